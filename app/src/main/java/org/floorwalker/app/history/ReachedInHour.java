package org.floorwalker.app.history;

/// Contacts that came to some queues in an hour of the clock, of which is known who was answered
/// and who gave up.
///
/// @param of what the queues were put together by, e.g. their language
/// @param hour 0 to 23, of each queue's site
/// @param offered contacts that came
/// @param answered those taken by an agent
/// @param abandoned those that gave up waiting
public record ReachedInHour(
    String of, int hour, double offered, double answered, double abandoned) {}
