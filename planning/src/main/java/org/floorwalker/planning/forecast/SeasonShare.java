package org.floorwalker.planning.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The share of the yearly waves' movement to believe: as much as the years of the history moved
/// alike.
///
/// A level that wanders looks like a season to a regression that sees it for a few years. Each year
/// is fit with waves and a line of its own; the intraclass correlation (Fisher 1925) of the waves
/// of two years, each wave counting as it moves in three weeks, tells how much of one year another
/// shows. It is drawn to four fifths as if two pairs of years had shown that. The best linear
/// prediction of a year from the mean of n others, each like each other by r, is
/// `n r / (1 + (n - 1) r)` times that mean (Spearman 1910, Brown 1910).
final class SeasonShare {
  private static final int YEAR_DAYS = 364;
  private static final double WAVE_DAYS = 365.25;
  private static final int WEEK = 7;
  private static final int FEWEST_WEEKS = 40;
  private static final int AHEAD_DAYS = 21;
  private static final double USUAL = 0.8;
  private static final int USUAL_PAIRS = 2;

  private final DailyRegression regression;
  private final CalendarDesign design;
  private final int end;

  private SeasonShare(DailyRegression regression, CalendarDesign design) {
    this.regression = regression;
    this.design = design;
    this.end = regression.end();
  }

  /// The share, 0 to 1; 1 where the regression has no waves.
  static double of(DailyRegression regression, CalendarDesign design) {
    return regression.hasSeason() ? new SeasonShare(regression, design).share() : 1;
  }

  private double share() {
    double alike = alike();
    double years = end / WAVE_DAYS;
    return years * alike / (1 + (years - 1) * alike);
  }

  /// How much alike two years are, 0 to 1.
  private double alike() {
    List<double[]> years =
        IntStream.rangeClosed(1, end / YEAR_DAYS)
            .mapToObj(back -> weeks(end - back * YEAR_DAYS))
            .filter(weeks -> weeks.size() >= FEWEST_WEEKS)
            .map(this::waves)
            .toList();
    double products = 0;
    double squares = 0;
    int pairs = 0;
    for (int a = 0; a < years.size(); a++) {
      for (double[] other : years.subList(0, a)) {
        double[] year = years.get(a);
        products += movement(year, other);
        squares += (movement(year, year) + movement(other, other)) / 2;
        pairs++;
      }
    }
    double measured = squares > 0 ? products / squares : 0;
    return Math.clamp((pairs * measured + USUAL_PAIRS * USUAL) / (pairs + USUAL_PAIRS), 0, 1);
  }

  /// A week's middle day and the middle of its levels with the season.
  private record Week(int day, double level) {}

  /// The weeks of the year that begins on the day of which anything is known.
  private List<Week> weeks(int first) {
    List<Week> weeks = new ArrayList<>();
    for (int day = first; day < first + YEAR_DAYS; day += WEEK) {
      double[] levels =
          IntStream.range(day, day + WEEK)
              .mapToDouble(this::level)
              .filter(DayTable::known)
              .toArray();
      if (levels.length > 0) {
        weeks.add(new Week(day + WEEK / 2, Numbers.median(levels)));
      }
    }
    return weeks;
  }

  /// The day's level with its season, without steady growth and shift.
  private double level(int day) {
    return regression.level(day) + regression.season(day) - Math.log(regression.levelFactor(day));
  }

  /// Sine and cosine pairs of a year beside a line, by least squares.
  private double[] waves(List<Week> weeks) {
    int size = design.waves(0).length;
    NormalEquations equations = new NormalEquations(size + 2);
    double[] row = new double[size + 1];
    for (Week week : weeks) {
      System.arraycopy(design.waves(week.day()), 0, row, 0, size);
      row[size] = (end - week.day()) / WAVE_DAYS;
      equations.add(new int[0], row, 1, 1, week.level());
    }
    double[] waves = new double[size];
    System.arraycopy(equations.solve(), 1, waves, 0, size);
    return waves;
  }

  /// Mean product of how far two years' waves move in three weeks.
  private static double movement(double[] year, double[] other) {
    double sum = 0;
    for (int i = 0; i < year.length; i++) {
      double turn = 2 * Math.PI * (i / 2 + 1) * AHEAD_DAYS / WAVE_DAYS;
      sum += (1 - Math.cos(turn)) * year[i] * other[i];
    }
    return sum;
  }
}
