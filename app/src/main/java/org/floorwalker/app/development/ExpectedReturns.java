package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.development.store.ReturnStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to when people mean to go home or on (CAR-12): told by themselves, changed and taken
/// back when they like. One's leader sees it only when it is shared; planning sees counts in fives.
@Service
public class ExpectedReturns {
  private static final int MOST_WORDS = 500;
  private static final int YEARS_AHEAD = 20;

  private final ReturnStore store;
  private final TalkPlanning planning;
  private final People people;
  private final Clock clock;

  ExpectedReturns(ReturnStore store, TalkPlanning planning, People people, Clock clock) {
    this.store = store;
    this.planning = planning;
    this.people = people;
    this.clock = clock;
  }

  public Optional<ExpectedReturn> own(Viewer viewer) {
    PersonId own = viewer.person();
    return own == null ? Optional.empty() : store.find(own);
  }

  /// What those the viewer leads have shared.
  public List<ExpectedReturn> sharedWith(Viewer viewer) {
    return store.listShared(planning.ledBy(viewer).stream().map(Placement::id).toList());
  }

  /// Tells a month, not before this one; false when it is out of range.
  @Transactional
  public boolean tell(Viewer viewer, LocalDate month, String words, boolean shared) {
    PersonId own = viewer.requirePerson(Permission.HAVE_TALKS);
    LocalDate first = month.withDayOfMonth(1);
    LocalDate now = people.today().withDayOfMonth(1);
    boolean good =
        !first.isBefore(now)
            && first.isBefore(now.plusYears(YEARS_AHEAD))
            && words.length() <= MOST_WORDS;
    if (good) {
      store.upsert(new ExpectedReturn(own, first, words.strip(), shared, clock.instant()));
    }
    return good;
  }

  @Transactional
  public void takeBack(Viewer viewer) {
    store.delete(viewer.requirePerson(Permission.HAVE_TALKS));
  }

  /// How many mean to go in each half-year at least, by its first day: in fives, so that nobody is
  /// seen by the one they add.
  public Map<LocalDate, Integer> counts(Viewer viewer) {
    viewer.require(Permission.KEEP_CAREERS);
    Map<LocalDate, Integer> counts = new TreeMap<>();
    if (viewer.reach(Permission.KEEP_CAREERS).everywhere()) {
      store
          .monthsFrom(people.today().withDayOfMonth(1))
          .forEach(month -> counts.merge(halfYear(month), 1, Integer::sum));
    }
    counts.replaceAll((_, count) -> count - count % Careers.SMALL_GROUP);
    counts.values().removeIf(count -> count == 0);
    return counts;
  }

  private static LocalDate halfYear(LocalDate month) {
    return LocalDate.of(month.getYear(), month.getMonthValue() <= 6 ? 1 : 7, 1);
  }
}
