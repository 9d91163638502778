package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.PlacedActivityStore;
import org.floorwalker.app.rostering.store.PlacedActivityStore.Named;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for an activity a planner puts into one row by hand, at a time of their choosing: it is
/// entered as one with a fixed time, so that the next build keeps it, and stands in the row at
/// once. What the law or another break forbids leaves no trace.
@Component
public final class RowActivities {
  private final PlannedActivities planned;
  private final ActivityStore activities;
  private final PlacedActivityStore placed;
  private final RosterEditing editing;
  private final Rostering rostering;
  private final People people;
  private final TransactionTemplate transactions;

  RowActivities(
      PlannedActivities planned,
      ActivityStore activities,
      PlacedActivityStore placed,
      RosterEditing editing,
      Rostering rostering,
      People people,
      TransactionTemplate transactions) {
    this.planned = planned;
    this.activities = activities;
    this.placed = placed;
    this.editing = editing;
    this.rostering = rostering;
    this.people = people;
    this.transactions = transactions;
  }

  /// An activity wanted in a row.
  ///
  /// @param seen what [RosterEditing#lastEdit] said when the form was shown
  /// @param code code of the centre's own kind, empty for one of the product's own
  /// @param range its fixed time, in quarters of an hour
  public record Wanted(
      String person,
      LocalDate day,
      long seen,
      Activity.Kind kind,
      String code,
      String title,
      TimeRange range) {}

  /// The range of a local time on a day, in the zone of the person's site; before the start of a
  /// shift that began the evening before it lies on the next date.
  public TimeRange range(
      RosterVersion version, String person, LocalDate day, LocalTime start, Duration length) {
    Member member = rostering.membersByCode(day).get(person);
    if (member == null) {
      throw new NotFound(person);
    }
    ZoneId zone = Objects.requireNonNull(people.zones().get(member.agent().site()));
    Instant at = day.atTime(start).atZone(zone).toInstant();
    Instant next = day.plusDays(1).atTime(start).atZone(zone).toInstant();
    DayPlan plan = rostering.plansOf(version.id(), day).get(member.id());
    boolean isNext =
        plan != null
            && at.isBefore(plan.shift().range().startInclusive())
            && plan.shift().range().contains(next);
    return TimeRange.of(isNext ? next : at, length);
  }

  /// Puts an activity into a row.
  public CorrectionOutcome put(Viewer viewer, long version, Wanted wanted) {
    PersonId person =
        people.findByCode(wanted.person()).orElseThrow(() -> new NotFound(wanted.person()));
    CorrectionOutcome outcome =
        transactions.execute(
            status -> {
              CorrectionOutcome tried = put(viewer, version, wanted, person);
              if (!(tried instanceof CorrectionOutcome.Done)) {
                status.setRollbackOnly();
              }
              return tried;
            });
    return Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome put(Viewer viewer, long version, Wanted wanted, PersonId person) {
    Activity activity =
        new Activity(
            0,
            wanted.kind(),
            wanted.title(),
            wanted.range().length(),
            wanted.range(),
            new Activity.People(null, List.of(person)),
            null);
    long id = planned.enter(viewer, activity, wanted.code());
    String code = activities.find(id).orElseThrow().code();
    String kind = wanted.kind().name().toLowerCase(Locale.ROOT);
    CorrectionOutcome outcome =
        editing.correct(
            viewer,
            version,
            new Correction.PutActivity(wanted.person(), wanted.day(), code, wanted.range()),
            wanted.seen());
    placed.insertName(version, new Named(code, kind, wanted.title()));
    return outcome;
  }
}
