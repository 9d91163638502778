package org.floorwalker.files.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.floorwalker.files.OutputFile;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.Step;
import org.floorwalker.planning.plan.CustomerTimeWeek;
import org.floorwalker.planning.plan.Plan;
import org.floorwalker.planning.plan.ServiceTotal;
import org.floorwalker.planning.plan.Shortage;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.floorwalker.planning.staffing.CustomerTime.Verdict;
import org.floorwalker.planning.staffing.QueueSettings;

/// Writes a plan as one page that opens without a network: what will come, how many people that
/// takes, who covers it, how it will fare, and what is short and why.
final class PlanReport {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");
  private static final int WORST_SHORTAGES = 12;

  private final Plan plan;
  private final QueueCharts charts;
  private final ZoneId zone;
  private final LocalDate firstDay;
  private final int days;
  private final StringBuilder html = new StringBuilder(1 << 18);

  private PlanReport(Plan plan, List<QueueSettings> queues) {
    this.plan = plan;
    charts = new QueueCharts(plan, queues);
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
    figure("Contacts a day, with the band that holds eight days of ten", charts.forecast(forecast));
    figure("People needed and serving, first week", charts.need(queue));
    figure(
        "Share in time each day (95 % of the simulation) and the day in ten",
        charts.service(queue));
    figure("Time at the desk spent on contacts, with the ceiling", charts.occupancy(queue));
    html.append("</div></section>");
  }

  private void figure(String caption, String svg) {
    html.append("<figure><figcaption>")
        .append(Html.text(caption))
        .append("</figcaption>")
        .append(svg)
        .append("</figure>");
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
