package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.planning.forecast.SpecialDay;

/// What people know that the history cannot tell.
///
/// @param deviations known deviations from today on
/// @param words what was written of them and of earlier ones, to be written again
/// @param events names of events given before
/// @param named days that planners named, from today on
/// @param markets countries whose calendar a name can be for
public record KnownAhead(
    List<KnownDeviation> deviations,
    List<String> words,
    List<SpecialDay> events,
    List<EnteredSpecialDay> named,
    List<String> markets) {
  public KnownAhead {
    deviations = List.copyOf(deviations);
    words = List.copyOf(words);
    events = List.copyOf(events);
    named = List.copyOf(named);
    markets = List.copyOf(markets);
  }

  /// Names of coming days, each once, with its next day.
  public Map<String, LocalDate> comingNames() {
    Map<String, LocalDate> coming = new LinkedHashMap<>();
    named.forEach(day -> coming.putIfAbsent(day.day().name(), day.day().date()));
    return coming;
  }

  /// Kinds of events to choose from.
  public List<SpecialDay.Kind> kinds() {
    return List.of(SpecialDay.Kind.values());
  }
}
