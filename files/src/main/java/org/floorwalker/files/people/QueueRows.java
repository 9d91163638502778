package org.floorwalker.files.people;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import org.floorwalker.files.table.TableRow;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// The rows that tell of queues: what they promise, what a contact takes, when they are open.
final class QueueRows {
  private final Seen seen;

  QueueRows(Seen seen) {
    this.seen = seen;
  }

  @Nullable PeopleRow queue(TableRow row) {
    String code = seen.unique(row, "queue");
    Channel channel =
        Cells.parse(
            row,
            "channel",
            "voice, chat, email, callback or task",
            t -> Channel.valueOf(t.toUpperCase(Locale.ROOT)));
    ServiceGoal goal =
        Cells.parse(row, "goal", "80% in 20s, average 20s or done in 8h", ServiceGoal::parse);
    ServiceDefinition definition =
        row.parse(
            "service_definition",
            "the name of a service definition such as served_over_offered",
            ServiceDefinition::parse);
    OpeningHours.Hours hours = Cells.hours(row);
    PeopleRow.Queue.Handling handling = handling(row);
    if (channel == null || goal == null || hours == null || row.isBad()) {
      return null;
    }
    return new PeopleRow.Queue(
        code,
        Cells.nameOr(row, code),
        new PeopleRow.Queue.Kind(
            channel, row.text("language"), row.text("mission"), row.text("partner")),
        promise(row, goal, definition),
        handling,
        new PeopleRow.Queue.Hours(hours, row.text("site")));
  }

  private static PeopleRow.Queue.Promise promise(
      TableRow row, ServiceGoal goal, @Nullable ServiceDefinition definition) {
    double ceiling = Cells.numberOr(row, "max_occupancy", 1);
    if (!(ceiling > 0 && ceiling <= 1)) {
      row.problem("unreadable-value", "max_occupancy", "It is not a share.", "Write such as 0.85.");
    }
    return new PeopleRow.Queue.Promise(
        goal,
        definition == null ? ServiceDefinition.SERVED_OVER_OFFERED : definition,
        ceiling,
        (int) Cells.numberOr(row, "minimum_people", 0),
        Cells.numberOr(row, "short_seconds", 5));
  }

  private static PeopleRow.Queue.Handling handling(TableRow row) {
    double handleSeconds = Cells.requiredNumber(row, "handle_seconds");
    double patience = row.number("patience_seconds");
    double shrinkage = Cells.numberOr(row, "shrinkage", 0);
    int concurrency = (int) Cells.numberOr(row, "concurrency", 1);
    if (shrinkage >= 1) {
      row.problem(
          "unreadable-value", "shrinkage", "Everybody would be away.", "Write such as 0.08.");
    }
    if (concurrency < 1) {
      row.problem("unreadable-value", "concurrency", "It is less than one.", "Write 1 or more.");
    }
    return new PeopleRow.Queue.Handling(
        handleSeconds, Double.isNaN(patience) ? null : patience, concurrency, shrinkage);
  }

  static @Nullable PeopleRow opening(TableRow row, PeopleRow.Opened whose) {
    String code = row.required(whose.column());
    LocalDate date = row.date("date");
    DayOfWeek weekday =
        row.parse("weekday", "1 (Monday) to 7", text -> DayOfWeek.of(Integer.parseInt(text)));
    boolean closed = !row.has("opens") && !row.has("closes");
    OpeningHours.Hours hours = closed ? null : Cells.hours(row);
    if (!row.has("date") && !row.has("weekday")) {
      row.problem("missing-value", "weekday", "Neither weekday nor date is told.", "Fill in one.");
    }
    return closed || hours != null
        ? new PeopleRow.Opening(whose, code, weekday, date, hours)
        : null;
  }
}
