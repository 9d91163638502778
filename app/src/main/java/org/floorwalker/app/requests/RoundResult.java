package org.floorwalker.app.requests;

import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.leave.EnvyCheck;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.RefusedPeriod;

/// What a round gives, as planners see it.
///
/// @param people everybody of the group, by name
/// @param envy who would have reason to envy whom, by code; empty is the proof that nobody has
/// @param pairs how many pairs of people were compared
public record RoundResult(List<Person> people, List<EnvyCheck.Envy> envy, int pairs) {
  public RoundResult {
    people = List.copyOf(people);
    envy = List.copyOf(envy);
  }

  /// One person of the group.
  ///
  /// @param handedIn whether they handed in wishes
  public record Person(
      PersonId id,
      String code,
      String name,
      boolean handedIn,
      List<GivenPeriod> given,
      List<RefusedPeriod> refused) {
    public Person {
      given = List.copyOf(given);
      refused = List.copyOf(refused);
    }
  }
}
