package org.floorwalker.files.simulation;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.staffing.simulation.SkillNeedProblem;
import org.floorwalker.planning.staffing.simulation.SkillNeedProblem.PricedGroup;
import org.floorwalker.planning.staffing.simulation.SkillNeedProblem.PromisedQueue;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/// Reads a model for the multi-skill need and writes its answer.
public final class SkillNeedFile {
  /// Log deviation of handle times when the model says lognormal and no more.
  private static final double USUAL_LOG_DEVIATION = 1.2;

  private static final SkillNeedProblem NOTHING =
      new SkillNeedProblem(900, List.of(), List.of(), 0, 1);

  private SkillNeedFile() {}

  /// Reads the model; every trouble is named.
  public static Parsed<SkillNeedProblem> read(Path file) {
    String name = file.getFileName().toString();
    List<Problem> problems = new ArrayList<>();
    if (!Files.isRegularFile(file)) {
      throw new UncheckedIOException(
          file + " cannot be read: there is no such file.", new NoSuchFileException(name));
    }
    try {
      JsonNode root = new ObjectMapper().readTree(file.toFile());
      return new Parsed<>(problem(root), problems, List.of());
    } catch (JacksonException e) {
      String wrong = "The file is not JSON as expected: " + e.getOriginalMessage() + ".";
      problems.add(new Problem("not-json", name, 0, "", wrong, "Check commas and brackets."));
    } catch (IllegalArgumentException e) {
      String wrong = String.valueOf(e.getMessage()).replace('\n', ' ');
      problems.add(new Problem("unusable-model", name, 0, "", wrong, "Correct the model."));
    }
    return new Parsed<>(NOTHING, problems, List.of());
  }

  private static SkillNeedProblem problem(JsonNode root) {
    List<PromisedQueue> queues = new ArrayList<>();
    list(root, "queues").forEach(node -> queues.add(queue(node)));
    List<String> names = queues.stream().map(PromisedQueue::name).toList();
    List<PricedGroup> groups = new ArrayList<>();
    list(root, "groups").forEach(node -> groups.add(group(node, names)));
    int slots = queues.isEmpty() ? 0 : queues.getFirst().contactsPerHour().length;
    if (slots == 0 || queues.stream().anyMatch(q -> q.contactsPerHour().length != slots)) {
      throw new IllegalArgumentException("The queues have no rates, or not equally many.");
    }
    double floor = root.path("floor_share_per_slot").asDouble(0);
    if (root.path("goal_period").asString("day").equals("slot")) {
      floor = queues.stream().mapToDouble(PromisedQueue::goalShare).max().orElse(floor);
    }
    double slotSeconds = 60 * number(root, "slot_minutes");
    double ceiling = root.path("max_occupancy").asDouble(1);
    return new SkillNeedProblem(slotSeconds, queues, groups, floor, ceiling);
  }

  private static PromisedQueue queue(JsonNode node) {
    double[] rates =
        IntStream.range(0, list(node, "rates_per_hour").size())
            .mapToDouble(i -> node.path("rates_per_hour").get(i).asDouble(-1))
            .toArray();
    return new PromisedQueue(
        text(node, "queue"),
        rates,
        law(node, "handle"),
        node.path("patience_seconds").isMissingNode()
            ? new TimeLaw.Endless()
            : law(node, "patience"),
        number(node, "goal_share"),
        number(node, "goal_seconds"));
  }

  private static TimeLaw law(JsonNode node, String what) {
    double mean = number(node, what + "_seconds");
    String law = node.path(what + "_law").asString("exponential");
    return switch (law) {
      case "exponential" -> new TimeLaw.Exponential(mean);
      case "lognormal" ->
          new TimeLaw.Lognormal(
              mean, node.path(what + "_log_deviation").asDouble(USUAL_LOG_DEVIATION));
      case "weibull" -> TimeLaw.Weibull.ofMean(mean, number(node, what + "_shape"));
      case "fixed" -> new TimeLaw.Fixed(mean);
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is not a law; exponential, lognormal, weibull and fixed are.".formatted(law));
    };
  }

  private static PricedGroup group(JsonNode node, List<String> queues) {
    List<Integer> skills = new ArrayList<>();
    list(node, "skills").forEach(skill -> skills.add(indexOf(skill.asString(""), queues)));
    return new PricedGroup(text(node, "group"), skills, number(node, "cost"));
  }

  private static int indexOf(String queue, List<String> queues) {
    int index = queues.indexOf(queue);
    if (index < 0) {
      throw new IllegalArgumentException(
          "A group has the skill \"%s\", no queue.".formatted(queue));
    }
    return index;
  }

  private static JsonNode list(JsonNode node, String field) {
    JsonNode found = node.path(field);
    if (!found.isArray()) {
      throw new IllegalArgumentException("The list \"%s\" is missing.".formatted(field));
    }
    return found;
  }

  private static String text(JsonNode node, String field) {
    String found = node.path(field).asString("");
    if (found.isEmpty()) {
      throw new IllegalArgumentException("The name \"%s\" is missing.".formatted(field));
    }
    return found;
  }

  private static double number(JsonNode node, String field) {
    JsonNode found = node.path(field);
    if (!found.isNumber()) {
      throw new IllegalArgumentException("The number \"%s\" is missing.".formatted(field));
    }
    return found.asDouble();
  }

  /// Writes `slot,group,agents`; groups without agents in a slot are left out.
  public static void write(Path file, SkillNeedProblem problem, int[][] agents) {
    CsvOutput.write(
        file,
        List.of("slot", "group", "agents"),
        sink -> {
          for (int slot = 0; slot < agents.length; slot++) {
            for (int group = 0; group < agents[slot].length; group++) {
              if (agents[slot][group] > 0) {
                sink.row(
                    Integer.toString(slot),
                    problem.groups().get(group).name(),
                    Integer.toString(agents[slot][group]));
              }
            }
          }
        });
  }
}
