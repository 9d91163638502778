package org.floorwalker.app.development.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.ReplacementCost;
import org.floorwalker.app.development.StayingGoals;
import org.floorwalker.app.development.Turnover;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who stays how long, what it costs when people leave, and what was done about it; of groups only.
@Controller
public final class LeavingPages {
  private static final int SHOWN_MONTHS = 48;
  private static final List<Integer> YEARS = List.of(1, 2, 3, 5, 10);

  private final Turnover turnover;
  private final StayingGoals goals;
  private final People people;
  private final Clock clock;

  LeavingPages(Turnover turnover, StayingGoals goals, People people, Clock clock) {
    this.turnover = turnover;
    this.goals = goals;
    this.people = people;
    this.clock = clock;
  }

  /// @param years looked at
  /// @param drawing empty below the least group
  /// @param teams the viewer may set a goal for
  public record View(
      int years,
      Turnover.Picture picture,
      Optional<StayingDrawing> drawing,
      ReplacementCost cost,
      StayingGoals.Goals goals,
      List<TeamCard> teams) {
    /// Cost of a year's leavers at the rate shown, for so many people.
    public double aYear(double rate, int people) {
      return rate * people * cost.total();
    }

    public List<Integer> choices() {
      return YEARS;
    }

    /// Share of a team to be here after a year, in per cent; 0 for none.
    public int goal(Turnover.Group team) {
      return goals.of(team.name(), teams);
    }
  }

  @GetMapping("/careers/leaving")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView show(
      Viewer viewer,
      @RequestParam(defaultValue = "2") int years,
      @RequestParam Map<String, String> form) {
    int looked = YEARS.contains(years) ? years : 2;
    Turnover.Picture picture = turnover.of(viewer, looked);
    return Page.of(
        "development/leaving",
        new View(
            looked,
            picture,
            picture.all().map(curve -> StayingDrawing.of(curve, SHOWN_MONTHS)),
            cost(form),
            goals.goals(),
            teams(viewer)));
  }

  private List<TeamCard> teams(Viewer viewer) {
    return people.teamsOn(clock.instant().atZone(viewer.zone()).toLocalDate()).stream()
        .filter(team -> viewer.may(Permission.KEEP_CAREERS, team.id()))
        .toList();
  }

  @PostMapping("/careers/leaving/goal")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView setGoal(Viewer viewer, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    int percent = typed.number("percent", 0, 100);
    long team = typed.isEmpty("team") ? 0 : typed.id("team");
    typed.orRefuse();
    goals.set(viewer, team == 0 ? null : new TeamId(team), percent);
    return Page.goTo("/careers/leaving").saying("development.said.staying-goal", percent);
  }

  private static ReplacementCost cost(Map<String, String> form) {
    ReplacementCost shipped = ReplacementCost.SHIPPED;
    return new ReplacementCost(
        number(form, "pay", shipped.monthlyPay()),
        number(form, "recruiting", shipped.recruiting()),
        number(form, "class", shipped.classWeeks()),
        number(form, "ramp", shipped.rampWeeks()),
        number(form, "lost", shipped.lostShare() * 100) / 100,
        number(form, "help", shipped.helpHours()));
  }

  private static double number(Map<String, String> form, String name, double otherwise) {
    String typed = TalkForms.text(form, name).replace(',', '.');
    return typed.matches("\\d{1,9}(\\.\\d{1,4})?") ? Double.parseDouble(typed) : otherwise;
  }
}
