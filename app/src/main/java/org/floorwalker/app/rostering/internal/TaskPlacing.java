package org.floorwalker.app.rostering.internal;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.WeeklyTask;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.TaskStore;
import org.floorwalker.app.rostering.store.TaskStore.Piece;
import org.floorwalker.app.rostering.store.TaskStore.Share;
import org.floorwalker.planning.optimise.SlackTasks;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Gives people time for small tasks in a version, where more of them are at the desk than needed.
@Component
public class TaskPlacing {
  private final TaskStore store;
  private final TransactionTemplate transactions;

  TaskPlacing(TaskStore store, TransactionTemplate transactions) {
    this.store = store;
    this.transactions = transactions;
  }

  /// Asks for the tasks of a version's weeks anew and places them.
  public void all(RosterVersion version, Inputs gathered, Roster roster) {
    Map<String, List<Shift>> shifts = byAgent(roster.shifts());
    List<Request> requests = new ArrayList<>();
    for (WeeklyTask task : store.list()) {
      for (Week week : weeks(version.span(), task)) {
        requests.addAll(requests(task, week, gathered, shifts));
      }
    }
    List<Share> shares = requests.stream().map(Request::share).toList();
    List<Piece> pieces = placed(gathered, roster, requests.stream().map(Request::task).toList());
    transactions.executeWithoutResult(_ -> store.replace(version.id(), shares, pieces));
  }

  /// What is asked of somebody in a week, as it is kept and as it is placed.
  private record Request(Share share, SmallTask task) {}

  /// Of everybody concerned who works in the week.
  private static List<Request> requests(
      WeeklyTask task, Week week, Inputs gathered, Map<String, List<Shift>> shifts) {
    List<Request> requests = new ArrayList<>();
    for (Member member : gathered.crew().members()) {
      String agent = member.agent().id();
      TimeRange window = week.in(gathered.problem().zoneOf(agent));
      if (task.concerns(member.team()) && works(shifts.getOrDefault(agent, List.of()), window)) {
        Share share = new Share(task.id(), member.id().value(), week.monday, task.minutes());
        requests.add(new Request(share, wanted(share, agent, task.pieceMinutes(), window)));
      }
    }
    return requests;
  }

  /// Places what a week's other days leave open on one business day, after the day has changed.
  ///
  /// @param gathered of that day alone
  /// @param standing shifts as they stand; those of other days are not looked at, so that who is
  ///     still there from the evening before helps nobody
  public void day(long version, LocalDate day, Inputs gathered, List<Shift> standing) {
    List<Shift> shifts =
        standing.stream()
            .filter(shift -> shift.day().date().equals(day))
            .filter(shift -> gathered.problem().floor().agents().containsKey(shift.agent()))
            .toList();
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    Map<Long, Integer> pieceMinutes = new HashMap<>();
    store.list().forEach(task -> pieceMinutes.put(task.id(), task.pieceMinutes()));
    Map<String, List<Shift>> byAgent = byAgent(shifts);
    List<SmallTask> wanted = new ArrayList<>();
    for (Share share : store.open(version, monday, day)) {
      String agent = gathered.rows().code(share.person());
      byAgent.getOrDefault(agent, List.of()).stream()
          .filter(_ -> share.minutes() > 0)
          .map(
              shift ->
                  wanted(share, agent, pieceMinutes.getOrDefault(share.task(), 0), shift.range()))
          .forEach(wanted::add);
    }
    List<Piece> pieces = placed(gathered, Roster.of(shifts, List.of()), wanted);
    transactions.executeWithoutResult(_ -> store.replaceDay(version, day, pieces));
  }

  /// Days of one calendar week on which a task is asked for in a version.
  private record Week(LocalDate monday, LocalDate first, LocalDate endExclusive) {
    TimeRange in(ZoneId zone) {
      return TimeRange.of(
          first.atStartOfDay(zone).toInstant(), endExclusive.atStartOfDay(zone).toInstant());
    }
  }

  private static List<Week> weeks(RosterVersion.Span span, WeeklyTask task) {
    LocalDate until = task.until();
    LocalDate first = later(span.firstDay(), task.from());
    LocalDate end =
        until == null || span.endExclusive().isBefore(until) ? span.endExclusive() : until;
    List<Week> weeks = new ArrayList<>();
    LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    while (first.isBefore(end) && monday.isBefore(end)) {
      LocalDate next = monday.plusWeeks(1);
      weeks.add(new Week(monday, later(monday, first), next.isBefore(end) ? next : end));
      monday = next;
    }
    return weeks;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Map<String, List<Shift>> byAgent(List<Shift> shifts) {
    Map<String, List<Shift>> byAgent = new HashMap<>();
    shifts.forEach(s -> byAgent.computeIfAbsent(s.agent(), _ -> new ArrayList<>()).add(s));
    return byAgent;
  }

  private static boolean works(List<Shift> shifts, TimeRange window) {
    return shifts.stream().anyMatch(shift -> shift.range().overlaps(window));
  }

  private static SmallTask wanted(Share share, String agent, int pieceMinutes, TimeRange window) {
    return new SmallTask(
        String.valueOf(share.task()),
        agent,
        Duration.ofMinutes(share.minutes()),
        Duration.ofMinutes(pieceMinutes),
        window);
  }

  /// Nothing where somebody changed rows by hand into shifts that no search could have built: what
  /// is not known cannot be called quiet.
  private static List<Piece> placed(Inputs gathered, Roster roster, List<SmallTask> wanted) {
    if (wanted.isEmpty()) {
      return List.of();
    }
    try {
      Map<String, List<Shift>> shifts = byAgent(roster.shifts());
      return SlackTasks.of(gathered.problem(), roster).place(wanted).pieces().stream()
          .flatMap(piece -> piece(gathered, shifts, piece).stream())
          .toList();
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  private static Optional<Piece> piece(
      Inputs gathered, Map<String, List<Shift>> shifts, TaskPiece piece) {
    return shifts.getOrDefault(piece.agent(), List.of()).stream()
        .filter(shift -> shift.range().encloses(piece.range()))
        .findFirst()
        .map(
            shift ->
                new Piece(
                    Long.parseLong(piece.task()),
                    gathered.rows().person(piece.agent()),
                    shift.day().date(),
                    piece.range().startInclusive(),
                    piece.range().endExclusive()));
  }
}
