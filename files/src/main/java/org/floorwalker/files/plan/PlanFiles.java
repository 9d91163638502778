package org.floorwalker.files.plan;

import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.history.ForecastFile;
import org.floorwalker.files.problem.ReportFile;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.plan.PersonTime;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.ServiceDay;
import org.floorwalker.planning.rules.OneQueueWeeks;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.SlotNeed;

/// Writes a plan's files: forecast, needs, schedule, coverage, simulation and both reports.
public final class PlanFiles {
  private PlanFiles() {}

  /// Writes everything into the folder.
  public static void write(Path folder, Plan plan, List<QueueSettings> queues) {
    ForecastFile.write(folder.resolve("forecast.csv"), plan.forecasts());
    ZoneId zone = plan.problem().floor().sites().firstEntry().getValue().zone();
    writeNeeds(folder.resolve("needs.csv"), plan.needs(), zone);
    ScheduleFile.write(folder.resolve("schedule.csv"), plan.problem(), plan.proposal().roster());
    ScheduleFile.writeCoverage(
        folder.resolve("coverage.csv"), plan.problem(), plan.proposal().coverage());
    writeSimulation(folder.resolve("simulation.csv"), plan.simulation().days());
    writeCustomerTime(folder.resolve("customer_time.csv"), plan.simulation().people());
    ScheduleFile.writeTurns(folder.resolve("turns.csv"), plan.problem(), plan.proposal().turns());
    OneQueueWeeks variation = OneQueueWeeks.of(plan.problem(), plan.proposal().turns());
    ReportFile.write(folder.resolve("report.json"), plan.proposal().report(), variation);
    PlanReport.write(folder.resolve("report.html"), plan, queues);
  }

  private static void writeNeeds(Path file, List<SlotNeed> needs, ZoneId zone) {
    CsvOutput.write(
        file,
        List.of(
            "queue",
            "start",
            "need",
            "at_desk",
            "scheduled",
            "expected_service",
            "expected_occupancy"),
        sink ->
            needs.forEach(
                need ->
                    sink.row(
                        need.queue().name(),
                        time(need.start(), zone),
                        number(need.scheduled()),
                        number(need.atDesk()),
                        number(need.scheduled()),
                        number(need.expected().service()),
                        number(need.expected().occupancy()))));
  }

  private static void writeSimulation(Path file, List<ServiceDay> days) {
    CsvOutput.write(
        file,
        List.of(
            "queue",
            "day",
            "service",
            "service_low",
            "service_high",
            "occupancy",
            "offered",
            "average_wait_seconds",
            "service_day_in_ten"),
        sink ->
            days.forEach(
                day ->
                    sink.row(
                        day.queue().name(),
                        day.day().toString(),
                        number(day.service().value()),
                        number(day.service().lowShare()),
                        number(day.service().highShare()),
                        number(day.occupancy()),
                        number(day.offered()),
                        number(day.averageWaitSeconds().value()),
                        number(day.oneDayInTen()))));
  }

  private static void writeCustomerTime(Path file, List<PersonTime> people) {
    CsvOutput.write(
        file,
        List.of("agent", "day", "customer_hours", "paid_hours"),
        sink ->
            people.forEach(
                person ->
                    sink.row(
                        person.agent(),
                        person.day().toString(),
                        number(person.customerHours()),
                        number(person.paidHours()))));
  }

  private static String time(Instant instant, ZoneId zone) {
    return OffsetDateTime.ofInstant(instant, zone).toString();
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.6f", value);
  }
}
