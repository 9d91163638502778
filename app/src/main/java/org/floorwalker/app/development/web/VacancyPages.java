package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.development.CandidatePools;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.Vacancies;
import org.floorwalker.app.development.Vacancy;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One vacancy: what the work is like, what it asks, who applied and who decides; and a new one.
@Controller
public final class VacancyPages {
  private static final String PATH = "/careers/openings";
  private static final String TEMPLATE = "development/vacancy";

  private final Vacancies vacancies;
  private final CandidatePools candidates;
  private final SkillProfiles profiles;
  private final VacancyPaper paper;
  private final Words words;
  private final Clock clock;

  VacancyPages(
      Vacancies vacancies,
      CandidatePools candidates,
      SkillProfiles profiles,
      VacancyPaper paper,
      Words words,
      Clock clock) {
    this.vacancies = vacancies;
    this.candidates = candidates;
    this.profiles = profiles;
    this.paper = paper;
    this.words = words;
    this.clock = clock;
  }

  /// @param today of the viewer
  /// @param refused whether the last deed was not possible
  public record View(Vacancies.Seen seen, LocalDate today, boolean refused) {
    public boolean mayApply(Shell shell) {
      return shell.someone().person() != null
          && seen.vacancy().isOpen(today)
          && own(shell).isEmpty();
    }

    /// Whether the viewer's application may still be taken back.
    public boolean mayWithdraw(Shell shell) {
      return own(shell).filter(one -> one.application().decision() == null).isPresent();
    }

    private Optional<Vacancies.Applicant> own(Shell shell) {
      return seen.inside().stream()
          .filter(one -> one.card().id().equals(shell.someone().person()))
          .findFirst();
    }
  }

  /// A new vacancy.
  public record FormView(List<Field> fields) {
    public List<Field> wrong() {
      return fields.stream().filter(one -> one.error() != null).toList();
    }
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    return Page.of(TEMPLATE, view(viewer, id, false));
  }

  private View view(Viewer viewer, long id, boolean refused) {
    return new View(vacancies.get(viewer, id), viewer.today(clock), refused);
  }

  /// What the work is like, on paper, to be given before anybody says yes.
  @GetMapping(PATH + "/{id}/paper")
  @Needs(Permission.HAVE_TALKS)
  ResponseEntity<byte[]> paper(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String language) {
    Locale own = viewer.language() == null ? Locale.ENGLISH : viewer.language();
    Locale written = language.isEmpty() ? own : Words.nearest(Locale.of(language));
    return Download.pdf("opening-" + id + ".pdf", paper.of(vacancies.get(viewer, id), written));
  }

  @GetMapping(PATH + "/new")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView start(
      Viewer viewer, Locale language, @RequestParam(defaultValue = "") String profile) {
    Map<String, String> begun =
        Map.of(
            "profile", profile,
            "path", (profile.isEmpty() ? CareerPath.TEAM_LEADER : CareerPath.SPECIALIST).key(),
            "places", "1",
            "outside", viewer.today(clock).plusDays(14).toString(),
            "closes", viewer.today(clock).plusDays(42).toString());
    return Page.of("development/newvacancy", form(new Typed(begun), language));
  }

