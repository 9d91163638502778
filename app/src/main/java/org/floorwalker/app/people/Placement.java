package org.floorwalker.app.people;

import java.time.LocalDate;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.jspecify.annotations.Nullable;

/// Somebody with a contract on a day: where they belong, who leads them, how long they have
/// been here.
///
/// @param card the person and their place that day
/// @param unit `front` or `back`; empty when in no team
/// @param client code of a client they are assigned to; empty when to none
/// @param leader the leader of their team; null when it has none, or when they lead it themselves
/// @param tenure how long they have been here
public record Placement(
    PersonCard card, String unit, String client, @Nullable PersonId leader, Tenure tenure) {

  /// @param since first day of their first contract
  /// @param until last day of the contract of that day; null when it has no end
  /// @param leads whether they lead a team that day
  /// @param probationMonths of the terms of that day; null where the country's law says how many
  public record Tenure(
      LocalDate since,
      @Nullable LocalDate until,
      boolean leads,
      @Nullable Integer probationMonths) {}

  public PersonId id() {
    return card.id();
  }

  public Optional<PersonId> findLeader() {
    return Optional.ofNullable(leader);
  }
}
