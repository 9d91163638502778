package org.floorwalker.app.wellbeing.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.measures.Measure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.wellbeing.Lack;
import org.floorwalker.app.wellbeing.WellbeingMeasures;
import org.floorwalker.app.wellbeing.store.CheckInStore;
import org.floorwalker.app.wellbeing.store.ContactWithStore;
import org.floorwalker.app.wellbeing.store.HomeStore;
import org.floorwalker.app.wellbeing.store.LackStore;
import org.floorwalker.app.wellbeing.store.PulseStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Tells leaders once of lacks whose day has passed, and forgets what has served its purpose:
/// check-ins and contacts after the shortest time that any country's register promises, answered
/// lacks and ended agreements after a year, what was told of home a month after somebody left,
/// answers of the pulse after three years (GDPR article 5(1)(e)). The trail keeps how many, never
/// whose.
@Component
public class CareChore implements Chore {
  private static final Duration ENDED_KEPT = Duration.ofDays(365);
  private static final int GONE_DAYS = 30;
  private static final int PULSE_YEARS = 3;

  private final CheckInStore checkIns;
  private final ContactWithStore contacts;
  private final LackStore lacks;
  private final HomeStore homes;
  private final PulseStore pulses;
  private final CareLetters letters;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  CareChore(
      CheckInStore checkIns,
      ContactWithStore contacts,
      LackStore lacks,
      HomeStore homes,
      PulseStore pulses,
      CareLetters letters,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.checkIns = checkIns;
    this.contacts = contacts;
    this.lacks = lacks;
    this.homes = homes;
    this.pulses = pulses;
    this.letters = letters;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "wellbeing.care";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  @Transactional
  public void run() {
    LocalDate today = people.today();
    lacks.listLate(today).forEach(this::tellLate);
    LocalDate kept = today.minusDays(keptDays());
    record("wellbeing.check-ins-forgotten", checkIns.forget(kept));
    record("wellbeing.contacts-forgotten", contacts.forget(kept));
    Instant ended = clock.instant().minus(ENDED_KEPT);
    record("wellbeing.lacks-forgotten", lacks.forget(ended));
    record("wellbeing.homes-forgotten", homes.forget(ended, today.minusDays(GONE_DAYS)));
    LocalDate quarter = today.with(IsoFields.DAY_OF_QUARTER, 1);
    record("wellbeing.pulses-forgotten", pulses.forget(quarter, quarter.minusYears(PULSE_YEARS)));
  }

  private int keptDays() {
    Measure measure = WellbeingMeasures.CHECK_IN;
    return measures.listRegistrations().stream()
        .filter(one -> one.measure().equals(measure.code()) && one.endedOn() == null)
        .mapToInt(Registration::keptDays)
        .min()
        .orElse(measure.keptDays());
  }

  private void tellLate(Lack late) {
    if (late.owner() != null) {
      String whose = people.names(List.of(late.person())).getOrDefault(late.person(), "");
      letters.tellLate(late.owner(), late.id(), whose);
    }
  }

  private void record(String deed, int forgotten) {
    if (forgotten > 0) {
      audit.record(deed, About.thing("rows", forgotten), null, null);
    }
  }
}
