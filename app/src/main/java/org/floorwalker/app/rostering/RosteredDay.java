package org.floorwalker.app.rostering;

import java.time.Duration;
import java.util.List;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// One person's business day as it was published and as it stands.
///
/// @param published the shift as published; null when the day was free
/// @param publishedPaid paid time of that shift
/// @param standing the shift as it stands; null when there is none
/// @param unpaid meals of the standing shift that are not paid
/// @param away stretches of the standing shift in which the person is absent
/// @param changes why the day was changed, oldest first
public record RosteredDay(
    @Nullable TimeRange published,
    Duration publishedPaid,
    @Nullable TimeRange standing,
    List<TimeRange> unpaid,
    List<TimeRange> away,
    List<ChangeReason> changes) {
  public static final RosteredDay FREE =
      new RosteredDay(null, Duration.ZERO, null, List.of(), List.of(), List.of());

  public RosteredDay {
    unpaid = List.copyOf(unpaid);
    away = List.copyOf(away);
    changes = List.copyOf(changes);
  }
}
