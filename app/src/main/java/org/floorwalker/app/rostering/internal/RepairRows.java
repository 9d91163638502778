package org.floorwalker.app.rostering.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RepairedDay;
import org.floorwalker.app.rostering.RepairedDay.Part;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterProblem.Floor;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// The rows of a published roster as a repair needs them, and what a repair makes of them.
public final class RepairRows {
  private static final PersonId NOBODY = new PersonId(Long.MAX_VALUE);
  private static final TimeRange NEVER = TimeRange.of(Instant.EPOCH, Duration.ofMinutes(1));

  private final Inputs gathered;
  private final List<Piece> standing;

  public RepairRows(Inputs gathered, List<Piece> standing) {
    this.gathered = gathered;
    this.standing = List.copyOf(standing);
  }

  /// What a repair is sought for.
  ///
  /// @param person code of who is away, null when nobody is
  /// @param problem without the absence, so that the roster before it can be read
  /// @param roster before the absence
  public record Case(@Nullable String person, RosterProblem problem, Roster roster) {}

  /// The roster as if the person had not fallen away.
  ///
  /// @param left codes of people who are left out
  public Case withPerson(PersonId away, TimeRange range, List<Piece> asPlanned, Set<String> left) {
    String code = gathered.rows().code(away.value());
    List<Piece> planned = new ArrayList<>(asPlanned);
    standing.stream().filter(piece -> piece.person() != away.value()).forEach(planned::add);
    Set<String> activities = gathered.problem().activities().requests().keySet();
    Set<String> partlyAway =
        planned.stream()
            .filter(piece -> piece.activity() != null && !activities.contains(piece.activity()))
            .map(piece -> gathered.rows().code(piece.person()))
            .collect(Collectors.toCollection(HashSet::new));
    partlyAway.addAll(left);
    RosterProblem problem = without(partlyAway, code, range);
    return new Case(code, problem, gathered.rows().roster(planned).within(problem));
  }

  /// The roster as it stands, nobody new being away.
  ///
  /// @param left codes of people who are left out
  public Case asItStands(Set<String> left) {
    Case whole = withPerson(NOBODY, NEVER, List.of(), left);
    return new Case(null, whole.problem(), whole.roster());
  }

  /// The number of the person of a code.
  long person(String code) {
    return gathered.rows().person(code);
  }

  /// Everything that stands, as a roster.
  public Roster standing() {
    return gathered.rows().roster(standing);
  }

  private RosterProblem without(Set<String> left, String away, TimeRange range) {
    RosterProblem problem = gathered.problem().without(left);
    Floor floor = problem.floor();
    Floor back =
        new Floor(
            floor.sites(),
            floor.agents(),
            floor.unavailable().stream()
                .filter(row -> !row.person().equals(away) || !row.range().overlaps(range))
                .toList(),
            floor.wishes(),
            floor.workedBefore());
    return new RosterProblem(
        problem.period(), problem.terms(), back, problem.needs(), problem.activities());
  }

  /// The rows of a person on the days of these pieces, as they stand and are to stay.
  public List<RepairedDay> rowsOf(PersonId person, List<Piece> planned) {
    return planned.stream()
        .map(Piece::day)
        .distinct()
        .map(
            day -> {
              List<Part> parts = parts(row(standing, person.value(), day));
              return new RepairedDay(person, day, parts, parts, true);
            })
        .toList();
  }

  private static List<Piece> row(List<Piece> pieces, long person, LocalDate day) {
    return pieces.stream()
        .filter(piece -> piece.person() == person && piece.day().equals(day))
        .toList();
  }

  /// Everybody else's rows that a repair changes, the most valuable first.
  ///
  /// @param repaired the roster after it
  /// @param changes what it changes, in order
  public List<RepairedDay> changed(
      Case repair, Roster repaired, List<RepairProposal.Change> changes) {
    Map<List<Object>, List<Piece>> before = byRow(repair.roster());
    Map<List<Object>, List<Piece>> after = byRow(repaired);
    Set<List<Object>> rows = new LinkedHashSet<>();
    Set<List<Object>> asked = new HashSet<>();
    for (RepairProposal.Change change : changes) {
      List<Object> row = List.of(gathered.rows().person(change.agent()), change.day());
      rows.add(row);
      if (change.needsConsent()) {
        asked.add(row);
      }
    }
    rows.addAll(before.keySet());
    rows.addAll(after.keySet());
    String away = repair.person();
    if (away != null) {
      rows.removeIf(row -> row.getFirst().equals(gathered.rows().person(away)));
    }
    return rows.stream()
        .map(row -> day(row, before, after, !asked.contains(row)))
        .filter(day -> !Set.copyOf(day.before()).equals(Set.copyOf(day.after())))
        .toList();
  }

