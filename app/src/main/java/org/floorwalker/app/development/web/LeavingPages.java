package org.floorwalker.app.development.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
  /// @param picked the group drawn beside all
  /// @param teams the viewer may set a goal for
  public record View(
      int years,
      Turnover.Picture picture,
      Optional<StayingDrawing> drawing,
      Optional<Picked> picked,
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

    /// How an address names a group.
    public static String address(String kind, Turnover.Group group) {
      return kind + "-" + group.name();
    }

    /// Share of a team to be here after a year, in per cent; 0 for none.
    public int goal(Turnover.Group team) {
      return goals.of(team.name(), teams);
    }
  }

  /// A group whose curve is drawn.
  ///
  /// @param kind `queues`, `site` or `team`
  public record Picked(String kind, Turnover.Group group, StayingDrawing drawing) {
    private static Optional<Picked> find(Turnover.ByGroup groups, String address) {
      return Stream.of(
              of("queues", groups.competences()),
              of("site", groups.sites()),
              of("team", groups.teams()))
          .flatMap(all -> all)
          .filter(one -> View.address(one.kind(), one.group()).equals(address))
          .findFirst();
    }

    private static Stream<Picked> of(String kind, Turnover.Groups groups) {
      return groups.shown().stream()
          .map(group -> new Picked(kind, group, StayingDrawing.of(group.curve(), SHOWN_MONTHS)));
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
            Picked.find(picture.groups(), TalkForms.text(form, "group")),
            cost(form),
            goals.goals(),
            teams(viewer)));
  }

  private List<TeamCard> teams(Viewer viewer) {
    return people.teamsOn(viewer.today(clock)).stream()
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
