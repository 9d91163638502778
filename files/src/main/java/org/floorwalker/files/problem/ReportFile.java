package org.floorwalker.files.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.floorwalker.files.OutputFile;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.RosterReport.Activities;
import org.floorwalker.planning.roster.RosterReport.CoverageHours;
import org.floorwalker.planning.roster.RosterReport.Effort;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.roster.RosterReport.NotPlaced;
import org.floorwalker.planning.rules.OneQueueWeeks;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `report.json` beside a schedule: cost, hours and what could not be done.
public final class ReportFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReportFile() {}

  public static void write(Path target, RosterReport report) {
    write(target, tree(report));
  }

  private static void write(Path target, ObjectNode tree) {
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    OutputFile.write(target, writer -> writer.write(json + "\n"));
  }

  /// The report with how much the work of people with several skills varies.
  public static void write(Path target, RosterReport report, OneQueueWeeks variation) {
    ObjectNode root = tree(report);
    ObjectNode node = root.putObject("job_variation");
    node.put("weeks", variation.weeks());
    node.put("on_one_queue", variation.onOneQueue().size());
    write(target, root);
  }

  private static ObjectNode tree(RosterReport report) {
    ObjectNode root = JSON.createObjectNode();
    root.set("cost", cost(report.cost()));
    root.put("under_hours", report.hours().under());
    root.put("over_hours", report.hours().over());
    root.put("required_hours", report.hours().required());
    root.put("violations", report.violations());
    root.set("activities", activities(report.activities()));
    ArrayNode infeasible = root.putArray("infeasible");
    report
        .infeasible()
        .forEach(i -> infeasible.addObject().put("agent", i.agent()).put("reason", i.reason()));
    root.put("cpu_seconds", report.effort().cpuSeconds());
    root.put("moves", report.effort().moves());
    return root;
  }

  private static ObjectNode cost(RosterCost cost) {
    ObjectNode node = JSON.createObjectNode();
    node.put("total", cost.total());
    node.put("coverage", cost.coverage());
    node.put("wish_free", cost.wishFree());
    node.put("start_wish", cost.startWish());
    node.put("fairness", cost.fairness());
    node.put("activities", cost.activities());
    if (cost.customerTime() > 0) {
      node.put("customer_time", cost.customerTime());
    }
    if (cost.seats() > 0) {
      node.put("seats", cost.seats());
    }
    return node;
  }

  private static ObjectNode activities(Activities activities) {
    ObjectNode node = JSON.createObjectNode();
    ArrayNode placed = node.putArray("placed");
    activities.placed().forEach(placed::add);
    ArrayNode notPlaced = node.putArray("not_placed");
    activities
        .notPlaced()
        .forEach(
            n -> notPlaced.addObject().put("activity", n.activity()).put("reason", n.reason()));
    return node;
  }

  /// Reads a report; what is absent counts as 0 or none.
  public static Parsed<RosterReport> read(Path file) {
    try {
      return Parsed.of(report(JSON.readTree(Files.readString(file))));
    } catch (JacksonException | IOException e) {
      String name = Objects.toString(file.getFileName());
      return new Parsed<>(
          report(JSON.createObjectNode()), List.of(ScheduleFile.unreadable(name)), List.of());
    }
  }

  private static RosterReport report(JsonNode root) {
    JsonNode cost = root.path("cost");
    return new RosterReport(
        new RosterCost(
            cost.path("coverage").asDouble(0),
            cost.path("wish_free").asDouble(0),
            cost.path("start_wish").asDouble(0),
            cost.path("fairness").asDouble(0),
            cost.path("activities").asDouble(0),
            cost.path("customer_time").asDouble(0),
            cost.path("seats").asDouble(0)),
        new CoverageHours(
            root.path("under_hours").asDouble(0),
            root.path("over_hours").asDouble(0),
            root.path("required_hours").asDouble(0)),
        root.path("violations").asInt(0),
        activities(root.path("activities")),
        infeasible(root.path("infeasible")),
        new Effort(root.path("cpu_seconds").asDouble(0), root.path("moves").asLong(0)));
  }

  private static Activities activities(JsonNode node) {
    List<String> placed = new ArrayList<>();
    node.path("placed").forEach(id -> placed.add(id.asString("")));
    List<NotPlaced> notPlaced = new ArrayList<>();
    node.path("not_placed")
        .forEach(
            n ->
                notPlaced.add(
                    new NotPlaced(
                        n.path("activity").asString(""), n.path("reason").asString(""), null)));
    return new Activities(placed, notPlaced);
  }

  private static List<Infeasible> infeasible(JsonNode node) {
    List<Infeasible> infeasible = new ArrayList<>();
    node.forEach(
        n ->
            infeasible.add(
                new Infeasible(n.path("agent").asString(""), n.path("reason").asString(""), null)));
    return infeasible;
  }
}
