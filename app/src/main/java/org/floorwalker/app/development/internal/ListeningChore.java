package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.floorwalker.app.development.DevelopmentMeasures;
import org.floorwalker.app.development.store.ListeningStore;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Ends listenings that nobody ended within a working day, and forgets those that are older than
/// the shortest time any country's register promises (GDPR article 5(1)(e)).
@Component
public class ListeningChore implements Chore {
  private static final Duration LONGEST = Duration.ofHours(10);

  private final ListeningStore store;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  ListeningChore(ListeningStore store, Measures measures, Audit audit, Clock clock) {
    this.store = store;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "development.listenings";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  @Transactional
  public void run() {
    Instant now = clock.instant();
    store.endForgotten(now.minus(LONGEST));
    int forgotten = store.forget(now.minus(Duration.ofDays(keptDays())));
    if (forgotten > 0) {
      About about = About.thing("listening", forgotten);
      audit.record("development.listenings-forgotten", about, null, null);
    }
  }

  private int keptDays() {
    String code = DevelopmentMeasures.LISTENING.code();
    return measures.listRegistrations().stream()
        .filter(one -> one.measure().equals(code) && one.endedOn() == null)
        .mapToInt(Registration::keptDays)
        .min()
        .orElse(DevelopmentMeasures.LISTENING.keptDays());
  }
}
