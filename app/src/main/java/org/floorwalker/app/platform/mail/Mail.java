package org.floorwalker.app.platform.mail;

import java.time.Clock;
import java.time.Instant;
import org.floorwalker.app.platform.store.MailStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// The letter box. A letter is kept with the deed it tells of, in one transaction, and sent
/// afterwards by any process; it may arrive twice, never not at all.
@Service
public class Mail {
  private final MailStore store;
  private final Clock clock;

  Mail(MailStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.REQUIRED)
  public void send(Letter letter) {
    store.insert(letter, clock.instant(), clock.instant());
  }

  /// Sends a letter that must not leave before a moment, such as the end of somebody's night.
  @Transactional(propagation = Propagation.REQUIRED)
  public void send(Letter letter, Instant notBefore) {
    store.insert(letter, clock.instant(), notBefore);
  }
}
