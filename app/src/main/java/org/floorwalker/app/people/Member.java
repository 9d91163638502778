package org.floorwalker.app.people;

import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.planning.roster.Agent;
import org.jspecify.annotations.Nullable;

/// A person who has a contract on a day, in the form schedules are made from.
///
/// @param id the person
/// @param name full name
/// @param team null when in none
/// @param agent place, contract, queues they may serve and times; its id is the person's code
/// @param serves whether they have the skill for a queue at all; who has, but may serve none
///     because training has lapsed, still has a contract and is scheduled without a queue
public record Member(
    PersonId id, String name, @Nullable TeamId team, Agent agent, boolean serves) {}
