package org.floorwalker.app.people;

import java.time.LocalDate;
import org.floorwalker.app.platform.access.PersonId;

/// Whether somebody may ask to work from home on a day. A room above that keeps what was agreed
/// declares a bean; whoever grants days at home asks all of them.
public interface HomeConsent {
  boolean holds(PersonId person, LocalDate day);
}
