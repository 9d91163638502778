package org.floorwalker.app.quality.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.quality.QualityMeasures;
import org.floorwalker.app.quality.store.EvaluationStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets evaluations when the time they may be kept in the person's country is over (GDPR article
/// 5(1)(e)); the audit trail says how many, not what they said.
@Component
public class Retention implements Chore {
  private final EvaluationStore store;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Retention(EvaluationStore store, People people, Measures measures, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "quality.retention";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(24);
  }

  @Override
  @Transactional
  public void run() {
    store.listPersons(clock.instant().minus(Duration.ofDays(1))).forEach(this::forget);
  }

  private void forget(PersonId person) {
    int kept = keptDays(person);
    int forgotten = store.forget(person, clock.instant().minus(Duration.ofDays(kept)));
    if (forgotten > 0) {
      audit.record("quality.evaluations-forgotten", About.person(person), forgotten, null);
    }
  }

  private int keptDays(PersonId person) {
    LocalDate today = people.today();
    return people
        .findPerson(person, today)
        .flatMap(
            card ->
                measures.find(QualityMeasures.QUALITY_SCORE.code(), card.place().country(), today))
        .map(Registration::keptDays)
        .orElse(QualityMeasures.QUALITY_SCORE.keptDays());
  }
}
