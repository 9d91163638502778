package org.floorwalker.app.forecasting;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;

/// What a forecast leads to, told by the room above that turns contacts into people, so that both
/// stand on one page. The room declares a bean.
public interface NeedBeside {
  /// The need made from the version, of those of the queues whose need the viewer may see; empty
  /// when none was made of them.
  Optional<Told> find(Viewer viewer, ForecastVersion version, Asked asked);

  /// Numbers of the versions from which a need was made: schedules stand on them.
  Set<Long> listUsed();

  /// @param queues queues that are added up
  /// @param zone zone of their days
  /// @param first first day looked at
  /// @param endExclusive the day after the last
  /// @param day the one held against the schedule
  record Asked(
      List<String> queues, ZoneId zone, LocalDate first, LocalDate endExclusive, LocalDate day) {
    public Asked {
      queues = List.copyOf(queues);
    }
  }

  /// @param need number of the need version
  /// @param days days that were looked at
  /// @param isOutdated whether something else was laid over the forecast since it was computed
  /// @param most the slot of the days with most people to schedule
  /// @param lacking what the schedule of the one day lacks; null when there is none or the viewer
  ///     may not see it
  /// @param quietest days that ask for least, in order of date: room for training. Days that need
  ///     less than half of what the busiest does are left out, as weekends often are
  record Told(
      long need,
      Days days,
      boolean isOutdated,
      Most most,
      @Nullable Lacking lacking,
      List<LocalDate> quietest) {
    public Told {
      quietest = List.copyOf(quietest);
    }
  }

  /// @param first first day
  /// @param last last day
  record Days(LocalDate first, LocalDate last) {}

  /// @param start start of the slot
  /// @param people people to schedule in it
  record Most(Instant start, double people) {}

  /// @param hours person-hours below the need, queue by queue: no queue's surplus hides another's
  /// @param schedule days of the schedule
  /// @param isPublished whether people were told of it, or it is a draft
  record Lacking(double hours, Days schedule, boolean isPublished) {}
}
