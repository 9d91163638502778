package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;

/// What a planner's changes would do, or did: an answer for each cell, and what becomes of each day
/// over all cells that can be kept together.
///
/// @param deed number of the deed, 0 when nothing was written
/// @param isTogether whether the cells make sense together alone, as two people who swap hours do:
///     when one cannot be kept, none is
/// @param rows in the order asked
/// @param days days that would change, in order of time
public record Trial(long deed, boolean isTogether, List<Row> rows, List<Day> days) {
  public Trial {
    rows = List.copyOf(rows);
    days = List.copyOf(days);
  }

  /// @param cell what was asked
  /// @param name full name of the person; the code of somebody unknown
  public record Row(TypedCell cell, String name, Verdict verdict) {}

  /// @param shortBefore person-hours short on the day as it is
  /// @param shortAfter the same with the changes
  /// @param coverage need and people serving with the changes, by queue and slot
  /// @param service simulated share of contacts in time by queue, before and afterwards; queues
  ///     whose share is the same are left out; null when it was not asked for
  public record Day(
      LocalDate day,
      double shortBefore,
      double shortAfter,
      List<CoverageSlot> coverage,
      @Nullable SequencedMap<String, Service> service) {
    public Day {
      coverage = List.copyOf(coverage);
    }
  }

  /// Shares of contacts answered in time, simulated with the same contacts.
  public record Service(double before, double after) {}

  /// What becomes of one cell.
  public sealed interface Verdict {
    /// It can be kept.
    ///
    /// @param was the day before as one would type it
    /// @param becomes the day afterwards
    /// @param warnings what has to be mended before publishing, or asks for a reason then
    record Fine(String was, String becomes, List<Violation> warnings) implements Verdict {
      public Fine {
        warnings = List.copyOf(warnings);
      }
    }

    /// It already is so.
    record Same() implements Verdict {}

    /// It would break rules.
    record Unlawful(List<Violation> violations) implements Verdict {
      public Unlawful {
        violations = List.copyOf(violations);
      }
    }

    /// Somebody else changed the row since it was shown.
    ///
    /// @param theirs the day as it is now
    /// @param made who and when
    /// @param seen the number of their change
    record Overtaken(String theirs, Made made, long seen) implements Verdict {}

    /// Somebody has locked the row.
    record Locked(String by) implements Verdict {}

    /// What was typed is no time, no known shift or no break of this day.
    record Unreadable(String text) implements Verdict {}

    /// Nobody of this code is scheduled, or the day is not open to changes.
    record NotOpen() implements Verdict {}
  }

  /// Whether service was simulated as well.
  public boolean isSimulated() {
    return days.stream().anyMatch(day -> day.service() != null);
  }

  /// Number of cells that can be kept, by themselves at least.
  public int countFine() {
    return (int) rows.stream().filter(row -> row.verdict() instanceof Verdict.Fine).count();
  }

  /// Whether nothing can be kept although some cells could be by themselves.
  public boolean isHalf() {
    return isTogether && !isClean() && countFine() > 0;
  }

  /// Whether every cell can be kept or is so already.
  public boolean isClean() {
    return rows.stream()
        .allMatch(r -> r.verdict() instanceof Verdict.Fine || r.verdict() instanceof Verdict.Same);
  }

  /// Whether somebody else was quicker on a row.
  public boolean isOvertaken() {
    return rows.stream().anyMatch(row -> row.verdict() instanceof Verdict.Overtaken);
  }

  /// Hours short over all days before.
  public double shortBefore() {
    return days.stream().mapToDouble(Day::shortBefore).sum();
  }

  /// Hours short over all days afterwards.
  public double shortAfter() {
    return days.stream().mapToDouble(Day::shortAfter).sum();
  }
}
