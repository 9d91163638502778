package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.development.Alumni;
import org.floorwalker.app.development.Alumnus;
import org.floorwalker.app.development.Career;
import org.floorwalker.app.development.CareerFind;
import org.floorwalker.app.development.CareerFinds;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.development.CareerPlans;
import org.floorwalker.app.development.CareerStep;
import org.floorwalker.app.development.CareerWays;
import org.floorwalker.app.development.Careers;
import org.floorwalker.app.development.ExpectedReturn;
import org.floorwalker.app.development.ExpectedReturns;
import org.floorwalker.app.development.JobVariations;
import org.floorwalker.app.development.NewCareerStep;
import org.floorwalker.app.development.Vacancies;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Paths, wishes, assessments, vacancies and the supply of leaders.
@Controller
public final class CareerPages {
  private static final String REFUSED = "development.careers.refused.";

  private final Careers careers;
  private final CareerWays ways;
  private final Alumni alumni;
  private final Vacancies vacancies;
  private final CareerPlans plans;
  private final CareerFinds finds;
  private final ExpectedReturns returns;
  private final JobVariations variations;
  private final Clock clock;

  CareerPages(
      Careers careers,
      CareerWays ways,
      Alumni alumni,
      Vacancies vacancies,
      CareerPlans plans,
      CareerFinds finds,
      ExpectedReturns returns,
      JobVariations variations,
      Clock clock) {
    this.careers = careers;
    this.ways = ways;
    this.alumni = alumni;
    this.vacancies = vacancies;
    this.plans = plans;
    this.finds = finds;
    this.returns = returns;
    this.variations = variations;
    this.clock = clock;
  }

  /// @param ways on, and what each asks
  /// @param pipeline null for those who do not keep careers
  /// @param growth per cent in a year, as typed
  /// @param leaving per cent in a year, as typed
  /// @param home per cent of a leader's day one at home takes against one at the site, as typed
  /// @param variation of work by team; empty for those who do not keep careers
  /// @param around what rules have found of the viewer, and what was told about going
  /// @param refused key of the cause for which the last deed could not be; null when it could
  public record View(
      List<Career> careers,
      List<CareerWays.Way> ways,
      List<Vacancies.Line> vacancies,
      Careers.@Nullable Pipeline pipeline,
      int growth,
      int leaving,
      int home,
      List<JobVariations.OfTeam> variation,
      Around around,
      LocalDate today,
      @Nullable String refused) {
    public List<CareerPath> paths() {
      return List.of(CareerPath.values());
    }

    /// The viewer's own, and those of whom something is shared or assessed.
    public List<Career> spoken() {
      return careers.stream()
          .filter(one -> one.equals(careers.getFirst()) || isSpoken(one))
          .toList();
    }

    /// Names of the others.
    public String silent() {
      return led().stream()
          .filter(one -> !isSpoken(one))
          .map(Career::name)
          .collect(Collectors.joining(", "));
    }

    /// Of one's own, what one has applied for on a way.
    public List<Vacancies.Line> applied(Career career, CareerPath path) {
      return career.equals(careers.getFirst())
          ? vacancies.stream()
              .filter(one -> one.own() != null && one.vacancy().path() == path)
              .toList()
          : List.of();
    }

    private boolean isSpoken(Career one) {
      return !one.wishes().isEmpty() || !one.readiness().isEmpty() || around.of(one).isPresent();
    }

    /// People the viewer leads.
    public List<Career> led() {
      return careers.stream().skip(1).toList();
    }

    public boolean hasOwn() {
      return !careers.isEmpty();
    }
  }

  /// @param own what is found of the viewer
  /// @param told by the viewer about going
  /// @param shared what those the viewer leads have shared
  /// @param counts of those who mean to go, by half-year
  /// @param steps of plans the viewer may read
  /// @param alumnus what is kept of the viewer for when they are gone
  public record Around(
      List<CareerFind> own,
      Optional<ExpectedReturn> told,
      List<ExpectedReturn> shared,
      Map<LocalDate, Integer> counts,
      List<CareerStep> steps,
      Optional<Alumnus> alumnus) {
    /// The plan behind a wish.
    public List<CareerStep> steps(Career career, Career.Wish wish) {
      return steps.stream()
          .filter(step -> step.person().equals(career.person()) && step.path() == wish.path())
          .toList();
    }

    public Optional<ExpectedReturn> of(Career career) {
      return shared.stream().filter(one -> one.person().equals(career.person())).findFirst();
    }
  }

