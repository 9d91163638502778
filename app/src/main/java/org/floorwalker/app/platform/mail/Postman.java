package org.floorwalker.app.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.store.MailStore;
import org.floorwalker.app.platform.store.MailStore.Waiting;
import org.simplejavamail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Carries waiting letters to the mail server, one by one, oldest first; tries again later when the
/// server does not take one, with growing pauses.
@Component
class Postman implements Chore {
  private static final int LETTERS_A_ROUND = 200;
  private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
  private static final int MOST_DOUBLINGS = 8;

  private final MailStore store;
  private final Optional<MailServer> server;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Postman(
      MailStore store, Optional<MailServer> server, TransactionTemplate transaction, Clock clock) {
    this.store = store;
    this.server = server;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public Duration every() {
    return Duration.ofSeconds(5);
  }

  /// Sends what waits; without a mail server letters wait until there is one.
  @Override
  public void run() {
    server.ifPresent(this::sendWaiting);
  }

  private void sendWaiting(MailServer there) {
    for (int i = 0; i < LETTERS_A_ROUND; i++) {
      boolean more = Boolean.TRUE.equals(transaction.execute(_ -> sendNext(there)));
      if (!more) {
        return;
      }
    }
  }

  private boolean sendNext(MailServer there) {
    Instant now = clock.instant();
    Optional<Waiting> next = store.lockNext(now);
    next.ifPresent(waiting -> send(there, waiting, now));
    return next.isPresent();
  }

  private void send(MailServer there, Waiting waiting, Instant now) {
    try {
      there.send(waiting.letter());
      store.sent(waiting.id(), now);
    } catch (MailException e) {
      Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(waiting.attempts(), MOST_DOUBLINGS));
      store.notTaken(waiting.id(), String.valueOf(e.getMessage()), now.plus(pause));
    }
  }
}
