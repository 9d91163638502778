package org.floorwalker.app.people;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.floorwalker.app.people.store.PersonStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to dates of birth, which serve the law on young workers and nothing else.
///
/// Only those who may change people see one, and the person. It is kept while the person is under
/// eighteen and erased afterwards; the audit trail says that one was changed, never which it is.
@Service
public class BirthDates implements Chore {
  /// From this birthday on nobody is a young worker.
  private static final int OF_AGE = 18;

  private final PersonStore persons;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  BirthDates(PersonStore persons, People people, Audit audit, Clock clock) {
    this.persons = persons;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// What became of a date that was told.
  public enum Outcome {
    SAVED,
    /// The person is of age, so that nothing is kept.
    OF_AGE,
    /// It lies ahead.
    NOT_BORN_YET
  }

  /// Whether somebody is eighteen or older on the day; who was born on 29 February is from 1
  /// March on.
  public static boolean isOfAge(LocalDate born, LocalDate day) {
    return !born.isAfter(ofAgeWhenBorn(day));
  }

  /// The latest birthday of those who are of age on the day.
  static LocalDate ofAgeWhenBorn(LocalDate day) {
    return day.minusYears(OF_AGE);
  }

  /// The viewer's own, while it is kept.
  public Optional<LocalDate> findOwn(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_DATA);
    return Optional.ofNullable(viewer.person()).flatMap(persons::findBirth);
  }

  /// Whether the viewer may see and change the person's.
  public boolean maySee(Viewer viewer, PersonCard card) {
    TeamId team = card.place().team();
    return viewer.reach(Permission.CHANGE_PEOPLE).everywhere()
        || (team != null && viewer.may(Permission.CHANGE_PEOPLE, team));
  }

  /// Somebody's, for those who may change people.
  public Optional<LocalDate> find(Viewer viewer, PersonId person) {
    people.requireReach(viewer, Permission.CHANGE_PEOPLE, person, today(viewer));
    return persons.findBirth(person);
  }

  /// Puts a date in place; null erases it, as does that of somebody who is of age.
  @Transactional
  public Outcome change(Viewer viewer, PersonId person, @Nullable LocalDate born) {
    LocalDate today = today(viewer);
    people.requireReach(viewer, Permission.CHANGE_PEOPLE, person, today);
    if (born != null && born.isAfter(today)) {
      return Outcome.NOT_BORN_YET;
    }
    boolean isOfAge = born != null && isOfAge(born, today);
    if (persons.putBirth(person.value(), isOfAge ? null : born)) {
      audit.record(viewer, "people.birth-date-changed", About.person(person), null, null);
    }
    return isOfAge ? Outcome.OF_AGE : Outcome.SAVED;
  }

  /// A table changed somebody's.
  static void wasChanged(Audit audit, PersonId person) {
    audit.record("people.birth-date-changed", About.person(person), null, null);
  }

  @Override
  public String name() {
    return "people.birth-dates";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  /// Erases the dates of those who are of age everywhere on earth.
  @Override
  @Transactional
  public void run() {
    LocalDate everywhere = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(-12));
    persons
        .eraseBirths(ofAgeWhenBorn(everywhere))
        .forEach(
            person -> audit.record("people.birth-date-erased", About.person(person), null, null));
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }
}
