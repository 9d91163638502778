package org.floorwalker.planning.rules;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.roster.Hours;

/// Breaks under eighteen, e.g. `4.5:30`: above 4.5 hours of presence at least 30 minutes
/// (Directive 94/33/EC Art. 12).
final class YoungBreakLaw implements LawRule {
  @Override
  public String name() {
    return "young_break";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    String[] parts = value.split(":");
    Duration presence = Hours.parse(parts[0]);
    Duration due = Duration.ofMinutes(Long.parseLong(parts[1]));
    return YoungWork.duties(work).stream()
        .filter(duty -> duty.range().length().compareTo(presence) > 0)
        .filter(duty -> duty.breakTime().compareTo(due) < 0)
        .map(
            duty ->
                new Breach(
                    work.day(duty), duty.breakTime().toMinutes(), due.toMinutes(), "min of breaks"))
        .toList();
  }
}
