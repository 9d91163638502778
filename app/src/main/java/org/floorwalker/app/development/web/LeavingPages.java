package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.ReplacementCost;
import org.floorwalker.app.development.Turnover;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Who stays how long, what it costs when people leave, and what was done about it; of groups only.
@Controller
public final class LeavingPages {
  private static final int SHOWN_MONTHS = 48;
  private static final int YEARS_BACK = 2;
  private static final int MOST_YEARS_BACK = 20;

  private final Turnover turnover;
  private final Clock clock;

  LeavingPages(Turnover turnover, Clock clock) {
    this.turnover = turnover;
    this.clock = clock;
  }

  /// @param drawing empty below the least group
  /// @param goal share of a team to be here after a year, in per cent; 0 for none
  public record View(
      Turnover.Picture picture, Optional<StayingDrawing> drawing, ReplacementCost cost, int goal) {
    /// Cost of a year's leavers at the rate shown, for so many people.
    public double aYear(double rate, int people) {
      return rate * people * cost.total();
    }
  }

  @GetMapping("/careers/leaving")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView show(
      Viewer viewer,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam Map<String, String> form) {
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    LocalDate earliest = today.minusYears(MOST_YEARS_BACK);
    LocalDate asked = from == null ? today.minusYears(YEARS_BACK) : from;
    LocalDate begin =
        asked.isBefore(earliest) || !asked.isBefore(today) ? today.minusYears(YEARS_BACK) : asked;
    Turnover.Picture picture = turnover.of(viewer, begin);
    return Page.of(
        "development/leaving",
        new View(
            picture,
            picture.all().map(curve -> StayingDrawing.of(curve, SHOWN_MONTHS)),
            cost(form),
            turnover.stayingGoal()));
  }

  @PostMapping("/careers/leaving/goal")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView setGoal(Viewer viewer, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    int percent = typed.number("percent", 0, 100);
    typed.orRefuse();
    turnover.setStayingGoal(viewer, percent);
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
