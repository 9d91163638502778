package org.floorwalker.app.development.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.PeopleGoals;
import org.floorwalker.app.development.WhyNot;
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
  /// @param form what was typed when it was refused
  /// @param whyNot why the last deed was not done
  public record View(
      List<PeopleGoals.Line> lines,
      List<Goal.Owner> owners,
      Map<Goal.Owner, String> names,
      Map<String, String> form,
      Set<WhyNot> whyNot) {
    public String typed(String field) {
      return form.getOrDefault(field, "");
    }

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
    return Page.of("development/goals", view(viewer, Map.of(), Set.of()));
  }

  private View view(Viewer viewer, Map<String, String> form, Set<WhyNot> whyNot) {
    return new View(goals.list(viewer), goals.owners(viewer), goals.names(viewer), form, whyNot);
  }

  @PostMapping("/goals")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView add(Viewer viewer, @RequestParam Map<String, String> form) {
    Set<WhyNot> why = new GoalForm(form, goals.owners(viewer)).send(viewer, goals);
    return why.isEmpty()
        ? Page.goTo("/goals").saying("development.said.goal")
        : Page.invalid("development/goals", view(viewer, form, why));
  }

  @PostMapping("/goals/{id}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView act(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(defaultValue = "") String deed,
      @RequestParam(defaultValue = "") String words) {
    Set<WhyNot> why =
        switch (deed) {
          case "agree" -> goals.agree(viewer, id);
          case "progress" -> goals.progress(viewer, id, words);
          case "reach" -> goals.end(viewer, id, true, words);
          case "drop" -> goals.end(viewer, id, false, words);
          default -> Set.of(WhyNot.UNREADABLE);
        };
    return why.isEmpty()
        ? Page.goTo("/goals")
        : Page.invalid("development/goals", view(viewer, Map.of(), why));
  }
}
