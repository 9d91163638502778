package org.floorwalker.app.rostering.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.RosterLock;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.ShiftCode;
import org.floorwalker.app.rostering.Trial.Verdict;
import org.floorwalker.app.rostering.TypedCell;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.LockStore;
import org.floorwalker.app.rostering.store.ShiftCodeStore;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Shift;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is known of the rows of a version beside their pieces: who changed them last, who locked
/// them, and the shifts that may be typed by code.
@Component
public final class RowFacts {
  private final EditStore edits;
  private final ChangeStore changes;
  private final LockStore locks;
  private final ShiftCodeStore codes;

  RowFacts(EditStore edits, ChangeStore changes, LockStore locks, ShiftCodeStore codes) {
    this.edits = edits;
    this.changes = changes;
    this.locks = locks;
    this.codes = codes;
  }

  /// Facts of one version.
  ///
  /// @param isOpen whether rows of a day may be changed
  public OfVersion of(RosterVersion version, RosterRows rows, Predicate<LocalDate> isOpen) {
    LocalDate from = version.span().firstDay();
    LocalDate until = version.span().endExclusive();
    return new OfVersion(
        version.id(),
        rows,
        isOpen,
        seen(version.id(), from, until),
        locks.list(version.id()),
        codes.listAll());
  }

  /// The number of the last change of each changed row, by person and day.
  public Map<PersonId, Map<LocalDate, Long>> seen(long version, LocalDate from, LocalDate until) {
    Map<PersonId, Map<LocalDate, Long>> seen = new HashMap<>();
    Stream.concat(
            edits.listSeen(version, from, until).stream(),
            changes.listSeen(version, from, until).stream())
        .forEach(
            row ->
                seen.computeIfAbsent(new PersonId(row.person()), _ -> new HashMap<>())
                    .merge(row.day(), row.edit(), Long::sum));
    return seen;
  }

  public List<RosterLock> locks(long version) {
    return locks.list(version);
  }

  /// False when it is so already.
  public boolean setLock(long version, RosterLock lock, Made made, boolean locked) {
    return locked
        ? locks.insert(version, lock.person(), lock.day(), made)
        : locks.delete(version, lock.person(), lock.day());
  }

  /// Zone of a person's site.
  public ZoneId zone(Inputs gathered, String code) {
    Agent agent = gathered.problem().floor().agents().get(code);
    return agent == null ? gathered.zone() : gathered.problem().site(agent).zone();
  }

  /// Facts of one version, read once.
  public final class OfVersion implements CellWeighing.Rows {
    private final long version;
    private final RosterRows rows;
    private final Predicate<LocalDate> isOpen;
    private final Map<PersonId, Map<LocalDate, Long>> seen;
    private final List<RosterLock> held;
    private final List<ShiftCode> library;

    private OfVersion(
        long version,
        RosterRows rows,
        Predicate<LocalDate> isOpen,
        Map<PersonId, Map<LocalDate, Long>> seen,
        List<RosterLock> held,
        List<ShiftCode> library) {
      this.version = version;
      this.rows = rows;
      this.isOpen = isOpen;
      this.seen = seen;
      this.held = held;
      this.library = library;
    }

    @Override
    public @Nullable Verdict refusal(TypedCell cell, Optional<Shift> now, ZoneId zone) {
      PersonId person = new PersonId(rows.person(cell.person()));
      if (!isOpen.test(cell.day())) {
        return new Verdict.NotOpen();
      }
      long last = seen.getOrDefault(person, Map.of()).getOrDefault(cell.day(), 0L);
      if (last != cell.seen()) {
        return overtaken(cell, person, CellText.write(now.map(Shift::range), zone), last);
      }
      return held.stream()
          .filter(lock -> lock.holds(person, cell.day()))
          .findFirst()
          .map(lock -> new Verdict.Locked(lock.by()))
          .orElse(null);
    }

    private Verdict overtaken(TypedCell cell, PersonId person, String theirs, long last) {
      return changes
          .findLastMade(version, person.value(), cell.day())
          .or(() -> edits.findLastMade(version, person.value(), cell.day()))
          .<Verdict>map(made -> new Verdict.Overtaken(theirs, made, last))
          .orElseGet(Verdict.NotOpen::new);
    }

    @Override
    public Optional<CellText.Hours> hours(String code, LocalDate day) {
      return ShiftCode.hours(library, code, day);
    }
  }
}
