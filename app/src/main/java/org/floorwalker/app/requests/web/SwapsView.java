package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.SwapOffer;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Swaps of one person.
///
/// @param shifts published shifts that may be offered
/// @param colleagues to whom
/// @param lines own offers and those made to the person
public record SwapsView(List<Shift> shifts, List<Colleague> colleagues, List<Line> lines) {
  public SwapsView {
    shifts = List.copyOf(shifts);
    colleagues = List.copyOf(colleagues);
    lines = List.copyOf(lines);
  }

  public record Shift(LocalDate day, TimeRange range) {}

  public record Colleague(PersonId person, String name) {}

  /// One offer.
  ///
  /// @param giver name of who offers
  /// @param taker name of who took it, empty while nobody has
  /// @param given the giver's shift as it stands, null when there is none any more
  /// @param mine the reader's own shift of that day, when the offer is made to them
  /// @param isMine whether the reader made it
  public record Line(
      SwapOffer offer,
      String giver,
      String taker,
      @Nullable TimeRange given,
      @Nullable TimeRange mine,
      boolean isMine) {

    /// Whether the reader may take it.
    public boolean mayTake() {
      return !isMine && mine != null && offer.state() == SwapOffer.State.OPEN;
    }

    /// Whether the reader may take it back.
    public boolean mayWithdraw() {
      return isMine
          && (offer.state() == SwapOffer.State.OPEN || offer.state() == SwapOffer.State.LEADER);
    }
  }
}
