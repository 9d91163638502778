package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.jspecify.annotations.Nullable;

/// A roster: solved as a draft, corrected by people, unchangeable once published.
///
/// @param id its number, rising with time
/// @param need the need version it was made for, [#NO_NEED] when it was brought in from elsewhere
/// @param span its days
/// @param recipe how it was made; the same recipe and input give the same draft
/// @param state where it stands
/// @param made when and by whom it was ordered
/// @param published when and by whom it was published, null until then
public record RosterVersion(
    long id,
    long need,
    Span span,
    Recipe recipe,
    State state,
    Made made,
    @Nullable Made published) {
  /// In the place of a need version where there was none.
  public static final long NO_NEED = 0;

  /// @param firstDay first business day, a Monday as a rule
  /// @param days number of business days
  public record Span(LocalDate firstDay, int days) {
    public LocalDate endExclusive() {
      return firstDay.plusDays(days);
    }

    public LocalDate lastDay() {
      return endExclusive().minusDays(1);
    }

    public boolean contains(LocalDate day) {
      return !day.isBefore(firstDay) && day.isBefore(endExclusive());
    }
  }

  /// @param seed seed of the search
  /// @param cpuSeconds budget of the search in processor seconds, summed over threads
  public record Recipe(long seed, double cpuSeconds) {}

  /// Where a roster stands.
  public enum State {
    /// The search is at work, or waits for a worker.
    SOLVING,
    /// Found, open to corrections.
    DRAFT,
    /// In force and unchangeable.
    PUBLISHED,
    /// The search ended without a roster.
    FAILED
  }

  /// Whether it was made for a need, and not brought in from another suite.
  public boolean isMadeHere() {
    return need != NO_NEED;
  }

  public boolean isDraft() {
    return state == State.DRAFT;
  }
}
