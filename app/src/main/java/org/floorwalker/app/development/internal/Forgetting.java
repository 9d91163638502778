package org.floorwalker.app.development.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.development.store.EndedStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Deletes, once a day, what has served its purpose (GDPR article 5(1)(e)). The audit trail keeps
/// that it was, without a word of what stood in it.
///
/// | kept | for | until |
/// |---|---|---|
/// | wishes, steps, assessments, reviews of finds | the way on here | a month after they left |
/// | the month somebody means to go | plans of how many will be here | it is over, or as above |
/// | applications | how openings were filled | two years after closing; if chosen, when gone too |
/// | the story of a move | those who are here | its teller is gone |
/// | alumni | telling them of openings | the end of their consent |
/// | candidates | openings of the months to come | their day, six months after they last asked |
@Component
public class Forgetting implements Chore {
  /// A gap between two contracts that does not interrupt an employment.
  private static final int GAP_DAYS = 30;

  private static final int APPLICATION_YEARS = 2;

  private final EndedStore ended;
  private final Audit audit;
  private final People people;

  Forgetting(EndedStore ended, Audit audit, People people) {
    this.ended = ended;
    this.audit = audit;
    this.people = people;
  }

  @Override
  public String name() {
    return "development.forgetting";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  @Transactional
  public void run() {
    LocalDate today = people.today();
    LocalDate goneBy = today.minusDays(GAP_DAYS);
    recordCount("development.wishes-deleted", "wishes", ended.wishes(goneBy));
    recordCount("development.returns-deleted", "expected-returns", ended.returnsOfGone(goneBy));
    recordCount(
        "development.returns-deleted",
        "expected-returns",
        ended.returnsBefore(today.withDayOfMonth(1)));
    record("development.readiness-deleted", "readiness", ended.assessments(goneBy));
    record("development.review-deleted", "review", ended.reviews(goneBy));
    record(
        "development.application-deleted",
        "application",
        ended.applications(today.minusYears(APPLICATION_YEARS)));
    record("development.story-deleted", "story", ended.stories(today));
    record("development.alumnus-forgotten", "alumnus", ended.alumni(today));
    for (long candidate : ended.candidates(today)) {
      audit.record(
          "development.candidate-forgotten", About.thing("candidate", candidate), null, null);
    }
  }

  /// Of what nobody but the person may have known, the trail says how many and not whose.
  private void recordCount(String deed, String things, int deleted) {
    if (deleted > 0) {
      audit.record(deed, About.thing(things, deleted), null, null);
    }
  }

  private void record(String deed, String thing, List<PersonId> persons) {
    for (PersonId person : persons) {
      audit.record(deed, About.thingOf(person, thing, person.value()), null, null);
    }
  }
}
