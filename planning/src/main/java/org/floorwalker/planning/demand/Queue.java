package org.floorwalker.planning.demand;

/// Contacts that wait together: one channel, one language, one site's clock.
///
/// @param id name of the queue
/// @param channel the way its contacts arrive
/// @param language language spoken or written, e.g. `nb`; empty when it does not matter
/// @param site site whose zone its opening hours are in; empty when there is only one
public record Queue(QueueId id, Channel channel, String language, String site) {}
