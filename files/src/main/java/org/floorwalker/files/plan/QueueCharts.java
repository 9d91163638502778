package org.floorwalker.files.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.ServiceDay;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;

/// The charts of a queue in the report of a plan, as SVG with their keys.
final class QueueCharts {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final int DAYS_OF_NEED_SHOWN = 7;

  private final Plan plan;
  private final Map<QueueId, QueueSettings> settings = new HashMap<>();
  private final ZoneId zone;
  private final LocalDate firstDay;
  private final int days;

  QueueCharts(Plan plan, List<QueueSettings> queues) {
    this.plan = plan;
    queues.forEach(queue -> settings.put(queue.id(), queue));
    zone = plan.problem().floor().sites().firstEntry().getValue().zone();
    firstDay = plan.problem().period().firstDay();
    days = plan.problem().period().days();
  }

  /// Contacts of each day, with the band.
  String forecast(Forecast forecast) {
    List<RangeForecast> totals = forecast.dayTotals();
    double[] low = totals.stream().mapToDouble(t -> t.contacts().p10()).toArray();
    double[] high = totals.stream().mapToDouble(t -> t.contacts().p90()).toArray();
    double[] mean = totals.stream().mapToDouble(t -> t.contacts().mean()).toArray();
    return new Chart(mean.length, 1.05 * most(high), false, "Forecast by day")
        .band("band", low, high)
        .line("mean", mean)
        .labels(dayLabels(mean.length))
        .svg();
  }

  private List<String> dayLabels(int count) {
    List<String> labels = new ArrayList<>();
    for (int day = 0; day < count; day++) {
      labels.add((count > DAYS_OF_NEED_SHOWN ? SHORT_DAY : DAY).format(firstDay.plusDays(day)));
    }
    return labels;
  }

  private static double most(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Double.isNaN(value) ? 0 : value);
    }
    return most;
  }

  /// People needed and serving in each slot of the first days, what is short between them.
  String need(QueueId queue) {
    Instant from = firstDay.atStartOfDay(zone).toInstant();
    int shown = Math.min(days, DAYS_OF_NEED_SHOWN);
    Instant to = firstDay.plusDays(shown).atStartOfDay(zone).toInstant();
    long slotSeconds = plan.problem().period().slot().toSeconds();
    int slots = (int) ((to.getEpochSecond() - from.getEpochSecond()) / slotSeconds);
    double[] need = new double[slots];
    double[] served = new double[slots];
    for (Coverage.Slot cell : plan.proposal().coverage().slots()) {
      long slot = (cell.start().getEpochSecond() - from.getEpochSecond()) / slotSeconds;
      if (cell.queue().equals(queue.name()) && slot >= 0 && slot < slots) {
        need[(int) slot] = cell.need();
        served[(int) slot] = cell.served();
      }
    }
    Chart chart =
        new Chart(slots, 1.05 * Math.max(most(need), most(served)), false, "Need and coverage")
            .stairs("served", served);
    for (int slot = 0; slot < slots; slot++) {
      if (need[slot] - served[slot] > 0.5) {
        chart.block("short", slot, served[slot], need[slot]);
      }
    }
    return chart.stairs("need", need).svg()
        + key("need", "--ink", "serving", "--fjord-mark", "short", "--berry-mark");
  }

  private static String key(String... namesAndColours) {
    StringBuilder key = new StringBuilder("<div class=\"key\">");
    for (int i = 0; i < namesAndColours.length; i += 2) {
      key.append(
          "<span><i style=\"background:var(%s)\"></i>%s</span>"
              .formatted(namesAndColours[i + 1], namesAndColours[i]));
    }
    return key.append("</div>").toString();
  }

  private List<ServiceDay> serviceDays(QueueId queue) {
    return plan.simulation().days().stream().filter(d -> d.queue().equals(queue)).toList();
  }

  private int step(ServiceDay day) {
    return (int) (day.day().toEpochDay() - firstDay.toEpochDay());
  }

  /// Share in time of each day, with the promise and the day in ten.
  String service(QueueId queue) {
    Chart chart = new Chart(days, 1, true, "Share in time by day");
    double[] oneInTen = new double[days];
    Arrays.fill(oneInTen, Double.NaN);
    for (ServiceDay day : serviceDays(queue)) {
      if (day.service().isKnown()) {
        chart.dot(
            step(day), day.service().value(), day.service().lowShare(), day.service().highShare());
        oneInTen[step(day)] = day.oneDayInTen();
      }
    }
    chart.line("one", oneInTen).labels(dayLabels(days));
    QueueSettings known = settings.get(queue);
    if (known != null && known.promise().goal() instanceof ServiceGoal.AnswerWithin goal) {
      chart.level("goal", goal.share());
    }
    return chart.svg()
        + key("simulated", "--fjord", "promise", "--spruce", "one day in ten is below", "--ink-3");
  }

  /// Share of the time at the desk spent on contacts, with the ceiling.
  String occupancy(QueueId queue) {
    QueueSettings known = settings.get(queue);
    double ceiling = known == null ? 1 : known.promise().maxOccupancy();
    Chart chart = new Chart(days, 1, true, "Occupancy by day");
    for (ServiceDay day : serviceDays(queue)) {
      chart.bar(day.occupancy() > ceiling ? "bar over" : "bar", step(day), day.occupancy());
    }
    return chart.level("ceiling", ceiling).labels(dayLabels(days)).svg();
  }
}
