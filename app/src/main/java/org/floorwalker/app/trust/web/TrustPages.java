package org.floorwalker.app.trust.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.BirthDates;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.platform.measures.RegistrationOutcome.NotPossible;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Reason;
import org.floorwalker.app.platform.measures.RegistrationOutcome.Registered;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.trust.Trust;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// My data, the register, the log of looks and the audit trail.
@Controller
final class TrustPages {
  private final Trust trust;
  private final Measures measures;
  private final Audit audit;
  private final BirthDates births;
  private final Clock clock;

  TrustPages(Trust trust, Measures measures, Audit audit, BirthDates births, Clock clock) {
    this.births = births;
    this.trust = trust;
    this.measures = measures;
    this.audit = audit;
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
    Optional<Registration> wish = parse(typed);
    if (wish.isEmpty()) {
      List<Reason> unreadable = List.of(new Reason.NothingSaid("dates"));
      return Page.invalid("trust/register", registerView(viewer, typed, unreadable));
    }
    return switch (measures.register(viewer, wish.get())) {
      case Registered() -> Page.goTo("/trust/register").saying("trust.said.registered");
      case NotPossible(List<Reason> reasons) ->
          Page.invalid("trust/register", registerView(viewer, typed, reasons));
    };
  }

  @PostMapping("/trust/register/{measure}/{country}/end")
  @Needs(Permission.KEEP_REGISTER)
  ModelAndView end(Viewer viewer, @PathVariable String measure, @PathVariable String country) {
    measures.end(viewer, measure, country, today(viewer));
    return Page.goTo("/trust/register").saying("trust.said.ended");
  }

  @PostMapping("/trust/questions/{id}/answer")
  @Needs(Permission.KEEP_REGISTER)
  ModelAndView answer(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String answer) {
    trust.answer(viewer, id, answer);
    return Page.goTo("/trust/register#questions").saying("trust.said.answered");
  }

  @GetMapping("/trust/looks")
  @Needs(Permission.SEE_ACCESS_LOG)
  ModelAndView looks(Viewer viewer) {
    return Page.of("trust/looks", new LooksView(measures.listLooks(viewer)));
  }

  @GetMapping("/trust/audit")
  @Needs(Permission.SEE_AUDIT_TRAIL)
  ModelAndView audit(Viewer viewer, @RequestParam(defaultValue = "") String find) {
    return Page.of("trust/audit", new AuditView(find, audit.listRecent(viewer, find)));
  }

  private MyDataView myData(Viewer viewer, boolean nothingAsked) {
    return new MyDataView(
        trust.listRegistered(viewer, today(viewer)),
        measures.listLooksAtMe(viewer),
        trust.listQuestions(viewer).stream()
            .filter(question -> question.askedBy().equals(viewer.user()))
            .toList(),
        births.findOwn(viewer).map(LocalDate::toString).orElse(""),
        nothingAsked);
  }

  private RegisterView registerView(
      Viewer viewer, Map<String, String> typed, List<Reason> reasons) {
    return new RegisterView(
        measures.listMeasures(),
        measures.listRegistrations(),
        trust.listQuestions(viewer),
        typed,
        reasons);
  }

  private LocalDate today(Viewer viewer) {
    return clock.instant().atZone(viewer.zone()).toLocalDate();
  }

  /// Empty when a date or the number of days cannot be read.
  private static Optional<Registration> parse(Map<String, String> typed) {
    Map<String, String> fields = new HashMap<>(typed);
    try {
      return Optional.of(
          new Registration(
              fields.getOrDefault("measure", ""),
              fields.getOrDefault("country", ""),
              fields.getOrDefault("purpose", ""),
              fields.getOrDefault("basis", ""),
              Integer.parseInt(fields.getOrDefault("kept", "")),
              LocalDate.parse(fields.getOrDefault("representatives", "")),
              LocalDate.parse(fields.getOrDefault("informed", "")),
              LocalDate.parse(fields.getOrDefault("from", "")),
              LocalDate.parse(fields.getOrDefault("evaluation", "")),
              null));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }
}
