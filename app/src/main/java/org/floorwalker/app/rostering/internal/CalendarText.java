package org.floorwalker.app.rostering.internal;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Uid;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.function.Function;
import org.floorwalker.app.rostering.DayPlan;

/// Shifts as an iCalendar file (RFC 5545), times as instants, so that every calendar shows them in
/// its own zone.
public final class CalendarText {
  private CalendarText() {}

  /// The file.
  ///
  /// @param plans the person's shifts
  /// @param name name of the calendar
  /// @param summary words for a shift
  /// @param description what is done in it
  public static String of(
      Collection<DayPlan> plans,
      String name,
      Function<DayPlan, String> summary,
      Function<DayPlan, String> description,
      Instant madeAt) {
    ICalendar calendar = new ICalendar();
    calendar.setVersion(ICalVersion.V2_0);
    calendar.setProductId("-//Floorwalker//Schedule//EN");
    calendar.setExperimentalProperty("X-WR-CALNAME", name);
    for (DayPlan plan : plans) {
      VEvent event = new VEvent();
      event.setUid(new Uid(plan.person() + "-" + plan.shift().day() + "@floorwalker"));
      event.setDateTimeStamp(Date.from(madeAt));
      event.setDateStart(Date.from(plan.shift().range().startInclusive()), true);
      event.setDateEnd(Date.from(plan.shift().range().endExclusive()), true);
      event.setSummary(summary.apply(plan));
      event.setDescription(description.apply(plan));
      calendar.addEvent(event);
    }
    return Biweekly.write(calendar).go();
  }
}
