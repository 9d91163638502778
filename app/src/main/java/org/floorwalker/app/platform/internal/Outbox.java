package org.floorwalker.app.platform.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/// Tells news again that a killed process or a failed listener left behind. Listeners must bear to
/// hear the same news twice.
@Component
final class Outbox implements Chore {
  /// News that young is probably being heard just now.
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Duration EVERY = Duration.ofMinutes(1);

  private final IncompleteEventPublications left;
  private final Clock clock;

  Outbox(IncompleteEventPublications left, Clock clock) {
    this.left = left;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "news-again";
  }

  @Override
  public Duration every() {
    return EVERY;
  }

  @Override
  public void run() {
    Instant before = clock.instant().minus(PATIENCE);
    left.resubmitIncompletePublications(news -> lastTold(news).isBefore(before));
  }

  private static Instant lastTold(EventPublication news) {
    return Objects.requireNonNullElse(news.getLastResubmissionDate(), news.getPublicationDate());
  }
}
