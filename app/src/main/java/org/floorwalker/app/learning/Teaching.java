package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.learning.store.AttendanceStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for whoever teaches: sessions in the schedule, who is to come, and who came. Whoever
/// came has the evidence with it; whoever did not still owes the course and has a place in the
/// next programme.
@Service
public class Teaching {
  private static final Duration LOOKED_BACK = Duration.ofDays(28);

  private final Programmes programmes;
  private final Requirements requirements;
  private final Ledger ledger;
  private final AttendanceStore store;
  private final People people;
  private final Clock clock;

  Teaching(
      Programmes programmes,
      Requirements requirements,
      Ledger ledger,
      AttendanceStore store,
      People people,
      Clock clock) {
    this.programmes = programmes;
    this.requirements = requirements;
    this.ledger = ledger;
    this.store = store;
    this.people = people;
    this.clock = clock;
  }

  /// Sessions in the schedule that the viewer holds, or all where the viewer is no person of the
  /// centre, of the last four weeks and later, by time.
  public List<SessionSheet> list(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    String own = code(viewer);
    Instant from = clock.instant().minus(LOOKED_BACK);
    Map<PersonId, String> names = names(viewer);
    List<SessionSheet> sheets = new ArrayList<>();
    for (Programme programme : programmes.list()) {
      for (int number = 1; number <= programme.standings().size(); number++) {
        Programme.Placed placed = programme.placed(number);
        boolean isOwn = own.isEmpty() || own.equals(placed.trainer());
        if (isOwn && programme.isIn(number) && placed.end().isAfter(from)) {
          sheets.add(sheet(programme, number, names));
        }
      }
    }
    sheets.sort(Comparator.comparing(sheet -> sheet.placed().start()));
    return sheets;
  }

  private String code(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? "" : people.codes().getOrDefault(person, "");
  }

  private Map<PersonId, String> names(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    Map<PersonId, String> names = new HashMap<>();
    for (PersonLine line : people.listWithin(viewer.reach(Permission.SEE_TRAINING), today)) {
      names.put(line.id(), line.name());
    }
    return names;
  }

  /// One session that stands in the schedule, with the people within the viewer's reach.
  public SessionSheet get(Viewer viewer, long programme, int number) {
    viewer.require(Permission.SEE_TRAINING);
    Programme of = programmes.get(programme);
    if (!of.isIn(number)) {
      throw new NotFound("session " + number + " of programme " + programme);
    }
    return sheet(of, number, names(viewer));
  }

  private SessionSheet sheet(Programme programme, int number, Map<PersonId, String> names) {
    Programme.Placed placed = programme.placed(number);
    Map<PersonId, Boolean> came = store.find(programme.id(), number);
    List<SessionSheet.Seat> seats =
        placed.people().stream()
            .flatMap(code -> people.findByCode(code).stream())
            .filter(names::containsKey)
            .map(
                person ->
                    new SessionSheet.Seat(person, names.getOrDefault(person, ""), came.get(person)))
            .toList();
    Requirement met = requirements.get(programme.requirementOf(placed));
    return new SessionSheet(
        programme.id(),
        number,
        met.terms().course(),
        Optional.ofNullable(placed.course()).orElse(programme.title()),
        placed,
        seats);
  }

  /// Notes who came; for the others it is noted that they did not. Each is noted once.
  ///
  /// @return false while the session has not begun
  @Transactional
  public boolean note(Viewer viewer, SessionSheet sheet, Set<PersonId> came) {
    viewer.require(Permission.SIGN_OFF_SKILLS);
    Instant now = clock.instant();
    if (sheet.placed().start().isAfter(now)) {
      return false;
    }
    Set<PersonId> wanted = new HashSet<>(came);
    for (SessionSheet.Seat seat : sheet.seats()) {
      boolean isHere = wanted.contains(seat.person());
      if (store.insert(sheet.programme(), sheet.number(), seat.person(), isHere, now, viewer.name())
          && isHere) {
        ledger.observe(viewer, attended(viewer, sheet, seat.person()));
      }
    }
    return true;
  }

  private Ledger.Observed attended(Viewer viewer, SessionSheet sheet, PersonId person) {
    ZoneId zone =
        people.findPerson(person, LocalDate.EPOCH).map(c -> c.place().zone()).orElse(viewer.zone());
    Programme.Placed placed = sheet.placed();
    return new Ledger.Observed(
        person,
        sheet.course(),
        placed.start().atZone(zone).toLocalDate(),
        (int) Duration.between(placed.start(), placed.end()).toMinutes(),
        null,
        "programme %d, session %d".formatted(sheet.programme(), sheet.number()));
  }
}
