package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.learning.Inductions;
import org.floorwalker.app.learning.Ledger;
import org.floorwalker.app.learning.Packages;
import org.floorwalker.app.learning.Programmes;
import org.floorwalker.app.learning.Ramp;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an agent has to learn and has learnt, on the phone; asking for help.
@Controller
final class MyTrainingPages {
  private static final int MOST_TEXT = 500;

  private final RequirementRows rows;
  private final Catalogue catalogue;
  private final Ledger ledger;
  private final FloorWalking floor;
  private final Packages packages;
  private final Inductions inductions;
  private final Apprentices apprentices;
  private final Ramp ramp;
  private final Programmes programmes;
  private final People people;
  private final Clock clock;

  MyTrainingPages(
      RequirementRows rows,
      Catalogue catalogue,
      Ledger ledger,
      FloorWalking floor,
      Packages packages,
      Inductions inductions,
      Apprentices apprentices,
      Ramp ramp,
      Programmes programmes,
      People people,
      Clock clock) {
    this.packages = packages;
    this.inductions = inductions;
    this.apprentices = apprentices;
    this.ramp = ramp;
    this.programmes = programmes;
    this.people = people;
    this.clock = clock;
    this.rows = rows;
    this.catalogue = catalogue;
    this.ledger = ledger;
    this.floor = floor;
  }

  @GetMapping("/my/training")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView mine(Viewer viewer) {
    Optional<PersonId> person = Optional.ofNullable(viewer.person());
    LocalDate today = viewer.today(clock);
    return Page.of(
        "learning/mine",
        new MyTrainingView(
            person.isPresent(),
            person.map(rows::of).orElse(List.of()),
            person.map(ledger::listOf).orElse(List.of()),
            floor.findOpenCall(viewer).orElse(null),
            floor.findOnTheWay(viewer).orElse(null),
            person.flatMap(one -> induction(one, today)).orElse(null),
            person.map(one -> places(one, today)).orElse(Map.of()),
            apprentices.findOwn(viewer).orElse(null)));
  }

  private Map<Long, LocalDate> places(PersonId person, LocalDate today) {
    String code = people.codes().getOrDefault(person, "");
    Map<Long, LocalDate> places = new HashMap<>();
    programmes
        .seats()
        .forEach(
            (requirement, seats) ->
                Optional.ofNullable(seats.get(code))
                    .map(end -> end.atZone(people.zone()).toLocalDate())
                    .filter(day -> !day.isBefore(today))
                    .ifPresent(day -> places.put(requirement, day)));
    return places;
  }

  /// The newcomer's own class, until a month after its last day or step.
  private Optional<MyTrainingView.Induction> induction(PersonId person, LocalDate today) {
    return inductions
        .findOf(person)
        .filter(cohort -> !today.isAfter(last(cohort).plusMonths(1)))
        .map(cohort -> induction(cohort, person, today));
  }

  private static LocalDate last(Cohort cohort) {
    int lastStep =
        cohort.plan().steps().stream().mapToInt(InductionTemplate.Step::day).max().orElse(1);
    LocalDate step = cohort.day(lastStep);
    return step.isAfter(cohort.ends()) ? step : cohort.ends();
  }

  private MyTrainingView.Induction induction(Cohort cohort, PersonId person, LocalDate today) {
    Cohort.Member me =
        cohort.members().stream()
            .filter(one -> one.person().equals(person))
            .findFirst()
            .orElseThrow();
    List<MyTrainingView.Step> steps = new ArrayList<>();
    for (int i = 0; i < cohort.plan().steps().size(); i++) {
      InductionTemplate.Step step = cohort.plan().steps().get(i);
      steps.add(new MyTrainingView.Step(step, cohort.day(step.day()), me.find(i).isPresent()));
    }
    PersonId buddy = me.buddy();
    int week = (int) Math.max(0, ChronoUnit.WEEKS.between(cohort.nestingFrom(), today));
    Ramp.Learnt learnt = ramp.learnt();
    return new MyTrainingView.Induction(
        cohort,
        me,
        steps,
        buddy == null ? "" : people.names(List.of(buddy)).getOrDefault(buddy, ""),
        week,
        learnt.curve().factor(week),
        learnt.curve().weeksToProficiency());
  }

  @GetMapping("/my/training/{code}")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView read(@PathVariable String code) {
    Course course =
        catalogue
            .find(code)
            .filter(one -> one.kind().isByOneself() && one.retiredOn() == null)
            .orElseThrow(() -> new NotFound("course " + code));
    return Page.of("learning/read", new CourseView(course, List.of()));
  }

  @PostMapping("/my/training/{code}")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView confirm(Viewer viewer, @PathVariable String code) {
    ledger.confirm(viewer, code);
    return Page.goTo("/my/training").saying("learning.said.confirmed");
  }

  /// Starts a package of e-learning, which then runs at an address of its own.
  @PostMapping("/my/training/{code}/start")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView start(Viewer viewer, @PathVariable String code) {
    return Page.goTo("/package/" + packages.start(viewer, code) + "/start");
  }

  @PostMapping("/my/help")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView help(Viewer viewer, @RequestParam(defaultValue = "") String about) {
    floor.call(viewer, about.substring(0, Math.min(MOST_TEXT, about.length())));
    return Page.goTo("/my/training").saying("learning.said.help");
  }
}
