package org.floorwalker.app.forecasting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.platform.database.RealArray;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.SlotForecast;
import org.jspecify.annotations.Nullable;

/// The slots of a queue's days as `forecast_slots` holds them: a row a local day, its slots one
/// after the other from the first open one to the last, each figure in four bytes, which is seven
/// digits. What lies between two open stretches is `NaN`.
///
/// @param days the local days with an open slot
/// @param starts start of the first slot of each
/// @param ends number of figures up to the end of each
/// @param slots every slot in order of time, null between two open stretches
record SlotArrays(
    List<LocalDate> days,
    List<Instant> starts,
    List<Integer> ends,
    List<@Nullable SlotForecast> slots) {
  /// What is to be selected of a row of `forecast_slots slots` for [#of].
  static final String COLUMNS =
      """
      slots.starts_at, array_send(slots.means) as means, array_send(slots.p10s) as p10s,
      array_send(slots.p50s) as p50s, array_send(slots.p90s) as p90s,
      array_send(slots.handle_seconds) as handle_seconds,
      array_send(slots.wrapup_seconds) as wrapup_seconds,
      array_send(slots.abandoned_shares) as abandoned_shares
      """;

  /// The slots of a forecast.
  static SlotArrays of(Forecast forecast) {
    List<LocalDate> days = new ArrayList<>();
    List<Instant> starts = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    List<@Nullable SlotForecast> slots = new ArrayList<>();
    for (SlotForecast slot : forecast.slots()) {
      LocalDate day = slot.start().atZone(forecast.zone()).toLocalDate();
      boolean isSame = !days.isEmpty() && days.getLast().equals(day);
      if (isSame) {
        int number = numberOf(slot, starts.getLast(), forecast.slot());
        int first = ends.size() < 2 ? 0 : ends.get(ends.size() - 2);
        while (slots.size() < first + number) {
          slots.add(null);
        }
        ends.removeLast();
      } else {
        days.add(day);
        starts.add(slot.start());
      }
      slots.add(slot);
      ends.add(slots.size());
    }
    return new SlotArrays(days, starts, ends, slots);
  }

  private static int numberOf(SlotForecast slot, Instant first, Duration length) {
    return Math.toIntExact(Duration.between(first, slot.start()).dividedBy(length));
  }

  /// A figure of every slot.
  float[] floats(ToDoubleFunction<SlotForecast> figure) {
    float[] floats = new float[slots.size()];
    for (int i = 0; i < floats.length; i++) {
      @Nullable SlotForecast slot = slots.get(i);
      floats[i] = slot == null ? Float.NaN : (float) figure.applyAsDouble(slot);
    }
    return floats;
  }

  /// The slots of a row.
  static List<SlotForecast> of(ResultSet row, Duration slot) throws SQLException {
    float[] means = floats(row, "means");
    float[] p10s = floats(row, "p10s");
    float[] p50s = floats(row, "p50s");
    float[] p90s = floats(row, "p90s");
    float[] handle = floats(row, "handle_seconds");
    float[] wrapup = floats(row, "wrapup_seconds");
    float[] abandoned = floats(row, "abandoned_shares");
    Instant start = SqlTime.get(row, "starts_at");
    List<SlotForecast> slots = new ArrayList<>(means.length);
    for (int i = 0; i < means.length; i++) {
      if (!Float.isNaN(means[i])) {
        slots.add(
            new SlotForecast(
                start.plus(slot.multipliedBy(i)),
                new Band(means[i], p10s[i], p50s[i], p90s[i]),
                handle[i],
                wrapup[i],
                abandoned[i]));
      }
    }
    return slots;
  }

  private static float[] floats(ResultSet row, String column) throws SQLException {
    return RealArray.of(row.getBytes(column));
  }
}
