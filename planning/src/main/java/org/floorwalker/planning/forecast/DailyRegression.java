package org.floorwalker.planning.forecast;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Robust log-linear regression of day totals on the calendar, a wandering trend and yearly waves.
///
/// Penalised iteratively reweighted least squares for a Poisson-like mean with log link (McCullagh
/// & Nelder 1989, §2.5) whose variance grows as mu + 0.01 mu²; older days weigh less, and days far
/// off are damped (Huber 1964). The trend is a random walk of monthly knots: it follows what the
/// data show and stays level where they end, unless a [LevelPath] is given. The same fit serves
/// handle times, where the information of a day is its number of contacts.
final class DailyRegression {
  private static final int ITERATIONS = 6;
  private static final int ROBUST_FROM = 2;
  private static final double DISPERSION = 0.01;
  private static final double PENALTY = 50;
  private static final double YEAR_DAYS = 365.25;
  private static final double HUBER = 2.5;
  private static final double HALF_LIFE_DAYS = 1000;
  private static final int TREND_FROM_DAYS = 70;
  private static final int KNOT_DAYS = 30;

  /// Precision of one month's change of level: about 0.7 % against the 10 % of a day's error.
  private static final double TREND_STIFFNESS = 20_000;

  private static final double WAVE_PENALTY = 2;
  private static final double SHIFT_PENALTY = 0.05;
  private static final double SPECIAL_AS_WEEKEND = 0.75;
  private static final double MOST_LOG_VARIANCE = 1;

  /// How rich the model is.
  ///
  /// @param waves yearly sine and cosine pairs
  /// @param knots places between which the trend runs straight; 0 leaves the trend out
  record Settings(int waves, int knots) {
    /// What a history of that many days can bear.
    static Settings forDays(int days) {
      int knots = days < TREND_FROM_DAYS ? 0 : 2 + days / KNOT_DAYS;
      return new Settings(days < 1.1 * YEAR_DAYS ? 0 : days < 2 * YEAR_DAYS ? 2 : 4, knots);
    }
  }

  private final CalendarDesign design;
  private final Settings settings;
  private final DailySeries series;
  private final int end;
  private final int size;
  private final int waveColumn;
  private final int knotColumn;
  private final int shiftColumn;
  private final LevelPath path;
  private double[] coefficients;
  private final double[] robust;
  private double sigma = 1;
  private NormalEquations solved = new NormalEquations(0);

  private DailyRegression(
      CalendarDesign design, DailySeries series, LevelPath path, Settings settings) {
    this.path = path;
    this.design = design;
    this.settings = settings;
    this.series = series;
    this.end = path.end();
    this.waveColumn = design.columnCount() + 1;
    this.knotColumn = waveColumn + 2 * settings.waves();
    this.shiftColumn = knotColumn + settings.knots();
    this.size = shiftColumn + (path.isShifted() ? 1 : 0);
    this.coefficients = new double[size];
    this.robust = new double[end];
    Arrays.fill(robust, 1);
  }

  /// Fits the days before the end.
  static DailyRegression of(
      CalendarDesign design, DailySeries series, LevelPath path, Settings settings) {
    return new DailyRegression(design, series, path, settings).fit();
  }

  /// The same days with another path of the level.
  DailyRegression along(LevelPath other) {
    return of(design, series, other, settings);
  }

  private DailyRegression fit() {
    coefficients[0] = Math.log(Math.max(weightedMean(), 1e-3));
    for (int iteration = 0; iteration < ITERATIONS; iteration++) {
      if (iteration >= ROBUST_FROM) {
        dampOutliers();
      }
      coefficients = solve();
    }
    return this;
  }

