package org.floorwalker.app.pay;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.rostering.ChangeReason;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// One day of a sheet.
///
/// @param plan the shift as published and its paid time
/// @param worked the shift as worked, as far as is known, and its paid time
/// @param why what lies behind a difference
/// @param codes what the day is paid as, in time by code
public record SheetDay(
    LocalDate day, Hours plan, Hours worked, Why why, Map<String, Duration> codes) {
  public SheetDay {
    codes = new TreeMap<>(codes);
  }

  /// @param range null on a day without a shift
  public record Hours(@Nullable TimeRange range, Duration paid) {
    public static final Hours NONE = new Hours(null, Duration.ZERO);
  }

  /// @param changes changes of the published day, oldest first
  /// @param away code of the leave that covers it, or `ill`; null for none
  /// @param report the approved report; null when the plan as it stands counts
  /// @param open a report that waits; null for none
  public record Why(
      List<ChangeReason> changes,
      @Nullable String away,
      @Nullable TimeReport report,
      @Nullable TimeReport open) {
    public Why {
      changes = List.copyOf(changes);
    }
  }

  /// Worked less planned.
  public Duration difference() {
    return worked.paid().minus(plan.paid());
  }
}
