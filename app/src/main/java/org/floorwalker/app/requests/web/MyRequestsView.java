package org.floorwalker.app.requests.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.requests.Illness;
import org.floorwalker.app.requests.Leave;
import org.floorwalker.app.requests.LeaveBalance;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.LeaveWish;
import org.jspecify.annotations.Nullable;

/// A person's leave: what is left, what would come of asking, what was asked.
///
/// @param form its fields: kind, first and last day, then how much of the day
/// @param answer what would come of asking, null before the form is filled in
/// @param illness the report that holds today, null when there is none
/// @param today the date, as forms write it
public record MyRequestsView(
    List<LeaveBalance> balances,
    List<LeaveKind> kinds,
    List<Field> form,
    @Nullable Answer answer,
    List<Card> cards,
    SwapsView swaps,
    @Nullable Illness illness,
    String today) {
  public MyRequestsView {
    balances = List.copyOf(balances);
    kinds = List.copyOf(kinds);
    form = List.copyOf(form);
    cards = List.copyOf(cards);
  }

  /// Whether something other than whole days is typed.
  public boolean isInPart() {
    return LeaveForm.isInPart(form);
  }

  /// What would come of a wish.
  public record Answer(LeaveWish wish, Leave.Chance chance) {}

  /// One request.
  ///
  /// @param place place on the waiting list, 0 when it is not on it
  /// @param mayWait whether waiting may help
  /// @param mayWithdraw whether it can be given back
  /// @param nearest near wishes that are possible now
  public record Card(
      LeaveRequest request,
      LeaveKind kind,
      int place,
      boolean mayWait,
      boolean mayWithdraw,
      List<LeaveWish> nearest) {
    public Card {
      nearest = List.copyOf(nearest);
    }
  }

  /// The kind by its code; the code itself for one that is no longer asked for.
  public LeaveKind kindOf(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(new LeaveKind(code, code, false, false));
  }
}
