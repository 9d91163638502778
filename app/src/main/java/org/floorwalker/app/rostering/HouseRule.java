package org.floorwalker.app.rostering;

import java.time.LocalDate;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.jspecify.annotations.Nullable;

/// A rule of an agreement of the house's own, laid over the law of a country.
///
/// @param country two letters
/// @param agreement name of the agreement
/// @param rule name of the rule in the book, e.g. `daily_rest_h`
/// @param value as the book writes it
/// @param legalBasis where it stands in the agreement
/// @param from first day in force
/// @param withdrawn when and by whom it was withdrawn, null while it stands
public record HouseRule(
    long id,
    String country,
    String agreement,
    String rule,
    String value,
    String legalBasis,
    LocalDate from,
    Made entered,
    @Nullable Made withdrawn) {
  /// The same without blanks around what was typed, as entered then.
  HouseRule entered(Made made) {
    return new HouseRule(
        0, country, agreement.strip(), rule, value.strip(), legalBasis.strip(), from, made, null);
  }
}
