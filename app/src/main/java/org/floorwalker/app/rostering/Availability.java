package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.store.AvailabilityStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to when people offer to work: a weekly pattern and days that differ. Builds, changes by
/// hand, swaps and call-outs place nobody at other times.
@Component
public class Availability {
  /// Who has shifts, and who holds talks.
  private static final Set<Permission> OFFERING =
      Set.of(Permission.ASK_FOR_CHANGES, Permission.LEAD_TALKS, Permission.COACH);

  private final AvailabilityStore store;
  private final Audit audit;
  private final Clock clock;

  Availability(AvailabilityStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  private static PersonId own(Viewer viewer) {
    PersonId person = viewer.person();
    if (person == null || OFFERING.stream().noneMatch(viewer::may)) {
      throw new Refused(Permission.ASK_FOR_CHANGES);
    }
    return person;
  }

  /// The viewer's own week as it holds on the day; empty when they never said anything.
  public Optional<OfferedWeek> findWeek(Viewer viewer, LocalDate day) {
    return store.findWeek(own(viewer), day);
  }

  /// The viewer's own days that differ, from the day on.
  public List<OfferedDay> listDays(Viewer viewer, LocalDate from) {
    return store.listDays(own(viewer), from);
  }

  /// Offers a week from its first day on, in place of what was said for then and later.
  @Transactional
  public void offer(Viewer viewer, OfferedWeek week) {
    PersonId person = own(viewer);
    store.replaceWeek(person, week, clock.instant());
    audit.record(viewer, "rostering.availability-offered", About.person(person), null, week);
  }

  /// Says something else for one day.
  @Transactional
  public void offer(Viewer viewer, OfferedDay day) {
    PersonId person = own(viewer);
    store.replaceDay(person, day, clock.instant());
    audit.record(viewer, "rostering.availability-of-day", About.person(person), null, day);
  }

  /// The day is like the usual week again.
  @Transactional
  public void takeBack(Viewer viewer, LocalDate day) {
    PersonId person = own(viewer);
    store.deleteDay(person, day);
    audit.record(viewer, "rostering.availability-as-usual", About.person(person), day, null);
  }
}
