package org.floorwalker.files.demo;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Hours;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.time.OpeningHours;

/// Writes the demo centre as a directory that `floorwalker plan` reads (docs/formats.md).
public final class DemoDirectory {
  private final DemoCentre centre;
  private final Path folder;

  public DemoDirectory(DemoCentre centre, Path folder) {
    this.centre = centre;
    this.folder = folder;
  }

  /// Writes everything, with the history of the days.
  public void write(DemoHistory history, LocalDate first, LocalDate lastExclusive) {
    writeSites();
    writeContracts();
    writeBreaks();
    writeQueues();
    writeOpening();
    writeAgents();
    writeIntervals(history, first, lastExclusive);
  }

  private void writeSites() {
    CsvOutput.write(
        folder.resolve("sites.csv"),
        List.of("site", "country", "zone", "opens", "closes"),
        sink -> {
          for (Site site : centre.sites()) {
            sink.row(
                site.id(),
                site.country(),
                site.zone().getId(),
                clock(site.opening().widest().opensMinute()),
                clock(site.opening().widest().closesMinute()));
          }
        });
  }

  private void writeContracts() {
    CsvOutput.write(
        folder.resolve("contracts.csv"),
        List.of("contract", "weekly_hours", "shift_hours", "tolerance_hours"),
        sink -> {
          for (Contract contract : centre.contracts()) {
            sink.row(
                contract.id(),
                number(Hours.of(contract.weekly())),
                String.join(
                    " ", contract.shiftLengths().stream().map(l -> number(Hours.of(l))).toList()),
                number(Hours.of(contract.tolerance())));
          }
        });
  }

  private void writeBreaks() {
    CsvOutput.write(
        folder.resolve("breaks.csv"),
        List.of(
            "min_presence_hours",
            "kind",
            "minutes",
            "paid",
            "earliest_after_minutes",
            "latest_before_end_minutes"),
        sink -> {
          for (BreakRule rule : centre.breaks()) {
            sink.row(
                number(Hours.of(rule.minPresence())),
                rule.kind().name().toLowerCase(Locale.ROOT),
                Long.toString(rule.length().toMinutes()),
                rule.paid() ? "yes" : "no",
                Long.toString(rule.window().earliestAfterStart().toMinutes()),
                Long.toString(rule.window().latestBeforeEnd().toMinutes()));
          }
        });
  }

  private void writeQueues() {
    CsvOutput.write(
        folder.resolve("queues.csv"),
        List.of(
            "queue",
            "channel",
            "language",
            "goal",
            "service_definition",
            "max_occupancy",
            "patience_seconds",
            "concurrency",
            "shrinkage",
            "handle_seconds",
            "opens",
            "closes",
            "site"),
        sink -> centre.queues().forEach(queue -> sink.row(queueCells(queue.settings()))));
  }

  private static String[] queueCells(QueueSettings queue) {
    double patience = queue.handling().patienceSeconds();
    OpeningHours.Hours widest = queue.opening().widest();
    return new String[] {
      queue.id().name(),
      queue.queue().channel().name().toLowerCase(Locale.ROOT),
      queue.queue().language(),
      queue.promise().goal().text(),
      queue.promise().definition().shortName(),
      number(queue.promise().maxOccupancy()),
      Double.isInfinite(patience) ? "" : number(patience),
      Integer.toString(queue.handling().concurrency()),
      number(queue.shrinkage()),
      number(queue.handling().handleSeconds()),
      clock(widest.opensMinute()),
      clock(widest.closesMinute()),
      queue.queue().site()
    };
  }

  private void writeOpening() {
    CsvOutput.write(
        folder.resolve("opening.csv"),
        List.of("queue", "weekday", "date", "opens", "closes"),
        sink -> {
          for (DemoQueue queue : centre.queues()) {
            for (DayOfWeek day : DayOfWeek.values()) {
              List<OpeningHours.Hours> hours =
                  queue.settings().opening().byWeekday().getOrDefault(day, List.of());
              String weekday = Integer.toString(day.getValue());
              if (hours.isEmpty()) {
                sink.row(queue.name(), weekday, "", "", "");
              }
              hours.forEach(
                  h ->
                      sink.row(
                          queue.name(),
                          weekday,
                          "",
                          clock(h.opensMinute()),
                          clock(h.closesMinute())));
            }
          }
        });
  }

  private void writeAgents() {
    CsvOutput.write(
        folder.resolve("agents.csv"),
        List.of(
            "agent",
            "site",
            "team",
            "leader",
            "contract",
            "skills",
            "earliest_start",
            "latest_start",
            "night"),
        sink -> {
          for (DemoPerson person : centre.people()) {
            DemoPerson.Terms terms = person.terms();
            if (terms != null) {
              sink.row(
                  person.code(),
                  person.place().site(),
                  person.place().team(),
                  leaderOf(person),
                  terms.contract(),
                  String.join(" ", person.skills()),
                  clock(terms.earliestMinute()),
                  clock(terms.latestMinute()),
                  "no");
            }
          }
        });
  }

  private String leaderOf(DemoPerson person) {
    return centre.people().stream()
        .filter(
            p ->
                p.job() == DemoPerson.Job.TEAM_LEADER
                    && p.place().team().equals(person.place().team()))
        .map(DemoPerson::code)
        .findFirst()
        .orElse("");
  }

  private void writeIntervals(DemoHistory history, LocalDate first, LocalDate lastExclusive) {
    CsvOutput.write(
        folder.resolve("intervals.csv"),
        List.of(
            "queue",
            "start",
            "offered",
            "answered",
            "abandoned",
            "answered_in_goal",
            "handle_seconds"),
        sink -> {
          for (DemoQueue queue : centre.queues()) {
            var zone = DemoCountry.valueOf(queue.country()).zone();
            for (QueueSlot slot : history.days(queue, first, lastExclusive)) {
              sink.row(
                  queue.name(),
                  OffsetDateTime.ofInstant(slot.start(), zone).toString(),
                  number(slot.counts().offered()),
                  number(slot.counts().answered()),
                  number(slot.counts().abandoned()),
                  number(slot.counts().answeredInGoal()),
                  slot.counts().answered() == 0
                      ? ""
                      : number(slot.seconds().handle() / slot.counts().answered()));
            }
          }
        });
  }

  private static String clock(int minute) {
    return minute == 1440 ? "24:00" : LocalTime.ofSecondOfDay(minute % 1440 * 60L).toString();
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? Long.toString((long) value)
        : Double.toString(Math.round(value * 10_000) / 10_000.0);
  }
}