  private Around around(Viewer viewer) {
    return new Around(
        finds.foundOfOneself(viewer).finds(),
        returns.own(viewer),
        returns.sharedWith(viewer),
        viewer.may(Permission.KEEP_CAREERS) ? returns.counts(viewer) : Map.of(),
        plans.list(viewer),
        alumni.own(viewer));
  }

  @GetMapping("/careers")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView show(
      Viewer viewer,
      @RequestParam(defaultValue = "10") int growth,
      @RequestParam(defaultValue = "10") int leaving,
      @RequestParam(defaultValue = "125") int home,
      @RequestParam(defaultValue = "") String refused) {
    return Page.of(
        "development/careers",
        view(viewer, growth, leaving, home, refused.equals("return") ? REFUSED + "return" : null));
  }

  private View view(Viewer viewer, int growth, int leaving, int home, @Nullable String refused) {
    int more = Math.clamp(growth, -90, 300);
    int gone = Math.clamp(leaving, 0, 100);
    int atHome = Math.clamp(home, 100, 300);
    return new View(
        careers.list(viewer),
        ways.list(viewer),
        vacancies.list(viewer),
        viewer.may(Permission.KEEP_CAREERS)
            ? careers.pipeline(viewer, more / 100.0, gone / 100.0, atHome / 100.0)
            : null,
        more,
        gone,
        atHome,
        viewer.may(Permission.KEEP_CAREERS) ? variations.byTeam(viewer) : List.of(),
        around(viewer),
        viewer.today(clock),
        refused);
  }

  /// @param cause the end of the key of why it could not be
  private ModelAndView after(Viewer viewer, boolean done, String cause) {
    return done
        ? Page.goTo("/careers")
        : Page.invalid("development/careers", view(viewer, 10, 10, 125, REFUSED + cause));
  }

  private static CareerPath path(Map<String, String> form) {
    return CareerPath.findKey(TalkForms.text(form, "path"))
        .orElseThrow(() -> new NotFound("such a path"));
  }

  @PostMapping("/careers/wish")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView wish(Viewer viewer, @RequestParam Map<String, String> form) {
    CareerPath path = path(form);
    if (TalkForms.text(form, "deed").equals("withdraw")) {
      careers.withdraw(viewer, path);
      return Page.goTo("/careers");
    }
    return after(
        viewer,
        careers.wish(viewer, path, TalkForms.text(form, "words"), form.containsKey("shared")),
        "long");
  }

  @PostMapping("/careers/readiness")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView assess(Viewer viewer, @RequestParam Map<String, String> form) {
    PersonId person = TalkForms.person(form);
    Optional<Career.Step> step =
        Stream.of(Career.Step.values())
            .filter(one -> one.key().equals(TalkForms.text(form, "step")))
            .findFirst();
    String evidence = TalkForms.text(form, "evidence");
    return after(
        viewer,
        step.isPresent() && careers.assess(viewer, person, path(form), step.get(), evidence),
        step.isEmpty() ? "step" : againstEvidence(evidence));
  }

  private static String againstEvidence(String evidence) {
    if (evidence.isBlank()) {
      return "evidence";
    }
    return evidence.length() > Careers.MOST_WORDS ? "long" : "register";
  }

  @PostMapping("/careers/steps")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView plan(Viewer viewer, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    NewCareerStep wish =
        new NewCareerStep(
            TalkForms.person(form),
            path(form),
            typed.text("words", 500),
            typed.optional("helper", 200),
            typed.day("by"));
    return after(viewer, typed.isRight() && plans.add(viewer, wish), againstStep(viewer, form));
  }

  private String againstStep(Viewer viewer, Map<String, String> form) {
    String words = TalkForms.text(form, "words");
    if (words.isBlank() || words.length() > CareerPlans.MOST_WORDS) {
      return "plan-words";
    }
    Typed typed = new Typed(form);
    boolean dayIsRight = !typed.day("by").isBefore(viewer.today(clock)) && typed.isRight();
    return dayIsRight ? "plan-gone" : "plan-day";
  }

  @PostMapping("/careers/steps/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView step(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String deed) {
    return after(
        viewer,
        switch (deed) {
          case "done" -> plans.settle(viewer, id, true);
          case "undo" -> plans.settle(viewer, id, false);
          case "remove" -> plans.remove(viewer, id);
          default -> false;
        },
        "plan-gone");
  }
}
