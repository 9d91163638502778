package org.floorwalker.planning.forecast;

/// What may be known on the evening before day `end`, and how far to look ahead from there.
///
/// @param series day totals; only days before the end may be read
/// @param regression fit on the days before the end
/// @param seasonShare how much of how the season sets days apart from the last one is believed, 0
/// to 1
/// @param end number of the first day to forecast
/// @param horizon days to forecast
/// @param depth how much is computed
record DailyOrigin(
    DailySeries series,
    CalendarDesign design,
    DailyRegression regression,
    double seasonShare,
    int end,
    int horizon,
    ForecastDepth depth) {

  static DailyOrigin of(
      DailySeries series, CalendarDesign design, int end, int horizon, ForecastDepth depth) {
    DailyRegression.Settings settings = DailyRegression.Settings.forDays(end);
    DailyRegression level = DailyRegression.of(design, series, LevelPath.level(end), settings);
    DailyRegression regression = LevelSearch.followed(level);
    double seasonShare = SeasonShare.of(regression, design);
    return new DailyOrigin(series, design, regression, seasonShare, end, horizon, depth);
  }

  boolean isKnown(int day) {
    return day < end && series.isKnown(day);
  }

  double total(int day) {
    return series.total(day);
  }

  /// The same with all of the season believed.
  DailyOrigin believingSeason() {
    return new DailyOrigin(series, design, regression, 1, end, horizon, depth);
  }

  /// The total freed of special days, season and position in the month and put to the level of the
  /// latest days, `NaN` when not known.
  double adjusted(int day) {
    return isKnown(day) ? series.total(day) / (factor(day) * levelFactor(day)) : Double.NaN;
  }

  /// What special days, position in the month and season make of the day, of a day to come as much
  /// of the season as is believed.
  double factor(int day) {
    double season = regression.season(day) - doubtedSeason(day);
    return regression.specialFactor(day) * regression.monthFactor(day) * Math.exp(season);
  }

  /// Logarithm of the regression's mean of a day to come, with as much of its season as is
  /// believed.
  double logMean(int day) {
    return regression.logMean(day) - doubtedSeason(day);
  }

  /// Logarithm of what is not believed of the season's movement from the last day known to a day to
  /// come; what lies behind was as it was.
  private double doubtedSeason(int day) {
    if (day < end || seasonShare == 1) {
      return 0;
    }
    return (1 - seasonShare) * (regression.season(day) - regression.season(end - 1));
  }

  /// What growth and a shift make of the day against the latest days.
  double levelFactor(int day) {
    return regression.levelFactor(day);
  }

  int weekday(int day) {
    return series.table().weekday(day);
  }
}
