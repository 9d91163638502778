package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A queue's day that is over, judged at one lead and added up.
///
/// @param queue its code
/// @param day its local day
/// @param startsAt first instant of the day
/// @param leadDays days between the last known day and this
/// @param version the version judged; null where none reaches back so far
/// @param figures what was added up; none where nothing came or nothing was forecast
/// @param layers what each layer did
public record LedgerDay(
    String queue,
    LocalDate day,
    Instant startsAt,
    int leadDays,
    @Nullable Long version,
    LedgerFigures figures,
    List<Layer> layers) {
  public LedgerDay {
    layers = List.copyOf(layers);
  }

  /// What an override or a known deviation was laid over: contacts of the slots on which it held.
  ///
  /// @param isOverride whether it is an override, else a known deviation
  /// @param id its number
  /// @param came contacts that came
  /// @param made contacts the method had forecast
  public record Layer(boolean isOverride, long id, double came, double made) {}
}
