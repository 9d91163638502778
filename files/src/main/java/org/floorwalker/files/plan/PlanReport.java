package org.floorwalker.files.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
import java.util.Objects;
import org.floorwalker.files.OutputFile;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.RangeForecast;
import org.floorwalker.planning.forecast.Step;
import org.floorwalker.planning.plan.CustomerTimeWeek;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.ServiceDay;
import org.floorwalker.planning.plan.ServiceTotal;
import org.floorwalker.planning.plan.Shortage;
import org.floorwalker.planning.roster.Coverage;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.CustomerTime.Verdict;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceGoal;

/// Writes a plan as one page that opens without a network: what will come, how many people that
/// takes, who covers it, how it will fare, and what is short and why.
public final class PlanReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int WORST_SHORTAGES = 12;
  private static final int DAYS_OF_NEED_SHOWN = 7;

  private final Plan plan;
  private final Map<QueueId, QueueSettings> settings = new HashMap<>();
  private final ZoneId zone;
  private final LocalDate firstDay;
  private final int days;
  private final StringBuilder html = new StringBuilder(1 << 18);

  private PlanReport(Plan plan, List<QueueSettings> queues) {
    this.plan = plan;
    queues.forEach(queue -> settings.put(queue.id(), queue));
    zone = plan.problem().floor().sites().firstEntry().getValue().zone();
    firstDay = plan.problem().period().firstDay();
    days = plan.problem().period().days();
  }

  /// Writes the page.
  public static void write(Path target, Plan plan, List<QueueSettings> queues) {
    String page = new PlanReport(plan, queues).page();
    OutputFile.write(target, writer -> writer.write(page));
  }

  private String page() {
    String title =
        "Plan %s to %s".formatted(DATE.format(firstDay), DATE.format(firstDay.plusDays(days - 1)));
    html.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>")
        .append(title)
        .append("</title><style>")
        .append(style())
        .append("</style></head><body><main><h1>")
        .append(title)
        .append("</h1>");
    quiet("Times in %s. Every figure comes from the files beside this page.", zone.getId());
    facts();
    verdicts();
    customerTime();
    shortages();
    plan.forecasts().forEach(this::queue);
    people();
    method();
    return html.append("</main></body></html>\n").toString();
  }

  private static String style() {
    try (InputStream css = PlanReport.class.getResourceAsStream("report.css")) {
      return new String(Objects.requireNonNull(css).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String pattern, Object... values) {
    html.append(String.format(Locale.ROOT, pattern, values));
  }

  private void quiet(String pattern, Object... values) {
    add("<p class=\"quiet\">" + pattern + "</p>", values);
  }

  private void facts() {
    RosterReport report = plan.proposal().report();
    RosterReport.CoverageHours hours = report.hours();
    html.append("<div class=\"facts\">");
    fact(
        Html.number(plan.forecasts().stream().mapToDouble(Forecast::total).sum()),
        "contacts expected");
    fact(Html.number(hours.required()), "agent-hours needed at the desk");
    fact(Html.percent(hours.under() / Math.max(1, hours.required())), "of them not covered");
    fact(Html.number(plan.proposal().roster().shifts().size()), "shifts");
    fact(Integer.toString(plan.problem().floor().agents().size()), "people");
    fact(Integer.toString(report.violations()), "violations of law or agreement");
    html.append("</div>");
  }

  private void fact(String value, String what) {
    add("<div><b>%s</b><span>%s</span></div>", value, what);
  }

  private void verdicts() {
    html.append("<section><h2>Will the promises hold?</h2>");
    quiet(
        "The schedule simulated with everybody's real skills, meals, breaks and activities, at the"
            + " forecast mean. ± is a 95 %% interval of the simulation.");
    html.append("<div class=\"scroll\"><table><thead><tr><th>Queue</th><th>Promise</th>")
        .append("<th class=\"n\">Contacts</th><th class=\"n\">In time</th>")
        .append("<th class=\"n\">Average wait</th><th class=\"n\">Left</th><th></th></tr></thead>");
    plan.simulation().totals().forEach(this::verdict);
    html.append("</table></div></section>");
  }

  private void customerTime() {
    Band band = Band.USUAL;
    html.append("<section><h2>Time with customers</h2>");
    quiet(
        "Share of paid time in which a person is expected to have at least one contact in hand, all"
            + " channels together. Band %s to %s, ceiling %s: a start; each centre sets its own.",
        Html.percent(band.from()), Html.percent(band.to()), Html.percent(band.ceiling()));
    html.append("<div class=\"scroll\"><table><thead><tr><th>Week from</th>")
        .append("<th class=\"n\">Mean</th><th class=\"n\">Highest person</th>")
        .append("<th class=\"n\">Below the band</th><th class=\"n\">In it</th>")
        .append("<th class=\"n\">Above it</th><th class=\"n\">Over the ceiling</th></tr></thead>");
    for (CustomerTimeWeek week : CustomerTimeWeek.of(plan.simulation().people(), band)) {
      add(
          "<tr><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s</td><td class=\"n\">%d</td>"
              + "<td class=\"n\">%d</td><td class=\"n\">%d</td><td class=\"n\">%d</td></tr>",
          DAY.format(week.monday()),
          Html.percent(week.meanShare()),
          Html.percent(week.highestShare()),
          week.count(Verdict.BELOW_BAND),
          week.count(Verdict.IN_BAND),
          week.count(Verdict.ABOVE_BAND),
          week.count(Verdict.OVER_CEILING));
    }
    html.append("</table></div></section>");
  }

  private void verdict(ServiceTotal total) {
    boolean kept = total.isKept();
    double halfWidth = total.service().high() - total.service().value();
    add(
        "<tr><td>%s</td><td>%s</td><td class=\"n\">%s</td><td class=\"n\">%s ± %.1f</td>"
            + "<td class=\"n\">%s s</td><td class=\"n\">%s</td><td><span class=\"tag %s\">%s</span></td></tr>",
        Html.text(total.queue().name()),
        Html.text(total.goal().text()),
        Html.number(total.offered()),
        Html.percent(total.service().value()),
        100 * halfWidth,
        total.averageWaitSeconds().isKnown()
            ? Html.number(total.averageWaitSeconds().value())
            : "–",
        Html.percent(total.abandoned().value()),
        kept ? "good" : "bad",
        kept ? "kept" : "not kept");
  }

  private void shortages() {
    List<Shortage> worst =
        Shortage.worst(
            plan.problem(), plan.proposal().roster(), plan.proposal().coverage(), WORST_SHORTAGES);
    html.append("<section><h2>What is short, and why</h2>");
    if (worst.isEmpty()) {
      html.append("<p>Nothing: every queue has the people it needs in every slot.</p></section>");
      return;
    }
    quiet(
        "The stretches that lack most people, and where those with the skill are at the worst moment.");
    html.append("<div class=\"scroll\"><table><thead><tr><th>Queue</th><th>When</th>")
        .append("<th class=\"n\">Hours</th><th>Worst moment</th><th>People with the skill</th>")
        .append("</tr></thead>");
    worst.forEach(this::shortage);
    html.append("</table></div></section>");
  }

  private void shortage(Shortage shortage) {
    Shortage.Skilled people = shortage.skilled();
    int resting =
        people.all() - people.away() - people.otherQueue() - people.paused() - shortage.served();
    add(
        "<tr><td>%s</td><td>%s–%s</td><td class=\"n\">%s</td><td>%s: %d of %s</td>"
            + "<td>%d in all: %d on it, %d on other queues, %d in breaks or activities, %d away, %d"
            + " off shift</td></tr>",
        Html.text(shortage.queue().name()),
        MOMENT.format(shortage.range().startInclusive().atZone(zone)),
        CLOCK.format(shortage.range().endExclusive().atZone(zone)),
        Html.number(shortage.hours()),
        CLOCK.format(shortage.worst().atZone(zone)),
        shortage.served(),
        Html.number(shortage.need()),
        people.all(),
        shortage.served(),
        people.otherQueue(),
        people.paused(),
        people.away(),
        Math.max(0, resting));
  }

  private void queue(Forecast forecast) {
    QueueId queue = forecast.queue();
    add("<section><h2>%s</h2><div class=\"charts\">", Html.text(queue.name()));
    figure("Contacts a day, with the band that holds eight days of ten", forecastChart(forecast));
    figure("People needed and serving, first week", needChart(queue));
    figure(
        "Share in time each day (95 % of the simulation) and the day in ten", serviceChart(queue));
    figure("Time at the desk spent on contacts, with the ceiling", occupancyChart(queue));
    html.append("</div></section>");
  }

  private void figure(String caption, String svg) {
    html.append("<figure><figcaption>")
        .append(Html.text(caption))
        .append("</figcaption>")
        .append(svg)
        .append("</figure>");
  }

  private List<String> dayLabels(int count) {
    List<String> labels = new ArrayList<>();
    for (int day = 0; day < count; day++) {
      labels.add((count > DAYS_OF_NEED_SHOWN ? SHORT_DAY : DAY).format(firstDay.plusDays(day)));
    }
    return labels;
  }

  private String forecastChart(Forecast forecast) {
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

  private static double most(double[] values) {
    double most = 0;
    for (double value : values) {
      most = Math.max(most, Double.isNaN(value) ? 0 : value);
    }
    return most;
  }

  private String needChart(QueueId queue) {
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

  private String serviceChart(QueueId queue) {
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

  private String occupancyChart(QueueId queue) {
    QueueSettings known = settings.get(queue);
    double ceiling = known == null ? 1 : known.promise().maxOccupancy();
    Chart chart = new Chart(days, 1, true, "Occupancy by day");
    for (ServiceDay day : serviceDays(queue)) {
      chart.bar(day.occupancy() > ceiling ? "bar over" : "bar", step(day), day.occupancy());
    }
    return chart.level("ceiling", ceiling).labels(dayLabels(days)).svg();
  }

  private void people() {
    RosterReport report = plan.proposal().report();
    html.append("<section><h2>People and activities</h2>");
    add(
        "<p>%d activities placed, %d not.</p>",
        report.activities().placed().size(), report.activities().notPlaced().size());
    if (!report.activities().notPlaced().isEmpty()) {
      html.append(
          "<div class=\"scroll\"><table><thead><tr><th>Activity left out</th><th>Why</th></tr></thead>");
      report.activities().notPlaced().forEach(n -> pair(n.activity(), n.reason()));
      html.append("</table></div>");
    }
    if (report.infeasible().isEmpty()) {
      html.append("<p>Everybody reaches their contract hours.</p>");
    } else {
      html.append("<p>These people cannot reach their contract hours, whatever the others do:</p>")
          .append(
              "<div class=\"scroll\"><table><thead><tr><th>Agent</th><th>Why</th></tr></thead>");
      report.infeasible().forEach(i -> pair(i.agent(), i.reason()));
      html.append("</table></div>");
    }
    html.append("</section>");
  }

  private void pair(String name, String why) {
    add("<tr><td>%s</td><td>%s</td></tr>", Html.text(name), Html.text(why));
  }

  private void method() {
    RosterReport report = plan.proposal().report();
    html.append("<section><h2>How it was made</h2>");
    add(
        "<p>Forecast from the history of each queue; need by the queue's own model; roster by search"
            + " (%,d moves in %.0f CPU seconds, cost %.0f); then simulated.</p>",
        report.effort().moves(), report.effort().cpuSeconds(), report.cost().total());
    for (Forecast forecast : plan.forecasts()) {
      List<Step> steps = forecast.account().steps();
      if (!steps.isEmpty()) {
        add("<details><summary>Forecast of %s</summary><ul>", Html.text(forecast.queue().name()));
        steps.forEach(step -> add("<li>%s</li>", Html.text(step.words())));
        html.append("</ul></details>");
      }
    }
    html.append("</section>");
  }
}
