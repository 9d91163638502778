package org.floorwalker.app.callout.web;

import java.util.List;
import org.floorwalker.app.callout.CallOuts;

/// Offers to me.
public record MyOffersView(List<CallOuts.Mine> offers) {
  public MyOffersView {
    offers = List.copyOf(offers);
  }
}
