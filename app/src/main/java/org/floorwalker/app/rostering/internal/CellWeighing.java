package org.floorwalker.app.rostering.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.Correction;
import org.floorwalker.app.rostering.Trial;
import org.floorwalker.app.rostering.Trial.Verdict;
import org.floorwalker.app.rostering.TypedCell;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Weighs typed cells against a roster: what each would become and which of them can be kept
/// together. One person's cells are judged together first, since a day off may move with a shift;
/// only when that is unlawful are they judged one after the other.
public final class CellWeighing {
  private final Inputs gathered;
  private final Rows rows;
  private final boolean isDraft;
  private final Map<String, Member> members = new LinkedHashMap<>();
  private final SequencedMap<TypedCell, Verdict> verdicts = new LinkedHashMap<>();
  private final SequencedMap<TypedCell, Change> kept = new LinkedHashMap<>();
  private Roster roster;

  /// What is known of rows beside the roster.
  public interface Rows {
    /// Why the cell may not be changed, whatever is typed; null when it may.
    @Nullable Verdict refusal(TypedCell cell, Optional<Shift> now, ZoneId zone);

    /// The hours of a shift of the library.
    Optional<CellText.Hours> hours(String code, LocalDate day);
  }

  /// A row before and afterwards.
  public record Change(Optional<Shift> before, Optional<Shift> after) {}

  /// @param isDraft whether contract hours may be left to be mended before publishing
  public CellWeighing(Inputs gathered, Roster roster, Rows rows, boolean isDraft) {
    this.gathered = gathered;
    this.roster = roster;
    this.rows = rows;
    this.isDraft = isDraft;
    gathered.crew().members().forEach(member -> members.put(member.agent().id(), member));
  }

  /// Weighs the cells; afterwards [#roster] has every change that can be kept.
  public List<Trial.Row> weigh(List<TypedCell> cells) {
    SequencedMap<String, SequencedMap<TypedCell, Change>> wanted = new LinkedHashMap<>();
    for (TypedCell cell : cells) {
      Optional<Change> change = read(cell);
      change.ifPresent(
          c -> wanted.computeIfAbsent(cell.person(), _ -> new LinkedHashMap<>()).put(cell, c));
    }
    wanted.forEach(this::judge);
    return cells.stream()
        .map(cell -> new Trial.Row(cell, name(cell.person()), verdict(cell)))
        .toList();
  }

  private Verdict verdict(TypedCell cell) {
    return verdicts.getOrDefault(cell, new Verdict.NotOpen());
  }

  private String name(String person) {
    Member member = members.get(person);
    return member == null ? person : member.name();
  }

  /// The change a cell asks for; empty, with a verdict, when it asks for none.
  private Optional<Change> read(TypedCell cell) {
    Agent agent = gathered.problem().floor().agents().get(cell.person());
    Optional<Shift> now = find(cell);
    if (agent == null) {
      return Optional.empty();
    }
    Verdict refusal = rows.refusal(cell, now, gathered.problem().site(agent).zone());
    if (refusal != null) {
      verdicts.put(cell, refusal);
      return Optional.empty();
    }
    Optional<Optional<Shift>> after = after(cell, agent, now);
    if (after.isEmpty()) {
      verdicts.put(cell, new Verdict.Unreadable(cell.text()));
    } else if (after.get().equals(now)) {
      verdicts.put(cell, new Verdict.Same());
    } else {
      return Optional.of(new Change(now, after.get()));
    }
    return Optional.empty();
  }

  private Optional<Shift> find(TypedCell cell) {
    return roster.shifts().stream()
        .filter(shift -> shift.agent().equals(cell.person()))
        .filter(shift -> shift.day().date().equals(cell.day()))
        .findFirst();
  }

  /// The row afterwards; empty when the text means nothing on it.
  private Optional<Optional<Shift>> after(TypedCell cell, Agent agent, Optional<Shift> now) {
    ZoneId zone = gathered.problem().site(agent).zone();
    return switch (CellText.parse(cell.text())) {
      case CellText.Free() -> Optional.of(Optional.empty());
      case CellText.Hours hours -> Optional.of(Optional.of(laid(cell, hours, zone, now)));
      case CellText.Code(String code) ->
          rows.hours(code, cell.day()).map(hours -> Optional.of(laid(cell, hours, zone, now)));
      case CellText.MovedPause moved ->
          now.flatMap(shift -> movedPause(shift, moved, zone)).map(Optional::of);
      case CellText.Unreadable _ -> Optional.empty();
    };
  }

