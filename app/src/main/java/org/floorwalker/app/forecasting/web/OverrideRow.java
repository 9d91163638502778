package org.floorwalker.app.forecasting.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastOverride;

/// One override as the page shows it: of a single queue, or laid over several at once.
///
/// @param laid what was laid over
/// @param ids its numbers, one a queue
/// @param contacts contacts it adds to what the method made, below 0 where it takes some away
/// @param hours hours of handling it adds
/// @param enteredAt when it was entered
public record OverrideRow(
    Laid laid, List<Long> ids, double contacts, double hours, Instant enteredAt) {
  private static final double SECONDS_AN_HOUR = 3600;

  public OverrideRow {
    ids = List.copyOf(ids);
  }

  /// @param by who entered it
  public record Laid(ForecastOverride.Laid what, String by) {
    private static Laid of(ForecastOverride override) {
      return new Laid(override.laid(), override.entered().by());
    }
  }

  /// Overrides in force of the queues, those entered alike for several as one.
  static List<OverrideRow> of(List<ForecastDays.Laid> overrides) {
    Map<Laid, List<OverrideRow>> alike = new LinkedHashMap<>();
    for (ForecastDays.Laid laid : overrides) {
      alike.computeIfAbsent(Laid.of(laid.override()), _ -> new ArrayList<>()).add(row(laid));
    }
    return alike.values().stream().map(OverrideRow::together).toList();
  }

  private static OverrideRow row(ForecastDays.Laid laid) {
    return new OverrideRow(
        Laid.of(laid.override()),
        List.of(laid.override().id()),
        laid.contacts(),
        laid.seconds() / SECONDS_AN_HOUR,
        laid.override().entered().at());
  }

  private static OverrideRow together(List<OverrideRow> rows) {
    return new OverrideRow(
        rows.getFirst().laid(),
        rows.stream().flatMap(row -> row.ids().stream()).toList(),
        rows.stream().mapToDouble(OverrideRow::contacts).sum(),
        rows.stream().mapToDouble(OverrideRow::hours).sum(),
        rows.getFirst().enteredAt());
  }

  /// Its numbers as a form sends them.
  public String idText() {
    return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
