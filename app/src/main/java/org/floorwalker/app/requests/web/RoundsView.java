package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.requests.RoundCard;
import org.jspecify.annotations.Nullable;

/// Rounds of leave, and the form that opens one.
///
/// @param wrong key of what is wrong with the form, null when nothing is
public record RoundsView(
    List<RoundCard> rounds, List<TeamCard> teams, Typed typed, @Nullable String wrong) {
  public RoundsView {
    rounds = List.copyOf(rounds);
    teams = List.copyOf(teams);
  }

  /// The form as it was sent, or the usual.
  public record Typed(int year, List<String> teams, LocalDate opens, LocalDate deadline) {
    public Typed {
      teams = List.copyOf(teams);
    }
  }
}
