package org.floorwalker.app.staffing;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.jspecify.annotations.Nullable;

/// How the contacts of a queue are worked several at once, and where they may go on to.
///
/// @param queue name of the queue
/// @param concurrency contacts one person works at the same time; null for the queue's own number
/// @param speed pace with one, two, three at once; null for the queue's own
/// @param paths partner, second line, callbacks and redials
public record Working(
    String queue,
    @Nullable Integer concurrency,
    @Nullable ConcurrentSpeed speed,
    ContactPaths paths) {

  /// The settings worked in this way.
  public QueueSettings over(QueueSettings settings) {
    QueueSettings.Handling own = settings.handling();
    return settings.withHandling(
        new QueueSettings.Handling(
            own.handleTime(),
            own.patience(),
            Objects.requireNonNullElse(concurrency, own.concurrency()),
            Objects.requireNonNullElse(speed, own.speed())));
  }

  /// Queues that its contacts go on to.
  List<String> onward() {
    ContactPaths.SecondLine second = paths.secondLine();
    ContactPaths.Callback callback = paths.callback();
    return Stream.of(
            second == null ? null : second.queue().name(),
            callback == null ? null : callback.queue().name())
        .filter(Objects::nonNull)
        .toList();
  }

  /// A queue without anything of its own.
  public static Working asItIs(String queue) {
    return new Working(queue, null, null, ContactPaths.NONE);
  }
}