  private Shift laid(TypedCell cell, CellText.Hours hours, ZoneId zone, Optional<Shift> now) {
    TimeRange range = hours.on(cell.day(), zone);
    return new ShiftLaying(
            gathered.problem().terms().breakRules(), gathered.problem().period().slot())
        .lay(cell.person(), new BusinessDay(cell.day()), range, now.orElse(null));
  }

  /// The pause that starts at the local time, wherever in the shift that lies.
  private static Optional<Shift> movedPause(Shift shift, CellText.MovedPause moved, ZoneId zone) {
    return shift.pauses().stream()
        .map(pause -> pause.range().startInclusive())
        .filter(start -> start.atZone(zone).toLocalTime().equals(moved.from()))
        .findFirst()
        .flatMap(from -> Corrections.changed(shift, move(shift, from, moved.to(), zone)));
  }

  /// The move to the time that lies in the shift; of the same date when neither or both do.
  private static Correction move(Shift shift, Instant from, LocalTime to, ZoneId zone) {
    LocalDate date = from.atZone(zone).toLocalDate();
    Instant there =
        Stream.of(date, date.plusDays(1), date.minusDays(1))
            .map(day -> day.atTime(to).atZone(zone).toInstant())
            .filter(shift.range()::contains)
            .findFirst()
            .orElse(date.atTime(to).atZone(zone).toInstant());
    return new Correction.MovePause(shift.agent(), shift.day().date(), from, there);
  }

  private void judge(String person, SequencedMap<TypedCell, Change> wanted) {
    if (take(person, wanted) || wanted.size() == 1) {
      return;
    }
    wanted.forEach(
        (cell, change) -> {
          SequencedMap<TypedCell, Change> alone = new LinkedHashMap<>();
          alone.put(cell, change);
          take(person, alone);
        });
  }

  /// Takes the changes when they are lawful together.
  private boolean take(String person, SequencedMap<TypedCell, Change> wanted) {
    Roster after = with(wanted);
    List<Violation> broken = LawCheck.newlyBroken(gathered, roster, after, person);
    List<Violation> refusing = broken.stream().filter(v -> !isMendedLater(v)).toList();
    boolean isTaken = refusing.isEmpty();
    TypedCell last = wanted.lastEntry().getKey();
    wanted.forEach(
        (cell, change) ->
            verdicts.put(
                cell,
                isTaken
                    ? fine(change, cell, cell.equals(last) ? broken : List.of())
                    : new Verdict.Unlawful(refusing)));
    if (isTaken) {
      roster = after;
      kept.putAll(wanted);
    }
    return isTaken;
  }

  /// Hours of the period are often right only after several changes; publishing refuses what
  /// is left.
  private boolean isMendedLater(Violation violation) {
    return isDraft && violation.rule().equals("contract");
  }

  private Verdict fine(Change change, TypedCell cell, List<Violation> warnings) {
    Agent agent = gathered.problem().floor().agents().get(cell.person());
    ZoneId zone = agent == null ? gathered.zone() : gathered.problem().site(agent).zone();
    return new Verdict.Fine(
        CellText.write(change.before().map(Shift::range), zone),
        CellText.write(change.after().map(Shift::range), zone),
        warnings);
  }

  private Roster with(SequencedMap<TypedCell, Change> wanted) {
    List<Shift> shifts = new ArrayList<>(roster.shifts());
    wanted.values().forEach(change -> change.before().ifPresent(shifts::remove));
    wanted.values().forEach(change -> change.after().ifPresent(shifts::add));
    shifts.sort(Comparator.comparing(Shift::agent).thenComparing(shift -> shift.day().date()));
    return Roster.of(shifts, roster.attendances());
  }

  /// The roster with every change that can be kept.
  public Roster roster() {
    return roster;
  }

  /// What can be kept, in the order asked.
  public SequencedMap<TypedCell, Change> kept() {
    return kept;
  }
}
