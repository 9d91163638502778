package org.floorwalker.app.forecasting;

/// How long every forecast version is kept before fewer are enough.
///
/// @param everyDays days for which the last version of each day is kept, 35 to 400
/// @param weeklyWeeks weeks after those for which the last of each week is kept, 0 to 520; of older
///     ones the last of each month
public record KeepingTerms(int everyDays, int weeklyWeeks) {
  /// The ledger looks 28 days back.
  public static final int LEAST_DAYS = 35;

  public static final int MOST_DAYS = 400;
  public static final int MOST_WEEKS = 520;

  public KeepingTerms {
    if (everyDays < LEAST_DAYS
        || everyDays > MOST_DAYS
        || weeklyWeeks < 0
        || weeklyWeeks > MOST_WEEKS) {
      throw new IllegalArgumentException(
          "%d days and %d weeks are outside %d to %d and 0 to %d."
              .formatted(everyDays, weeklyWeeks, LEAST_DAYS, MOST_DAYS, MOST_WEEKS));
    }
  }
}
