package org.floorwalker.app.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.BotDays;
import org.floorwalker.app.history.TableDoor;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.suite.BotDaysTable;
import org.floorwalker.files.table.ColumnMapping;
import org.springframework.stereotype.Component;

/// A chatbot before the demo's first queue, its last eight weeks by contact reason.
@Component
final class DemoBot {
  private static final int DAYS = 56;
  private static final double WEEKEND = 0.4;

  /// What the bot does with one reason.
  private record Reason(
      String name, double sessions, double contained, double returning, double stretch) {}

  private static final List<Reason> REASONS =
      List.of(
          new Reason("Balance and statements", 140, 0.68, 0.07, 1.15),
          new Reason("Blocked card", 90, 0.41, 0.12, 1.1),
          new Reason("Loan", 35, 0.12, 0.3, 1));

  private final BotDays bots;

  DemoBot(BotDays bots) {
    this.bots = bots;
  }

  /// Brings the days in; days that are there already stay as they are.
  void bring(DemoCentre centre, LocalDate monday) {
    StringBuilder table =
        new StringBuilder("queue,reason,day,sessions,contained,returned,stretch\n");
    String queue = centre.queues().getFirst().name();
    monday
        .minusDays(DAYS)
        .datesUntil(monday)
        .forEach(day -> REASONS.forEach(reason -> table.append(row(queue, reason, day))));
    try {
      PeopleImport.Result result =
          bots.bring(
              ColumnMapping.plain(BotDaysTable.FORM, ZoneOffset.UTC),
              new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8)),
              new TableDoor.Telling("demo-bot.csv", "demo", monday));
      if (result instanceof PeopleImport.Result.Refused(var problems)) {
        throw new IllegalStateException("The demo's bot is refused: " + problems);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String queue, Reason reason, LocalDate day) {
    boolean weekend = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    double sessions = Math.rint(reason.sessions * (weekend ? WEEKEND : 1));
    double contained = Math.rint(reason.contained * sessions);
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%.0f,%.0f,%.0f,%.2f%n",
        queue,
        reason.name,
        day,
        sessions,
        contained,
        Math.rint(reason.returning * contained),
        reason.stretch);
  }
}
