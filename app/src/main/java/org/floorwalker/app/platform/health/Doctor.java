package org.floorwalker.app.platform.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.store.HealthStore;
import org.floorwalker.app.platform.store.HealthStore.Facts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Looks at what an installation stands on: the database, the work that waits, the letters.
@Service
public class Doctor {
  /// The first version whose features the product uses.
  private static final int LEAST_VERSION = 180_000;

  /// Work that waited longer has no worker.
  private static final Duration LONG_WAIT = Duration.ofMinutes(5);

  private static final Duration YESTERDAY = Duration.ofDays(1);
  private static final Duration CLOCKS_APART = Duration.ofSeconds(5);

  private final HealthStore store;
  private final String mailHost;
  private final Clock clock;

  Doctor(HealthStore store, @Value("${floorwalker.mail.host:}") String mailHost, Clock clock) {
    this.store = store;
    this.mailHost = mailHost;
    this.clock = clock;
  }

  /// Everything that was looked at, in the order in which it matters.
  public List<Finding> examine() {
    Instant now = clock.instant();
    Facts facts = store.facts();
    Duration apart = Duration.between(facts.databaseTime(), now).abs();
    long waiting = store.countJobsWaitingSince(now.minus(LONG_WAIT));
    long failed = store.countJobsFailedSince(now.minus(YESTERDAY));
    long letters = store.countLettersWaitingSince(now.minus(LONG_WAIT));
    return List.of(
        Finding.of("database", facts.version(), facts.versionNumber() >= LEAST_VERSION),
        Finding.safety("durable", facts.durable()),
        Finding.safety("checksums", facts.checksums()),
        Finding.of("migrations", facts.migrations(), facts.failedMigrations() == 0),
        Finding.of("size", facts.megabytes() + " MB", true),
        Finding.of("clocks", apart.toSeconds() + " s", apart.compareTo(CLOCKS_APART) <= 0),
        Finding.of("jobs-waiting", waiting, waiting == 0),
        Finding.of("jobs-failed", failed, failed == 0),
        Finding.of("mail-server", mailHost.isEmpty() ? "-" : mailHost, !mailHost.isEmpty()),
        Finding.of("letters-waiting", letters, letters == 0));
  }
}
