package org.floorwalker.app.staffing.internal;

import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.NeedReason;
import org.floorwalker.planning.staffing.NeedReason.Asks;
import org.floorwalker.planning.staffing.NeedReason.Chance;
import org.floorwalker.planning.staffing.NeedReason.Computed;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.staffing.NeedReason.Load;
import org.floorwalker.planning.staffing.NeedReason.Over;
import org.floorwalker.planning.staffing.NeedReason.With;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reasons of a need as JSON: an array of objects whose `why` names the kind. An infinite wait is
/// written as null, since JSON has no infinity.
public final class ReasonJson {
  private final JsonMapper json = JsonMapper.builder().build();

  public String write(List<NeedReason> reasons) {
    ArrayNode array = json.createArrayNode();
    reasons.forEach(reason -> write(array.addObject(), reason));
    return array.toString();
  }

  private static void write(ObjectNode node, NeedReason reason) {
    switch (reason) {
      case Load(double rate, double handle, double erlangs) ->
          node.put("why", "load").put("rate", rate).put("handle", handle).put("erlangs", erlangs);
      case Asks(Limit limit, double people, boolean binding) ->
          node.put("why", "asks")
              .put("limit", limit.name())
              .put("people", people)
              .put("binding", binding);
      case Over(GoalPeriod.Per per, double goal, double expected, double floor) ->
          node.put("why", "over")
              .put("per", per.word())
              .put("goal", goal)
              .put("expected", expected)
              .put("floor", floor);
      case With with -> write(node, with);
      case Chance(int people, double chance) ->
          node.put("why", "chance").put("people", people).put("chance", chance);
      case Computed(String formula) -> node.put("why", "computed").put("formula", formula);
    }
  }

  private static void write(ObjectNode node, With with) {
    node.put("why", "with").put("people", with.people()).put("service", with.service());
    putFinite(node, "answer", with.averageAnswerSeconds());
    node.put("abandoned", with.abandoned()).put("occupancy", with.occupancy());
  }

  private static void putFinite(ObjectNode node, String name, double value) {
    if (Double.isFinite(value)) {
      node.put(name, value);
    } else {
      node.putNull(name);
    }
  }

  public List<NeedReason> read(String text) {
    List<NeedReason> reasons = new ArrayList<>();
    json.readTree(text).forEach(node -> reasons.add(read(node)));
    return reasons;
  }

  private static NeedReason read(JsonNode node) {
    return switch (node.get("why").asString()) {
      case "load" ->
          new Load(number(node, "rate"), number(node, "handle"), number(node, "erlangs"));
      case "asks" ->
          new Asks(
              Limit.valueOf(node.get("limit").asString()),
              number(node, "people"),
              node.get("binding").asBoolean());
      case "over" ->
          new Over(
              GoalPeriod.Per.parse(node.get("per").asString()),
              number(node, "goal"),
              number(node, "expected"),
              number(node, "floor"));
      case "with" ->
          new With(
              node.get("people").asInt(),
              number(node, "service"),
              number(node, "answer"),
              number(node, "abandoned"),
              number(node, "occupancy"));
      case "chance" -> new Chance(node.get("people").asInt(), number(node, "chance"));
      case "computed" -> new Computed(node.get("formula").asString());
      default -> throw new IllegalStateException("No reason is called " + node.get("why"));
    };
  }

  private static double number(JsonNode node, String name) {
    JsonNode value = node.get(name);
    return value.isNull() ? Double.POSITIVE_INFINITY : value.asDouble();
  }
}
