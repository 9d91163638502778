package org.floorwalker.app.development.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.GoalMeasure;
import org.floorwalker.app.development.PeopleGoals;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Goals from the company to a person.
@Controller
public final class GoalPages {
  private final PeopleGoals goals;

  GoalPages(PeopleGoals goals) {
    this.goals = goals;
  }

  /// @param owners whose goals the viewer may set
  /// @param names of teams and persons among them
  /// @param refused whether the last deed was not possible
  public record View(
      List<PeopleGoals.Line> lines,
      List<Goal.Owner> owners,
      Map<Goal.Owner, String> names,
      boolean refused) {
    /// Those that still run.
    public List<PeopleGoals.Line> open(String level) {
      return lines.stream().filter(line -> isOf(line, level, true)).toList();
    }

    /// Those that were reached or dropped.
    public List<PeopleGoals.Line> over(String level) {
      return lines.stream().filter(line -> isOf(line, level, false)).toList();
    }

    private static boolean isOf(PeopleGoals.Line line, String level, boolean open) {
      return line.goal().owner().key().equals(level) && line.goal().state().isOpen() == open;
    }

    /// Goals another may serve: open ones above a person's.
    public List<PeopleGoals.Line> parents() {
      return lines.stream()
          .filter(line -> line.goal().state().isOpen())
          .filter(line -> !(line.goal().owner() instanceof Goal.Owner.Person))
          .toList();
    }
  }

  /// How a form names an owner, such as `team-7`.
  public static String value(Goal.Owner owner) {
    return switch (owner) {
      case Goal.Owner.Company _ -> "company";
      case Goal.Owner.Unit(String unit) -> "unit-" + unit;
      case Goal.Owner.Team(TeamId team) -> "team-" + team.value();
      case Goal.Owner.Person(PersonId person) -> "person-" + person.value();
    };
  }

  @GetMapping("/goals")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView list(Viewer viewer) {
    return Page.of("development/goals", view(viewer, false));
  }

  private View view(Viewer viewer, boolean refused) {
    return new View(goals.list(viewer), goals.owners(viewer), goals.names(viewer), refused);
  }

  @PostMapping("/goals")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView add(Viewer viewer, @RequestParam Map<String, String> form) {
    return read(viewer, form).filter(wish -> add(viewer, wish, form)).isPresent()
        ? Page.goTo("/goals").saying("development.said.goal")
        : Page.invalid("development/goals", view(viewer, true));
  }

  private boolean add(Viewer viewer, PeopleGoals.Wish wish, Map<String, String> form) {
    Optional<GoalMeasure> measure = GoalMeasure.findKey(TalkForms.text(form, "measure"));
    Optional<GoalMeasure.Target> target = measure.flatMap(one -> target(one, form));
    return measure.isPresent() == target.isPresent() && goals.add(viewer, wish, target);
  }

  /// A share is typed in per cent, a time in seconds.
  private static Optional<GoalMeasure.Target> target(
      GoalMeasure measure, Map<String, String> form) {
    String typed = TalkForms.text(form, "value").replace(',', '.');
    if (!typed.matches("\\d{1,6}(\\.\\d{1,3})?")) {
      return Optional.empty();
    }
    double value = Double.parseDouble(typed) / (measure.isShare() ? 100 : 1);
    return measure.isShare() && value > 1
        ? Optional.empty()
        : Optional.of(new GoalMeasure.Target(measure, value, !form.containsKey("lower")));
  }

  private Optional<PeopleGoals.Wish> read(Viewer viewer, Map<String, String> form) {
    int parent = TalkForms.number(form, "parent");
    try {
      LocalDate due = LocalDate.parse(TalkForms.text(form, "due"));
      return goals.owners(viewer).stream()
          .filter(owner -> value(owner).equals(TalkForms.text(form, "owner")))
          .findFirst()
          .map(
              owner ->
                  new PeopleGoals.Wish(
                      owner,
                      parent == 0 ? null : (long) parent,
                      TalkForms.text(form, "words"),
                      form.containsKey("soft"),
                      TalkForms.text(form, "target"),
                      due));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  @PostMapping("/goals/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView act(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String words) {
    boolean done =
        switch (deed) {
          case "agree" -> goals.agree(viewer, id);
          case "progress" -> goals.progress(viewer, id, words);
          case "reach" -> goals.end(viewer, id, true, words);
          case "drop" -> goals.end(viewer, id, false, words);
          default -> false;
        };
    return done ? Page.goTo("/goals") : Page.invalid("development/goals", view(viewer, true));
  }
}
