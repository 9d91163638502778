package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.floorwalker.app.development.DevelopmentMeasures;
import org.floorwalker.app.development.store.EndedStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets talks, with their grades and what was agreed, and aims of coaching when the time the
/// register tells the person for them is over (GDPR article 5(1)(e)); the audit trail says how
/// many, not what stood in them.
@Component
public class TalkRetention implements Chore {
  private final EndedStore ended;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  TalkRetention(EndedStore ended, People people, Measures measures, Audit audit, Clock clock) {
    this.ended = ended;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "development.talk-retention";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  @Transactional
  public void run() {
    LocalDate today = people.today();
    for (PersonId person : ended.withTalksBefore(today)) {
      record(
          "development.talks-forgotten",
          person,
          ended.talks(person, endOf(DevelopmentMeasures.TALK_RECORD, person, today)));
      record(
          "development.aims-forgotten",
          person,
          ended.aims(person, endOf(DevelopmentMeasures.COACHING_MINUTES, person, today)));
    }
  }

  /// What ended before is not kept.
  private Instant endOf(Measure measure, PersonId person, LocalDate today) {
    int kept =
        people
            .findPerson(person, today)
            .flatMap(card -> measures.find(measure.code(), card.place().country(), today))
            .map(Registration::keptDays)
            .orElse(measure.keptDays());
    return clock.instant().minus(Duration.ofDays(kept));
  }

  private void record(String deed, PersonId person, int forgotten) {
    if (forgotten > 0) {
      audit.record(deed, About.person(person), forgotten, null);
    }
  }
}
