package org.floorwalker.app.forecasting.web;

import java.util.List;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.forecasting.RuledDays.Ruling;
import org.floorwalker.planning.forecast.Forecast;
import org.floorwalker.planning.forecast.LevelShift;
import org.floorwalker.planning.forecast.UnusualDay;

/// Days that struck the forecaster and wait for a planner's ruling, and what was ruled.
///
/// @param shifts levels and runs of days, latest first
/// @param days single days, latest first
/// @param ruled rulings in force, in order of days
public record Unusual(List<Shift> shifts, List<Day> days, List<RuledDays> ruled) {
  private static final int MOST_DAYS = 4;
  private static final int SAME_WITHIN_DAYS = 14;

  public Unusual {
    shifts = List.copyOf(shifts);
    days = List.copyOf(days);
    ruled = List.copyOf(ruled);
  }

  /// Whether nothing struck the forecaster and nothing was ruled.
  public boolean isEmpty() {
    return shifts.isEmpty() && days.isEmpty() && ruled.isEmpty();
  }

  /// Days something can be ruled on.
  public sealed interface Days {
    ForecastOverride.Days days();

    /// What can be ruled on them.
    List<Ruling> rulings();
  }

  /// @param ratio what came over what the calendar let expect, or new level over old
  /// @param isFollowed whether it is the shift that the forecast follows
  public record Shift(ForecastOverride.Days days, double ratio, boolean isFollowed)
      implements Days {
    @Override
    public List<Ruling> rulings() {
      return isFollowed
          ? List.of(Ruling.NEW_LEVEL, Ruling.NO_NEW_LEVEL)
          : List.of(Ruling.COUNTS, Ruling.LEFT_OUT, Ruling.NEW_LEVEL);
    }
  }

  /// A single day.
  public record Day(UnusualDay of) implements Days {
    @Override
    public ForecastOverride.Days days() {
      return new ForecastOverride.Days(of.date(), of.date());
    }

    @Override
    public List<Ruling> rulings() {
      return List.of(Ruling.COUNTS, Ruling.LEFT_OUT);
    }
  }

  /// What a version's account offers and nobody ruled on since.
  static Unusual of(Forecast.Account account, List<RuledDays> ruled) {
    boolean follows =
        account.steps().stream().anyMatch(step -> step.code().equals("level-shifted"));
    boolean confirmed =
        account.steps().stream().anyMatch(step -> step.code().equals("shift-confirmed"));
    List<LevelShift> shifts = account.levelShifts();
    return new Unusual(
        Stream.iterate(0, i -> i < shifts.size(), i -> i + 1)
            .map(i -> shift(shifts.get(i), i == 0 && follows && !confirmed))
            .filter(shift -> ruled.stream().noneMatch(known -> isOn(known, shift)))
            .toList(),
        account.unusualDays().stream()
            .map(Day::new)
            .filter(day -> ruled.stream().noneMatch(known -> isOn(known, day)))
            .limit(MOST_DAYS)
            .toList(),
        ruled);
  }

  private static Shift shift(LevelShift shift, boolean isFollowed) {
    return new Shift(
        new ForecastOverride.Days(shift.firstDay(), shift.lastDay()), shift.ratio(), isFollowed);
  }

  /// Whether the ruling is on these days: of a level, on one that began about then.
  private static boolean isOn(RuledDays ruled, Days unusual) {
    return ruled.ruling().isOfLevel() && unusual instanceof Shift
        ? !ruled.days().first().isBefore(unusual.days().first().minusDays(SAME_WITHIN_DAYS))
            && !ruled.days().first().isAfter(unusual.days().first().plusDays(SAME_WITHIN_DAYS))
        : !ruled.ruling().isOfLevel()
            && ruled.days().contains(unusual.days().first())
            && ruled.days().contains(unusual.days().last());
  }
}
