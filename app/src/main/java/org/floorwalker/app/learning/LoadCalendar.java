package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.DeskTime;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.roster.Need;
import org.springframework.stereotype.Component;

/// The door to which weeks are full and which are not: where training fits, what stands in them
/// already, and what newcomers count for.
@Component
public final class LoadCalendar {
  /// A week above this share of the mean week is high, one below its mirror is low.
  private static final double HIGH = 1.05;

  private static final double LOW = 0.95;
  private static final double SECONDS_OF_HOUR = 3600;

  private final Staffing staffing;
  private final Rostering rostering;
  private final People people;
  private final QueueRights rights;
  private final Inductions inductions;
  private final Ramp ramp;
  private final Programmes programmes;
  private final Clock clock;

  LoadCalendar(
      Staffing staffing,
      Rostering rostering,
      People people,
      QueueRights rights,
      Inductions inductions,
      Ramp ramp,
      Programmes programmes,
      Clock clock) {
    this.staffing = staffing;
    this.rostering = rostering;
    this.people = people;
    this.rights = rights;
    this.inductions = inductions;
    this.ramp = ramp;
    this.programmes = programmes;
    this.clock = clock;
  }

  /// How full a week is.
  public enum Level {
    LOW,
    MEAN,
    HIGH
  }

  /// A week.
  ///
  /// @param first its Monday, or the first day of the need when that is later
  /// @param days days of it that the need covers
  /// @param needHours hours of people to schedule in these days
  /// @param load need a day ÷ mean need a day over all the weeks
  /// @param deskHours hours at the desk in the schedule in force; 0 where none is published
  /// @param worthHours the same with newcomers counted by what they handle
  /// @param sessions sessions of programmes in it
  /// @param ending rights to queues that end in it unless they are renewed before
  public record Week(
      LocalDate first,
      int days,
      double needHours,
      double load,
      double deskHours,
      double worthHours,
      int sessions,
      int ending) {
    /// Whether a schedule in force says who is at the desk in the week.
    public boolean hasSchedule() {
      return deskHours > 0;
    }

    public Level level() {
      return load > HIGH ? Level.HIGH : load < LOW ? Level.LOW : Level.MEAN;
    }
  }

  /// Weeks from today's on as far as the newest need reaches; none when there is no need.
  public List<Week> weeks(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    return staffing
        .findNewest(today)
        .or(() -> findNext(today))
        .map(need -> weeks(need, today))
        .orElse(List.of());
  }

  /// The newest need that begins after the day.
  private Optional<NeedVersion> findNext(LocalDate day) {
    return staffing.listVersions().stream()
        .filter(version -> version.span().firstDay().isAfter(day))
        .findFirst();
  }

  private List<Week> weeks(NeedVersion need, LocalDate today) {
    LocalDate first = need.span().firstDay().isBefore(today) ? today : need.span().firstDay();
    LocalDate end = need.span().endExclusive();
    ZoneId zone = people.findZone("").orElse(ZoneId.of("UTC"));
    double slotHours = need.span().slot().toSeconds() / SECONDS_OF_HOUR;
    Map<LocalDate, Double> needs = new TreeMap<>();
    Instant from = first.atStartOfDay(zone).toInstant();
    Instant until = end.atStartOfDay(zone).toInstant();
    for (Need one : staffing.listScheduledNeeds(need.id(), from, until)) {
      LocalDate day = one.start().atZone(zone).toLocalDate();
      needs.merge(week(day, first), one.heads() * slotHours, Double::sum);
    }
    double total = needs.values().stream().mapToDouble(Double::doubleValue).sum();
    double mean = total / Math.max(1, ChronoUnit.DAYS.between(first, end));
    Map<LocalDate, double[]> desk = desk(first, end);
    Map<LocalDate, Integer> sessions = sessions(first, zone);
    Map<LocalDate, Integer> ending = ending(first, end);
    List<Week> weeks = new ArrayList<>();
    needs.forEach(
        (week, hours) -> {
          LocalDate next = week.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
          int days = (int) ChronoUnit.DAYS.between(week, next.isBefore(end) ? next : end);
          double[] there = desk.getOrDefault(week, new double[2]);
          weeks.add(
              new Week(
                  week,
                  days,
                  hours,
                  mean == 0 ? 0 : hours / days / mean,
                  there[0],
                  there[1],
                  sessions.getOrDefault(week, 0),
                  ending.getOrDefault(week, 0)));
        });
    return weeks;
  }

  /// The Monday of the day's week, or the first day when that is later.
  private static LocalDate week(LocalDate day, LocalDate first) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.isBefore(first) ? first : monday;
  }

  /// Hours at the desk, plain and with newcomers counted by what they handle.
  private Map<LocalDate, double[]> desk(LocalDate first, LocalDate end) {
    Map<PersonId, LocalDate> began = new HashMap<>();
    inductions
        .list()
        .forEach(
            cohort ->
                cohort
                    .members()
                    .forEach(one -> began.putIfAbsent(one.person(), cohort.nestingFrom())));
    Set<PersonId> everybody = new HashSet<>(people.codes().keySet());
    Ramp.Learnt learnt = ramp.learnt();
    Map<LocalDate, double[]> hours = new HashMap<>();
    for (DeskTime time : rostering.publishedDeskTimes(everybody, first, end)) {
      double plain = time.time().toSeconds() / SECONDS_OF_HOUR;
      LocalDate start = began.getOrDefault(time.person(), LocalDate.MIN);
      double worth =
          start.equals(LocalDate.MIN)
              ? 1
              : learnt
                  .curve()
                  .heads((int) Math.max(0, ChronoUnit.WEEKS.between(start, time.day())));
      double[] sum = hours.computeIfAbsent(week(time.day(), first), _ -> new double[2]);
      sum[0] += plain;
      sum[1] += plain * worth;
    }
    return hours;
  }

  /// Rights to queues by the week in which they end: room for renewing them lies before it.
  private Map<LocalDate, Integer> ending(LocalDate first, LocalDate end) {
    Map<LocalDate, Integer> ending = new HashMap<>();
    for (UsableSkill right : rights.listUsable(first, end)) {
      if (right.until() != null) {
        ending.merge(week(right.until(), first), 1, Integer::sum);
      }
    }
    return ending;
  }

  private Map<LocalDate, Integer> sessions(LocalDate first, ZoneId zone) {
    Map<LocalDate, Integer> sessions = new HashMap<>();
    for (Programme programme : programmes.list()) {
      Programme.Result result = programme.result();
      if (result != null && programme.bookedAt() != null) {
        for (Programme.Placed session : result.sessions()) {
          LocalDate day = session.start().atZone(zone).toLocalDate();
          if (!day.isBefore(first)) {
            sessions.merge(week(day, first), 1, Integer::sum);
          }
        }
      }
    }
    return sessions;
  }
}
