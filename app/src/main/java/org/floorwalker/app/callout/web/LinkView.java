package org.floorwalker.app.callout.web;

import org.floorwalker.app.callout.MyOffers;
import org.floorwalker.app.people.QueueNames;
import org.jspecify.annotations.Nullable;

/// What the page of a link shows.
///
/// @param secret as it came, so that the answer can be sent with it
/// @param shown null when the link is used up
/// @param queues what queues are called
/// @param outcome key of what came of the answer; null before it
public record LinkView(
    String secret, MyOffers.@Nullable ByLink shown, QueueNames queues, @Nullable String outcome) {}
