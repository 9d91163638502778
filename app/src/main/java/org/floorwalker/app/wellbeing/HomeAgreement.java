package org.floorwalker.app.wellbeing;

import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// What a leader and somebody who would work from home expect of each other. It holds from its day
/// on, once the person has said yes as well (WEL-01).
///
/// @param terms what is expected, in their words
/// @param startsOn first day at home
/// @param writtenBy the leader who wrote it, which is their yes
/// @param agreedAt when the person said yes; null while they have not
public record HomeAgreement(
    long id,
    PersonId person,
    String terms,
    LocalDate startsOn,
    String writtenBy,
    @Nullable Instant agreedAt) {
  /// Longest text, in characters; the table holds the same.
  public static final int LONGEST = 4000;

  /// Whether both have said yes.
  public boolean isAgreed() {
    return agreedAt != null;
  }

  public boolean holdsOn(LocalDate day) {
    return isAgreed() && !day.isBefore(startsOn);
  }
}