  /// Rows of people who come to meetings that a repair moves and have no shift around them, such as
  /// leaders who are not scheduled: no search plans them, and they come along.
  ///
  /// @param repaired the roster after it
  public List<RepairedDay> following(Roster repaired) {
    Map<String, TimeRange> places = new HashMap<>();
    repaired
        .shifts()
        .forEach(
            shift -> shift.activities().forEach(one -> places.put(one.activity(), one.range())));
    Map<List<Object>, List<Part>> after = new LinkedHashMap<>();
    for (Piece piece : standing) {
      TimeRange place = piece.activity() == null ? null : places.get(piece.activity());
      if (place != null
          && !place.startInclusive().equals(piece.start())
          && shift(parts(row(standing, piece.person(), piece.day()))).isEmpty()) {
        LocalDate day = place.startInclusive().atZone(gathered.zone()).toLocalDate();
        Part left = parts(List.of(piece)).getFirst();
        becomes(after, piece.person(), piece.day()).remove(left);
        becomes(after, piece.person(), day)
            .add(
                new Part(
                    left.kind(), place.startInclusive(), place.endExclusive(), left.activity()));
      }
    }
    return after.entrySet().stream()
        .map(
            row -> {
              long person = (Long) row.getKey().getFirst();
              LocalDate day = (LocalDate) row.getKey().getLast();
              List<Part> before = parts(row(standing, person, day));
              return new RepairedDay(new PersonId(person), day, before, row.getValue(), true);
            })
        .toList();
  }

  private List<Part> becomes(Map<List<Object>, List<Part>> after, long person, LocalDate day) {
    return after.computeIfAbsent(
        List.of(person, day), _ -> new ArrayList<>(parts(row(standing, person, day))));
  }

  private static RepairedDay day(
      List<Object> row,
      Map<List<Object>, List<Piece>> before,
      Map<List<Object>, List<Piece>> after,
      boolean mayBeOrdered) {
    return new RepairedDay(
        new PersonId((Long) row.getFirst()),
        (LocalDate) row.getLast(),
        parts(before.getOrDefault(row, List.of())),
        parts(after.getOrDefault(row, List.of())),
        mayBeOrdered);
  }

  private Map<List<Object>, List<Piece>> byRow(Roster roster) {
    return roster.shifts().stream()
        .flatMap(shift -> gathered.rows().pieces(shift).stream())
        .collect(
            Collectors.groupingBy(
                piece -> List.of(piece.person(), piece.day()),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /// The rows with these put in place of what stood.
  public static List<Piece> with(List<Piece> standing, List<RepairedDay> days) {
    Set<List<Object>> replaced = new HashSet<>();
    days.forEach(day -> replaced.add(List.of(day.person().value(), day.day())));
    List<Piece> pieces = new ArrayList<>(standing);
    pieces.removeIf(piece -> replaced.contains(List.of(piece.person(), piece.day())));
    days.forEach(day -> pieces.addAll(pieces(day)));
    return pieces;
  }

  /// The row as the repair leaves it.
  public static List<Piece> pieces(RepairedDay day) {
    return day.after().stream()
        .map(
            part ->
                new Piece(
                    day.person().value(),
                    day.day(),
                    part.kind(),
                    part.start(),
                    part.end(),
                    part.activity()))
        .toList();
  }

  public static List<Part> parts(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> new Part(piece.kind(), piece.start(), piece.end(), piece.activity()))
        .toList();
  }

  public static Optional<Part> shift(List<Part> parts) {
    return parts.stream().filter(part -> part.kind().equals("shift")).findFirst();
  }
}
