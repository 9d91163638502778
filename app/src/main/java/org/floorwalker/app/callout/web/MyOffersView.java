package org.floorwalker.app.callout.web;

import java.util.List;
import org.floorwalker.app.callout.MyOffers;
import org.floorwalker.app.people.QueueNames;

/// Offers to me.
///
/// @param queues what queues are called
public record MyOffersView(List<MyOffers.Mine> offers, QueueNames queues) {
  public MyOffersView {
    offers = List.copyOf(offers);
  }
}