  private double weightedMean() {
    double sum = 0;
    double weights = 0;
    for (int day = 0; day < end; day++) {
      if (series.isKnown(day)) {
        double weight = ageWeight(day);
        sum += weight * series.total(day);
        weights += weight;
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private double ageWeight(int day) {
    return Math.pow(0.5, (end - 1 - day) / HALF_LIFE_DAYS);
  }

  private double[] solve() {
    NormalEquations equations = new NormalEquations(size);
    double[] dense = new double[size - waveColumn];
    for (int day = 0; day < end; day++) {
      if (series.isKnown(day)) {
        double eta = logMean(day);
        double mu = Math.exp(eta);
        double step = Math.clamp((series.total(day) - mu) / mu, -3, 3);
        fillDense(day, dense);
        double weight = ageWeight(day) * robust[day] * information(day, mu);
        equations.add(design.columns(day), dense, waveColumn, weight, eta + step - given(day));
      }
    }
    addPenalties(equations);
    solved = equations;
    return equations.solve();
  }

  /// What is known of the day's logarithm beforehand.
  private double given(int day) {
    return series.offset(day) + path.growth(day);
  }

  private double information(int day, double mu) {
    double contacts = series.information(day, mu);
    return contacts / (1 + DISPERSION * contacts);
  }

  private void addPenalties(NormalEquations equations) {
    equations.penalise(0, 1e-6);
    for (int column = 0; column < design.columnCount(); column++) {
      double usual = column == design.generalSpecialColumn() ? usualSpecialEffect() : 0;
      equations.draw(column + 1, PENALTY * design.penalty(column), usual);
    }
    for (int k = 1; k <= settings.waves(); k++) {
      equations.penalise(waveColumn + 2 * k - 2, PENALTY * WAVE_PENALTY * k);
      equations.penalise(waveColumn + 2 * k - 1, PENALTY * WAVE_PENALTY * k);
    }
    for (int k = 0; k < settings.knots(); k++) {
      equations.penalise(knotColumn + k, 0.01);
      if (k > 0) {
        equations.penaliseStep(knotColumn + k, TREND_STIFFNESS);
      }
    }
    if (path.isShifted()) {
      equations.penalise(shiftColumn, PENALTY * SHIFT_PENALTY);
    }
  }

  /// Before any has been seen, a special day is taken for three quarters of a weekend day.
  private double usualSpecialEffect() {
    return SPECIAL_AS_WEEKEND * design.weekendEffect(column -> coefficients[column + 1]);
  }

  private void fillDense(int day, double[] dense) {
    System.arraycopy(design.waves(day), 0, dense, 0, 2 * settings.waves());
    if (settings.knots() > 0) {
      fillTrend(day, dense);
    }
    if (path.isShifted()) {
      dense[dense.length - 1] = path.beforeShift(day);
    }
  }

  /// The two knots round the day share it by nearness; after the history the last knot holds.
  private void fillTrend(int day, double[] dense) {
    int first = 2 * settings.waves();
    double place = Math.min(day, end - 1) * (settings.knots() - 1.0) / (end - 1);
    int before = (int) Math.min(settings.knots() - 2, place);
    Arrays.fill(dense, first, first + settings.knots(), 0);
    dense[first + before] = 1 - (place - before);
    dense[first + before + 1] = place - before;
  }

  private void dampOutliers() {
    double[] pearson = new double[end];
    double[] sizes = new double[end];
    int known = 0;
    for (int day = 0; day < end; day++) {
      if (series.isKnown(day)) {
        pearson[day] = pearson(day);
        sizes[known++] = Math.abs(pearson[day]);
      }
    }
    sigma = known == 0 ? 1 : Math.max(1e-9, 1.4826 * Numbers.median(Arrays.copyOf(sizes, known)));
    for (int day = 0; day < end; day++) {
      double off = Math.abs(pearson[day]) / sigma;
      robust[day] = off <= HUBER || series.isCounted(day) ? 1 : HUBER / off;
    }
  }

  /// Distance of the day from the model in its own standard deviations; unscaled.
  private double pearson(int day) {
    double mu = Math.exp(logMean(day));
    double information = information(day, mu);
    return (series.total(day) - mu) / mu * Math.sqrt(information);
  }

  /// Distance of the day from the model in robust standard deviations, `NaN` when not known.
  double deviation(int day) {
    return series.isKnown(day) ? pearson(day) / sigma : Double.NaN;
  }

  /// Logarithm of the expected total of the day; days after the history keep the last trend level.
  double logMean(int day) {
    double sum = coefficients[0] + given(day);
    for (int column : design.columns(day)) {
      sum += coefficients[column + 1];
    }
    double[] dense = new double[size - waveColumn];
    fillDense(day, dense);
    for (int i = 0; i < dense.length; i++) {
      sum += dense[i] * coefficients[waveColumn + i];
    }
    return Math.clamp(sum, -20, 20);
  }

  /// Variance of the day's log mean that stems from what is not known of the coefficients: much on
  /// a holiday seen once, little on an ordinary Tuesday (prediction variance of penalised
  /// regression; McCullagh & Nelder 1989, §4.4).
  double logVariance(int day) {
    double[] x = new double[size];
    x[0] = 1;
    for (int column : design.columns(day)) {
      x[column + 1] = 1;
    }
    double[] dense = new double[size - waveColumn];
    fillDense(day, dense);
    System.arraycopy(dense, 0, x, waveColumn, dense.length);
    return Math.min(MOST_LOG_VARIANCE, sigma * sigma * solved.variance(x));
  }

  /// What being special, or near a special day, makes of the day's total: 1 is nothing.
  double specialFactor(int day) {
    double sum = series.offset(day) + effects(day, design::isSpecialColumn);
    return Math.exp(Math.clamp(sum, -12, 5));
  }

  /// What the weekday makes of the day's total.
  double weekdayFactor(int day) {
    return Math.exp(Math.clamp(effects(day, design::isWeekdayColumn), -12, 5));
  }

  /// Sum of the day's effects of a kind.
  private double effects(int day, IntPredicate kind) {
    double sum = 0;
    for (int column : design.columns(day)) {
      sum += kind.test(column) ? coefficients[column + 1] : 0;
    }
    return sum;
  }

  /// Logarithm of what the yearly waves make of the day's total.
  double season(int day) {
    double[] waves = design.waves(day);
    double sum = 0;
    for (int i = 0; i < 2 * settings.waves(); i++) {
      sum += waves[i] * coefficients[waveColumn + i];
    }
    return Math.clamp(sum, -5, 5);
  }

  boolean hasSeason() {
    return settings.waves() > 0;
  }

  /// What the position in the month makes of the day's total.
  double monthFactor(int day) {
    return Math.exp(Math.clamp(effects(day, design::isMonthColumn), -5, 5));
  }

  /// How far the trend rose over the days before the end, as a share.
  double trendOverDays(int until, int days) {
    return Math.expm1(trend(until - 1) - trend(Math.max(0, until - 1 - days)));
  }

  private double trend(int day) {
    double[] dense = new double[size - waveColumn];
    fillDense(day, dense);
    double sum = path.growth(day);
    for (int i = 2 * settings.waves(); i < 2 * settings.waves() + settings.knots(); i++) {
      sum += dense[i] * coefficients[waveColumn + i];
    }
    return sum;
  }

  /// Level of the day: the logarithm of its total freed of all but trend and chance; `NaN` where it
  /// is not known, special, or next to nothing.
  double level(int day) {
    if (!series.isKnown(day) || design.isSpecial(day)) {
      return Double.NaN;
    }
    double expected = Math.exp(logMean(day));
    return Math.log((series.total(day) + 0.5) / (expected + 0.5))
        + trend(day)
        + path.beforeShift(day) * shiftedBy();
  }

  /// What growth and a shift make of the day's total, against a day at the end of the history.
  double levelFactor(int day) {
    return Math.exp(path.growth(day) + path.beforeShift(day) * shiftedBy());
  }

  /// Logarithm of the last shift; 0 where there is none.
  double shiftedBy() {
    return path.isShifted() ? coefficients[shiftColumn] : 0;
  }

  /// What was ruled on shifts of the level.
  RuledShifts ruledShifts() {
    return series.ruledShifts();
  }

  LevelPath path() {
    return path;
  }

  /// Number of the day after the last one fitted.
  int end() {
    return end;
  }
}
