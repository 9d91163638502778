package org.floorwalker.app.rostering.internal;

import java.util.stream.Collectors;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.PersonChange;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Writing;
import org.floorwalker.planning.time.TimeRange;

/// Writes to people what changes in their schedule.
public final class ScheduleLetters {
  /// What a published version means for one person.
  public Message.Text published(Writing writing, RosterVersion version, PersonChange change) {
    boolean isFirst = change.days().stream().allMatch(PersonChange.Day::isNew);
    String key = isFirst ? "rostering.letter.published" : "rostering.letter.changed";
    String lines =
        change.days().stream().map(day -> line(writing, day)).collect(Collectors.joining("\n"));
    String path = "/my/schedule?week=" + change.days().getFirst().day();
    return new Message.Text(
        writing.say(
            key,
            writing.weeks(version.span().firstDay(), version.span().endExclusive().minusDays(1))),
        writing.say(key + ".body", lines),
        path);
  }

  /// A published day that was changed afterwards.
  public Message.Text changed(Writing writing, PersonChange.Day day, ChangeReason why) {
    return new Message.Text(
        writing.say("rostering.letter.day", writing.date(day.day())),
        writing.say("rostering.letter.day.body", line(writing, day), writing.say(Reasons.key(why))),
        "/my/schedule?week=" + day.day());
  }

  private static String line(Writing writing, PersonChange.Day day) {
    String date = writing.date(day.day());
    TimeRange before = day.before();
    TimeRange after = day.after();
    if (after == null) {
      return before == null
          ? date
          : writing.say("rostering.letter.line.free", date, writing.hours(before));
    }
    if (before == null) {
      return writing.say("rostering.letter.line.new", date, writing.hours(after));
    }
    return day.isInside()
        ? writing.say("rostering.letter.line.inside", date, writing.hours(after))
        : writing.say(
            "rostering.letter.line.moved", date, writing.hours(before), writing.hours(after));
  }
}
