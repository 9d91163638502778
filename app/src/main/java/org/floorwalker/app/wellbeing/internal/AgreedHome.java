package org.floorwalker.app.wellbeing.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.HomeConsent;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.wellbeing.store.HomeStore;
import org.springframework.stereotype.Component;

/// Home is granted only on days for which both have said yes.
@Component
class AgreedHome implements HomeConsent {
  private final HomeStore homes;

  AgreedHome(HomeStore homes) {
    this.homes = homes;
  }

  @Override
  public boolean holds(PersonId person, LocalDate day) {
    return Optional.ofNullable(homes.standing(List.of(person)).get(person))
        .filter(one -> one.holdsOn(day))
        .isPresent();
  }
}
