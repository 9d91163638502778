package org.floorwalker.app.requests.web;

import java.util.List;

/// What stands of requests and swaps, as a part of another page.
///
/// @param cards the newest that are not over
/// @param swaps offers that wait for an answer
public record NowView(List<MyRequestsView.Card> cards, List<SwapsView.Line> swaps) {
  public NowView {
    cards = List.copyOf(cards);
    swaps = List.copyOf(swaps);
  }
}
