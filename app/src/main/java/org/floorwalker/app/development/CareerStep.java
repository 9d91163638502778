package org.floorwalker.app.development;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// A step of somebody's own plan towards what they wish, in the role they are in or beyond it
/// (CAR-07, CAR-26).
///
/// @param person whose plan it is
/// @param helper who goes along with them, such as a mentor; may be empty (CAR-18)
/// @param by the day until which it is meant
/// @param madeBy who wrote it: the person, or their leader once the wish is shared
/// @param doneOn null while it is not done
public record CareerStep(
    long id,
    PersonId person,
    CareerPath path,
    String words,
    String helper,
    LocalDate by,
    String madeBy,
    @Nullable LocalDate doneOn) {

  public boolean isOverdue(LocalDate today) {
    return doneOn == null && by.isBefore(today);
  }
}
