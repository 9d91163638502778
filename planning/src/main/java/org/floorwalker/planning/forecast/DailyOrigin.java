package org.floorwalker.planning.forecast;

/// What may be known on the evening before day `end`, and how far to look ahead from there.
///
/// @param series day totals; only days before the end may be read
/// @param regression fit on the days before the end
/// @param end number of the first day to forecast
/// @param horizon days to forecast
/// @param depth how much is computed
record DailyOrigin(
    DailySeries series,
    CalendarDesign design,
    DailyRegression regression,
    int end,
    int horizon,
    ForecastDepth depth) {

  static DailyOrigin of(
      DailySeries series, CalendarDesign design, int end, int horizon, ForecastDepth depth) {
    DailyRegression.Settings settings = DailyRegression.Settings.forDays(end);
    DailyRegression level = DailyRegression.of(design, series, LevelPath.level(end), settings);
    return new DailyOrigin(series, design, LevelSearch.followed(level), end, horizon, depth);
  }

  boolean isKnown(int day) {
    return day < end && series.isKnown(day);
  }

  double total(int day) {
    return series.total(day);
  }

  /// The total freed of special days, season and position in the month and put to the level of the
  /// latest days, `NaN` when not known.
  double adjusted(int day) {
    return isKnown(day) ? series.total(day) / (factor(day) * levelFactor(day)) : Double.NaN;
  }

  /// What special days, season and position in the month make of the day.
  double factor(int day) {
    return regression.specialFactor(day) * regression.seasonFactor(day);
  }

  /// What growth and a shift make of the day against the latest days.
  double levelFactor(int day) {
    return regression.levelFactor(day);
  }

  int weekday(int day) {
    return series.table().weekday(day);
  }
}
