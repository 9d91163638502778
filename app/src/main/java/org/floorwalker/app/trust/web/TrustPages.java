package org.floorwalker.app.trust.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.AccessEntry;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.platform.measures.RegistrationOutcome.NotPossible;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Reason;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Registered;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.trust.Trust;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// My data, the register and the log of looks.
@Controller
final class TrustPages {
  private static final int MOST_LETTERS = 2000;
  private static final int MOST_DAYS = 36_500;

  private final Trust trust;
  private final Measures measures;
  private final People people;
  private final BirthDates births;
  private final Clock clock;

  TrustPages(Trust trust, Measures measures, People people, BirthDates births, Clock clock) {
    this.people = people;
    this.births = births;
    this.trust = trust;
    this.measures = measures;
    this.clock = clock;
  }

  @GetMapping("/trust")
  @Needs(Permission.SEE_REGISTER)
  ModelAndView mine(Viewer viewer) {
    return Page.of("trust/mine", myData(viewer, false));
  }

  @PostMapping("/trust/questions")
  @Needs(Permission.SEE_REGISTER)
  ModelAndView ask(Viewer viewer, @RequestParam(defaultValue = "") String question) {
    return trust.ask(viewer, null, question)
        ? Page.goTo("/trust#questions").saying("trust.said.asked")
        : Page.invalid("trust/mine", myData(viewer, true));
  }

  @GetMapping("/trust/register")
  @Needs(Permission.KEEP_REGISTER)
  ModelAndView register(Viewer viewer) {
    return Page.of("trust/register", registerView(viewer, Map.of(), List.of()));
  }

  @PostMapping("/trust/register")
  @Needs(Permission.KEEP_REGISTER)
  ModelAndView register(Viewer viewer, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    Registration wish = registration(form);
    if (!form.isRight()) {
      List<Reason> unreadable = List.of(new Reason.NothingSaid("dates"));
      return Page.invalid("trust/register", registerView(viewer, typed, unreadable));
    }
    return switch (measures.register(viewer, wish)) {
      case Registered() -> Page.goTo("/trust/register").saying("trust.said.registered");
      case NotPossible(List<Reason> reasons) ->
          Page.invalid("trust/register", registerView(viewer, typed, reasons));
    };
  }

  @PostMapping("/trust/register/{measure}/{country}/end")
  @Needs(Permission.KEEP_REGISTER)
  ModelAndView end(Viewer viewer, @PathVariable String measure, @PathVariable String country) {
    measures.end(viewer, measure, country, viewer.today(clock));
    return Page.goTo("/trust/register").saying("trust.said.ended");
  }

  @PostMapping("/trust/questions/{id}/answer")
  @Needs(Permission.KEEP_REGISTER)
  ModelAndView answer(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String answer) {
    return trust.answer(viewer, id, answer)
        ? Page.goTo("/trust/register#questions").saying("trust.said.answered")
        : Page.invalid(
            "trust/register", registerView(viewer, Map.of(), List.of()).withUnanswered(id));
  }

  @GetMapping("/trust/looks")
  @Needs(Permission.SEE_ACCESS_LOG)
  ModelAndView looks(Viewer viewer) {
    List<AccessEntry> looks = measures.listLooks(viewer);
    Set<PersonId> seen = looks.stream().map(AccessEntry::about).collect(Collectors.toSet());
    return Page.of("trust/looks", new LooksView(looks, people.names(seen)));
  }

  private MyDataView myData(Viewer viewer, boolean nothingAsked) {
    return new MyDataView(
        trust.listRegistered(viewer, viewer.today(clock)),
        measures.listLooksAtMe(viewer),
        trust.listQuestions(viewer).stream()
            .filter(question -> question.askedBy().equals(viewer.user()))
            .toList(),
        births.findOwn(viewer).orElse(null),
        nothingAsked);
  }

  private RegisterView registerView(
      Viewer viewer, Map<String, String> typed, List<Reason> reasons) {
    return new RegisterView(
        measures.listMeasures(),
        measures.listRegistrations(),
        trust.listQuestions(viewer),
        typed,
        reasons,
        RegisterView.NONE);
  }

  private static Registration registration(Typed typed) {
    return new Registration(
        typed.optional("measure", MOST_LETTERS),
        typed.optional("country", MOST_LETTERS),
        typed.optional("purpose", MOST_LETTERS),
        typed.optional("basis", MOST_LETTERS),
        typed.number("kept", 1, MOST_DAYS),
        typed.day("representatives"),
        typed.day("informed"),
        typed.day("from"),
        typed.day("evaluation"),
        null);
  }
}
