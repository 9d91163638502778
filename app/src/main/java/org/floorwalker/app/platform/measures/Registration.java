package org.floorwalker.app.platform.measures;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A measure as it was discussed and told in one country.
///
/// @param country ISO 3166 code of the labour law it falls under
/// @param purpose why it is needed here, in the centre's own words
/// @param legalBasis such as "legitimate interest, balancing note 2027-3"; consent is not one, as
///     an employee can hardly say no (GDPR article 6, recital 43)
/// @param keptDays never longer than the measure itself allows
/// @param representativesOn when it was discussed with the representatives
/// @param staffInformedOn when the staff was told
/// @param effectiveFrom first day on which figures may be shown
/// @param nextEvaluationOn when it is judged again with the representatives: is it still needed?
/// @param endedOn first day on which it no longer holds
public record Registration(
    String measure,
    String country,
    String purpose,
    String legalBasis,
    int keptDays,
    LocalDate representativesOn,
    LocalDate staffInformedOn,
    LocalDate effectiveFrom,
    LocalDate nextEvaluationOn,
    @Nullable LocalDate endedOn) {

  /// Whether figures may be shown on this day.
  public boolean holdsOn(LocalDate day) {
    return !day.isBefore(effectiveFrom) && (endedOn == null || day.isBefore(endedOn));
  }
}
