package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Fairness;
import org.floorwalker.app.rostering.FairnessLedger;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.rostering.TeamPresence;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an agent carries in the pocket beside day and week: the month, the team, fairness.
@Controller
final class PocketPages {
  private final Rostering rostering;
  private final OffDays offDays;
  private final FairnessLedger ledger;
  private final TeamPresence presence;
  private final People people;
  private final Clock clock;

  PocketPages(
      Rostering rostering,
      OffDays offDays,
      FairnessLedger ledger,
      TeamPresence presence,
      People people,
      Clock clock) {
    this.rostering = rostering;
    this.offDays = offDays;
    this.ledger = ledger;
    this.presence = presence;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/my/month")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView month(
      Viewer viewer, @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    PersonId person = viewer.person();
    if (person == null) {
      return Page.of("rostering/nobody", "");
    }
    LocalDate roughly = viewer.today(clock);
    ZoneId zone =
        people.findPerson(person, roughly).map(card -> card.place().zone()).orElse(viewer.zone());
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    YearMonth shown = month == null ? YearMonth.from(today) : month;
    return Page.of("rostering/month", view(person, shown, today, zone));
  }

  private MonthView view(PersonId person, YearMonth month, LocalDate today, ZoneId zone) {
    LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate end =
        month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)).plusDays(1);
    Map<LocalDate, DayPlan> plans = rostering.publishedPlans(person, first, end);
    OffDays.Known known = offDays.between(person, plans, first, end, zone);
    List<List<MonthView.Day>> weeks = new ArrayList<>();
    for (LocalDate monday = first; monday.isBefore(end); monday = monday.plusDays(7)) {
      weeks.add(week(monday, month, plans, known, today));
    }
    double paid =
        plans.entrySet().stream()
            .filter(entry -> YearMonth.from(entry.getKey()).equals(month))
            .mapToDouble(entry -> entry.getValue().paid().toMinutes() / 60.0)
            .sum();
    return new MonthView(month, zone, weeks, paid);
  }

  private static List<MonthView.Day> week(
      LocalDate monday,
      YearMonth month,
      Map<LocalDate, DayPlan> plans,
      OffDays.Known known,
      LocalDate today) {
    return monday
        .datesUntil(monday.plusDays(7))
        .map(
            day ->
                new MonthView.Day(
                    day,
                    plans.get(day),
                    YearMonth.from(day).equals(month),
                    known.on(day),
                    day.equals(today)))
        .toList();
  }

  @GetMapping("/my/team")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView team(Viewer viewer) {
    return Page.of("rostering/team", new TeamView(presence.today(viewer)));
  }

  @GetMapping("/my/fairness")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView fairness(Viewer viewer) {
    if (viewer.person() == null) {
      return Page.of("rostering/nobody", "");
    }
    Figure<Fairness> figure = ledger.mine(viewer);
    return Page.of(
        "rostering/fairness",
        new FairnessView(figure instanceof Figure.Shown<Fairness>(Fairness it) ? it : null));
  }
}
