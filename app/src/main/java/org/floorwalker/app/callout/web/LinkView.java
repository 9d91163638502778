package org.floorwalker.app.callout.web;

import java.time.ZoneId;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.OfferPrice;
import org.jspecify.annotations.Nullable;

/// What the page of a link shows.
///
/// @param secret as it came, so that the answer can be sent with it
/// @param offer null when the link is used up
/// @param outcome key of what came of the answer; null before it
public record LinkView(
    String secret,
    @Nullable CallOffer offer,
    @Nullable OfferPrice price,
    ZoneId zone,
    @Nullable String outcome) {}