  private FormView form(Typed typed, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("title", "development.openings.name"),
            Field.choice("path", "development.careers.path", paths(language)),
            Field.area("words", "development.openings.about"),
            Field.area("hard", "development.openings.hard")
                .help("development.openings.hard-help")
                .optionally(),
            Field.choice("profile", "development.openings.profile", profiles(language))
                .help("development.openings.profile-help"),
            Field.number("places", "development.openings.places"),
            Field.text("countries", "development.openings.countries")
                .help("development.openings.countries-help")
                .optionally(),
            Field.date("outside", "development.openings.outside"),
            Field.date("closes", "development.openings.closes"));
    return new FormView(typed.fields(fields, words, language));
  }

  private List<Field.Choice> paths(Locale language) {
    return Arrays.stream(CareerPath.values())
        .map(
            path ->
                new Field.Choice(path.key(), words.say(language, "development.path." + path.key())))
        .toList();
  }

  private List<Field.Choice> profiles(Locale language) {
    return Stream.concat(
            Stream.of(new Field.Choice("", words.say(language, "development.openings.no-profile"))),
            profiles.list().stream()
                .map(
                    one ->
                        new Field.Choice(
                            one.code(),
                            one.client().isEmpty()
                                ? one.title()
                                : one.title() + ", " + one.client())))
        .toList();
  }

  @PostMapping(PATH)
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView open(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    Vacancy wish = read(viewer, typed);
    Optional<Long> opened = typed.isRight() ? vacancies.open(viewer, wish) : Optional.empty();
    return opened
        .map(id -> (ModelAndView) Page.goTo(PATH + "/" + id).saying("development.said.opening"))
        .orElseGet(() -> Page.invalid("development/newvacancy", form(typed, language)));
  }

  private Vacancy read(Viewer viewer, Typed typed) {
    LocalDate outside = typed.day("outside");
    LocalDate closes = typed.day("closes");
    typed.check("outside", outside.isAfter(viewer.today(clock)), "development.wrong.outside");
    typed.check("closes", !closes.isBefore(outside), "development.wrong.closes");
    List<String> countries = countries(typed);
    String code = typed.optional("profile", 100);
    Optional<SkillProfile> profile =
        profiles.list().stream().filter(one -> one.code().equals(code)).findFirst();
    typed.check("profile", code.isEmpty() || profile.isPresent(), "field.wrong.choice");
    return new Vacancy(
        0,
        typed.choice("path", CareerPath.class),
        typed.text("title", 200),
        typed.text("words", 4000),
        new Vacancy.Work(
            profile.map(Vacancy.Asked::of).orElse(Vacancy.Asked.NOTHING),
            typed.number("places", 1, 500),
            countries,
            typed.optional("hard", 4000)),
        outside,
        closes);
  }

  private static List<String> countries(Typed typed) {
    List<String> countries =
        Arrays.stream(typed.optional("countries", 200).toUpperCase(Locale.ROOT).split("[\\s,]+"))
            .filter(one -> !one.isEmpty())
            .distinct()
            .toList();
    typed.check(
        "countries",
        countries.stream().allMatch(CandidatePages::isCountry),
        "development.wrong.country");
    return countries;
  }

  @PostMapping(PATH + "/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView apply(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String words) {
    return deed.equals("withdraw")
        ? after(viewer, id, vacancies.withdraw(viewer, id), "development.said.application-back")
        : after(viewer, id, vacancies.apply(viewer, id, words), "development.said.applied");
  }

  @PostMapping(PATH + "/{id}/applications/{application}")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView decide(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long application,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String reasons) {
    return after(
        viewer,
        id,
        chosen(deed).map(yes -> vacancies.decide(viewer, application, yes, reasons)).orElse(false),
        "development.said.application-decided");
  }

  /// Whether somebody is chosen by a deed; empty when it decides nothing.
  private static Optional<Boolean> chosen(String deed) {
    return switch (deed) {
      case "choose" -> Optional.of(true);
      case "refuse" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  @PostMapping(PATH + "/{id}/candidates/{forward}")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView decideOutside(
      Viewer viewer,
      @PathVariable long id,
      @PathVariable long forward,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String reasons) {
    return deed.equals("told")
        ? after(viewer, id, candidates.tell(viewer, forward), "development.said.candidate-told")
        : after(
            viewer,
            id,
            chosen(deed).map(yes -> candidates.decide(viewer, forward, yes, reasons)).orElse(false),
            "development.said.candidate-decided");
  }

  private ModelAndView after(Viewer viewer, long id, boolean done, String said) {
    return done
        ? Page.goTo(PATH + "/" + id).saying(said)
        : Page.invalid(TEMPLATE, view(viewer, id, true));
  }
}
