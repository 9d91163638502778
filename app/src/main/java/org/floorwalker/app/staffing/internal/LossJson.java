package org.floorwalker.app.staffing.internal;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.Shrinkage.Loss;
import tools.jackson.databind.json.JsonMapper;

/// Losses by reason and time as JSON; weekdays 1 for Monday to 7.
public final class LossJson {
  private final JsonMapper json = JsonMapper.builder().build();

  /// One loss in words and numbers.
  record Kept(String reason, double share, List<Integer> weekdays, String from, String until) {
    static Kept of(Loss loss) {
      List<Integer> days = loss.weekdays().stream().map(DayOfWeek::getValue).sorted().toList();
      return new Kept(
          loss.reason(), loss.share(), days, loss.from().toString(), loss.until().toString());
    }

    Loss loss() {
      return new Loss(
          reason,
          share,
          weekdays.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
          LocalTime.parse(from),
          LocalTime.parse(until));
    }
  }

  public String write(Shrinkage losses) {
    return json.writeValueAsString(losses.losses().stream().map(Kept::of).toList());
  }

  public Shrinkage read(String text) {
    List<Kept> kept = List.of(json.readValue(text, Kept[].class));
    return new Shrinkage(kept.stream().map(Kept::loss).toList());
  }
}
