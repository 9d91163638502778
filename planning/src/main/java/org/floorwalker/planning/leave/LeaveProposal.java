package org.floorwalker.planning.leave;

import java.util.List;

/// What comes of a round.
///
/// @param given every period somebody gets, in the order in which they were given
/// @param refused wishes that were not given, with what would be possible
public record LeaveProposal(List<GivenPeriod> given, List<RefusedPeriod> refused) {
  public LeaveProposal {
    given = List.copyOf(given);
    refused = List.copyOf(refused);
  }

  /// What one person gets.
  public List<GivenPeriod> givenTo(String id) {
    return given.stream().filter(one -> one.id().equals(id)).toList();
  }
}
