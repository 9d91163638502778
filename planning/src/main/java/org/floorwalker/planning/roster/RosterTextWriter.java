package org.floorwalker.planning.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.floorwalker.planning.time.TimeRange;

/// Puts a roster into the words of a [RosterText].
final class RosterTextWriter {
  private final RosterProblem problem;
  private final StringBuilder text = new StringBuilder();

  RosterTextWriter(RosterProblem problem) {
    this.problem = problem;
  }

  String text(Roster roster) {
    Period period = problem.period();
    text.append(
        String.format(
            Locale.ROOT,
            "floor  %s, %d min, %s, %d days%n",
            problem.floor().sites().firstEntry().getValue().zone(),
            period.slot().toMinutes(),
            day(period.firstDay()),
            period.days()));
    problem.floor().agents().values().forEach(agent -> person(agent, roster));
    return text.toString();
  }

  private void person(Agent agent, Roster roster) {
    text.append(agent.id()).append("  ").append(String.join(",", agent.skills())).append('\n');
    roster.shifts().stream()
        .filter(shift -> shift.agent().equals(agent.id()))
        .forEach(shift -> shift(agent, shift));
  }

  private void shift(Agent agent, Shift shift) {
    ZoneId zone = problem.site(agent).zone();
    text.append(
        "%s  %s %s-%s"
            .formatted(
                agent.id(),
                shift.day(),
                clock(shift.range().startInclusive(), zone),
                clock(shift.range().endExclusive(), zone)));
    shift.pauses().forEach(pause -> part(pause.kind().word(), pause.range(), zone));
    shift.activities().forEach(placed -> activity(placed, zone));
    text.append('\n');
  }

  private void activity(PlacedActivity placed, ZoneId zone) {
    ActivityRequest request = problem.activities().requests().get(placed.activity());
    part(request == null ? placed.activity() : request.kind(), placed.range(), zone);
    if (request != null && request.attendees().leader() != null) {
      text.append(" with ").append(request.attendees().leader());
    }
  }

  private void part(String word, TimeRange range, ZoneId zone) {
    text.append(
        "  %s %s/%d"
            .formatted(word, clock(range.startInclusive(), zone), range.length().toMinutes()));
  }

  private static String day(LocalDate date) {
    String weekday = date.getDayOfWeek().name();
    return weekday.charAt(0) + weekday.substring(1, 3).toLowerCase(Locale.ROOT) + " " + date;
  }

  private static String clock(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toLocalTime().toString();
  }
}
