package org.floorwalker.planning.forecast;

import java.util.Arrays;

/// Robust log-linear regression of day totals on the calendar, a bent trend and yearly waves.
///
/// Penalised iteratively reweighted least squares for a Poisson-like mean with log link (McCullagh
/// & Nelder 1989, §2.5) whose variance grows as mu + 0.01 mu²; older days weigh less, and days far
/// off are damped (Huber 1964). The same fit serves handle times, where the information of a day is
/// its number of contacts.
final class DailyRegression {
  private static final int ITERATIONS = 6;
  private static final int ROBUST_FROM = 2;
  private static final double DISPERSION = 0.01;
  private static final double PENALTY = 50;
  private static final double YEAR_DAYS = 365.25;
  private static final double HUBER = 2.5;

  /// How rich the model is.
  ///
  /// @param waves yearly sine and cosine pairs
  /// @param wavePenalty strength that draws the k-th pair to nothing, times k
  /// @param knots bends of the trend; 0 leaves the trend out
  /// @param halfLifeDays age at which a day weighs half
  record Settings(int waves, double wavePenalty, int knots, double halfLifeDays) {
    /// What a history of that many days can bear.
    static Settings forDays(int days) {
      int waves =
          days < 1.1 * YEAR_DAYS ? 0 : days < 2 * YEAR_DAYS ? 2 : days < 3 * YEAR_DAYS ? 4 : 8;
      int knots = days < 70 ? 0 : (int) Math.min(12, Math.max(1, Math.round(days * 3 / YEAR_DAYS)));
      return waves == 8
          ? new Settings(8, 0.12, knots, 4 * 365)
          : new Settings(waves, 0.5, knots, 730);
    }
  }

  private final CalendarDesign design;
  private final Settings settings;
  private final double[] y;
  private final double[] information;
  private final int end;
  private final int size;
  private final int waveColumn;
  private final int knotColumn;
  private double[] coefficients;
  private final double[] robust;
  private double sigma = 1;

  private DailyRegression(
      CalendarDesign design, double[] y, double[] information, int end, Settings settings) {
    this.design = design;
    this.settings = settings;
    this.y = y;
    this.information = information;
    this.end = end;
    this.waveColumn = design.columnCount() + 1;
    this.knotColumn = waveColumn + 2 * settings.waves();
    this.size = knotColumn + settings.knots();
    this.coefficients = new double[size];
    this.robust = new double[end];
    Arrays.fill(robust, 1);
  }

  /// Fits the days before the end to counts.
  static DailyRegression ofCounts(CalendarDesign design, double[] y, int end, Settings settings) {
    return new DailyRegression(design, y, new double[0], end, settings).fit();
  }

  /// Fits the days before the end to a mean whose day d rests on `information[d]` contacts.
  static DailyRegression ofMeans(
      CalendarDesign design, double[] y, double[] information, int end, Settings settings) {
    return new DailyRegression(design, y, information, end, settings).fit();
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
      if (DayTable.known(y[day])) {
        double weight = ageWeight(day);
        sum += weight * y[day];
        weights += weight;
      }
    }
    return weights == 0 ? 0 : sum / weights;
  }

  private double ageWeight(int day) {
    return Math.pow(0.5, (end - 1 - day) / settings.halfLifeDays());
  }

  private double[] solve() {
    NormalEquations equations = new NormalEquations(size);
    double[] dense = new double[size - waveColumn];
    for (int day = 0; day < end; day++) {
      if (DayTable.known(y[day])) {
        double eta = logMean(day);
        double mu = Math.exp(eta);
        double step = Math.clamp((y[day] - mu) / mu, -3, 3);
        fillDense(day, dense);
        double weight = ageWeight(day) * robust[day] * information(day, mu);
        equations.add(design.columns(day), dense, waveColumn, weight, eta + step);
      }
    }
    addPenalties(equations);
    return equations.solve();
  }

  private double information(int day, double mu) {
    double contacts = information.length == 0 ? mu : information[day];
    return contacts / (1 + DISPERSION * contacts);
  }

  private void addPenalties(NormalEquations equations) {
    equations.penalise(0, 1e-6);
    for (int column = 0; column < design.columnCount(); column++) {
      equations.penalise(column + 1, PENALTY * design.penalty(column));
    }
    for (int k = 1; k <= settings.waves(); k++) {
      equations.penalise(waveColumn + 2 * k - 2, PENALTY * settings.wavePenalty() * k);
      equations.penalise(waveColumn + 2 * k - 1, PENALTY * settings.wavePenalty() * k);
    }
    for (int k = 0; k < settings.knots(); k++) {
      equations.penalise(knotColumn + k, PENALTY * (k == 0 ? 0.05 : 0.3));
    }
  }

  private void fillDense(int day, double[] dense) {
    System.arraycopy(design.waves(day), 0, dense, 0, 2 * settings.waves());
    double years = Math.min(day, end - 1) / YEAR_DAYS;
    double spacing = end / YEAR_DAYS / Math.max(1, settings.knots());
    for (int k = 0; k < settings.knots(); k++) {
      dense[2 * settings.waves() + k] = Math.max(0, years - k * spacing);
    }
  }

  private void dampOutliers() {
    double[] pearson = new double[end];
    double[] sizes = new double[end];
    int known = 0;
    for (int day = 0; day < end; day++) {
      if (DayTable.known(y[day])) {
        pearson[day] = pearson(day);
        sizes[known++] = Math.abs(pearson[day]);
      }
    }
    sigma = known == 0 ? 1 : Math.max(1e-9, 1.4826 * Numbers.median(Arrays.copyOf(sizes, known)));
    for (int day = 0; day < end; day++) {
      double off = Math.abs(pearson[day]) / sigma;
      robust[day] = off <= HUBER ? 1 : HUBER / off;
    }
  }

  /// Distance of the day from the model in its own standard deviations; unscaled.
  private double pearson(int day) {
    double mu = Math.exp(logMean(day));
    double information = information(day, mu);
    return (y[day] - mu) / mu * Math.sqrt(information);
  }

  /// Distance of the day from the model in robust standard deviations, `NaN` when not known.
  double deviation(int day) {
    return DayTable.known(y[day]) ? pearson(day) / sigma : Double.NaN;
  }

  /// Logarithm of the expected total of the day; days after the history keep the last trend level.
  double logMean(int day) {
    double sum = coefficients[0];
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

  /// What being special, or near a special day, makes of the day's total: 1 is nothing.
  double specialFactor(int day) {
    double sum = 0;
    for (int column : design.columns(day)) {
      sum += design.isSpecialColumn(column) ? coefficients[column + 1] : 0;
    }
    return Math.exp(Math.clamp(sum, -12, 5));
  }

  /// What the weekday makes of the total against the mean of the others, as a logarithm.
  double columnEffect(int column) {
    return coefficients[column + 1];
  }
}
