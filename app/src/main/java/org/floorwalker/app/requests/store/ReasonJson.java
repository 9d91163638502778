package org.floorwalker.app.requests.store;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.requests.LeaveReason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reasons as JSON: a code and up to three values, so that a reason is read for as long as it
/// is kept.
final class ReasonJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ReasonJson() {}

  static String write(List<LeaveReason> reasons) {
    ArrayNode array = JSON.createArrayNode();
    for (LeaveReason reason : reasons) {
      Row row = row(reason);
      ObjectNode node = array.addObject();
      node.put("code", row.code());
      ArrayNode values = node.putArray("values");
      row.values().forEach(values::add);
    }
    return array.toString();
  }

  private record Row(String code, List<String> values) {
    static Row of(String code, Object... values) {
      return new Row(code, List.of(values).stream().map(Object::toString).toList());
    }
  }

  private static Row row(LeaveReason reason) {
    return switch (reason) {
      case LeaveReason.Enough r -> Row.of("enough", r.at(), r.needed(), r.planned());
      case LeaveReason.Place r -> Row.of("place", r.day(), r.away(), r.most());
      case LeaveReason.ByRight _ -> Row.of("by-right");
      case LeaveReason.Short r -> Row.of("short", r.at(), r.needed(), r.planned());
      case LeaveReason.NoPlace r -> Row.of("no-place", r.day(), r.away(), r.most());
      case LeaveReason.NoBalance r -> Row.of("no-balance", r.left(), r.asked());
      case LeaveReason.TooLate r -> Row.of("too-late", r.noticeDays());
      case LeaveReason.NotOpenYet r -> Row.of("not-open-yet", r.opensOn());
      case LeaveReason.AwayAlready r -> Row.of("away-already", r.day());
      case LeaveReason.NothingToTake _ -> Row.of("nothing-to-take");
      case LeaveReason.RightUsed r -> Row.of("right-used", r.law(), r.most(), r.taken());
      case LeaveReason.RightNotEntered r -> Row.of("right-not-entered", r.country());
      case LeaveReason.NotWeighed _ -> Row.of("not-weighed");
      case LeaveReason.InRound r -> Row.of("in-round", r.year());
      case LeaveReason.ByLeader r -> Row.of("by-leader", r.name(), r.words());
    };
  }

  static List<LeaveReason> read(String text) {
    List<LeaveReason> reasons = new ArrayList<>();
    for (JsonNode node : JSON.readTree(text)) {
      List<String> values = new ArrayList<>();
      node.get("values").forEach(value -> values.add(value.asString()));
      reasons.add(reason(node.get("code").asString(), values));
    }
    return reasons;
  }

  private static LeaveReason reason(String code, List<String> v) {
    return switch (code) {
      case "enough" -> new LeaveReason.Enough(instant(v), number(v, 1), number(v, 2));
      case "place" -> new LeaveReason.Place(day(v), number(v, 1), number(v, 2));
      case "by-right" -> new LeaveReason.ByRight();
      case "short" -> new LeaveReason.Short(instant(v), number(v, 1), number(v, 2));
      case "no-place" -> new LeaveReason.NoPlace(day(v), number(v, 1), number(v, 2));
      case "no-balance" ->
          new LeaveReason.NoBalance(new BigDecimal(v.get(0)), new BigDecimal(v.get(1)));
      case "too-late" -> new LeaveReason.TooLate(number(v, 0));
      case "not-open-yet" -> new LeaveReason.NotOpenYet(day(v));
      case "away-already" -> new LeaveReason.AwayAlready(day(v));
      case "nothing-to-take" -> new LeaveReason.NothingToTake();
      case "right-used" ->
          new LeaveReason.RightUsed(v.get(0), new BigDecimal(v.get(1)), new BigDecimal(v.get(2)));
      case "right-not-entered" -> new LeaveReason.RightNotEntered(v.getFirst());
      case "not-weighed" -> new LeaveReason.NotWeighed();
      case "in-round" -> new LeaveReason.InRound(number(v, 0));
      case "by-leader" -> new LeaveReason.ByLeader(v.get(0), v.get(1));
      default -> throw new IllegalArgumentException("No reason is called " + code);
    };
  }

  private static Instant instant(List<String> values) {
    return Instant.parse(values.getFirst());
  }

  private static LocalDate day(List<String> values) {
    return LocalDate.parse(values.getFirst());
  }

  private static int number(List<String> values, int index) {
    return Integer.parseInt(values.get(index));
  }
}
