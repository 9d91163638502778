package org.floorwalker.app.callout.web;

import java.util.List;
import org.floorwalker.app.callout.MyOffers;

/// Offers to me.
public record MyOffersView(List<MyOffers.Mine> offers) {
  public MyOffersView {
    offers = List.copyOf(offers);
  }
}
