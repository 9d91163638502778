package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.floorwalker.planning.training.RampCurve;
import org.floorwalker.planning.training.Standing;
import org.springframework.stereotype.Component;

/// The door to which weeks are full and which are not: where training fits, what stands in them
/// already, and what newcomers count for.
@Component
public final class LoadCalendar {
  /// A week above this share of the mean week is high, one below its mirror is low.
  private static final double HIGH = 1.05;

  private static final double LOW = 0.95;
  private static final double SECONDS_OF_HOUR = 3600;
  private static final double MINUTES_OF_HOUR = 60;

  private final Staffing staffing;
  private final Rostering rostering;
  private final People people;
  private final QueueRights rights;
  private final Inductions inductions;
  private final Ramp ramp;
  private final Programmes programmes;
  private final Requirements requirements;
  private final Catalogue catalogue;
  private final Clock clock;

  LoadCalendar(
      Staffing staffing,
      Rostering rostering,
      People people,
      QueueRights rights,
      Inductions inductions,
      Ramp ramp,
      Programmes programmes,
      Requirements requirements,
      Catalogue catalogue,
      Clock clock) {
    this.staffing = staffing;
    this.rostering = rostering;
    this.people = people;
    this.rights = rights;
    this.inductions = inductions;
    this.ramp = ramp;
    this.programmes = programmes;
    this.requirements = requirements;
    this.catalogue = catalogue;
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
  /// @param needHours hours of people to schedule in these days
  /// @param load need a day ÷ mean need a day over all the weeks
  /// @param desk who is at the desk in the schedule in force
  /// @param training what takes people from it, and what will have to
  /// @param ending rights to queues that end in it unless they are renewed before
  public record Week(
      LocalDate first, double needHours, double load, Desk desk, Training training, int ending) {
    /// Whether a schedule in force says who is at the desk in the week.
    public boolean hasSchedule() {
      return desk.hours() > 0;
    }

    public Level level() {
      return load > HIGH ? Level.HIGH : load < LOW ? Level.LOW : Level.MEAN;
    }
  }

  /// @param hours at the desk; 0 where no schedule is in force
  /// @param worth the same with newcomers counted by what they handle
  public record Desk(double hours, double worth) {
    static final Desk NONE = new Desk(0, 0);

    Desk plus(Desk other) {
      return new Desk(hours + other.hours, worth + other.worth);
    }
  }

  /// @param sessions of programmes that stand in the schedule
  /// @param hours of people's time in them
  /// @param owed hours of people's time for courses that fall due in the week, or fell due before
  ///     the first, and have no place in the schedule
  public record Training(int sessions, double hours, double owed) {
    static final Training NONE = new Training(0, 0, 0);

    Training plus(Training other) {
      return new Training(sessions + other.sessions, hours + other.hours, owed + other.owed);
    }
  }

  /// Weeks from today's on as far as the newest need reaches; none when there is no need.
  public List<Week> weeks(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
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
    Map<LocalDate, Desk> desk = desk(first, end);
    Map<LocalDate, Training> training = training(first, zone);
    Map<LocalDate, Integer> ending = ending(first, end);
    List<Week> weeks = new ArrayList<>();
    needs.forEach(
        (week, hours) -> {
          LocalDate next = week.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
          int days = (int) ChronoUnit.DAYS.between(week, next.isBefore(end) ? next : end);
          weeks.add(
              new Week(
                  week,
                  hours,
                  mean == 0 ? 0 : hours / days / mean,
                  desk.getOrDefault(week, Desk.NONE),
                  training.getOrDefault(week, Training.NONE),
                  ending.getOrDefault(week, 0)));
        });
    return weeks;
  }

  /// The Monday of the day's week, or the first day when that is later.
  private static LocalDate week(LocalDate day, LocalDate first) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.isBefore(first) ? first : monday;
  }

  private Map<LocalDate, Desk> desk(LocalDate first, LocalDate end) {
    Map<PersonId, LocalDate> began = firstContacts();
    RampCurve curve = ramp.learnt().curve();
    Map<LocalDate, Desk> desk = new HashMap<>();
    for (DeskTime time : rostering.publishedDeskTimes(people.codes().keySet(), first, end)) {
      double hours = time.time().toSeconds() / SECONDS_OF_HOUR;
      LocalDate start = began.get(time.person());
      double worth = start == null ? 1 : curve.heads(weeksBetween(start, time.day()));
      desk.merge(week(time.day(), first), new Desk(hours, hours * worth), Desk::plus);
    }
    return desk;
  }

  /// The first day with contacts of everybody who came in with a class.
  private Map<PersonId, LocalDate> firstContacts() {
    Map<PersonId, LocalDate> began = new HashMap<>();
    for (Cohort cohort : inductions.list()) {
      cohort.members().forEach(one -> began.putIfAbsent(one.person(), cohort.nestingFrom()));
    }
    return began;
  }

  private static int weeksBetween(LocalDate start, LocalDate day) {
    return (int) Math.max(0, ChronoUnit.WEEKS.between(start, day));
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

  private Map<LocalDate, Training> training(LocalDate first, ZoneId zone) {
    Map<LocalDate, Training> training = new HashMap<>();
    for (Programme programme : programmes.list()) {
      for (Programme.Placed session : programme.inSchedule()) {
        LocalDate day = session.start().atZone(zone).toLocalDate();
        if (!day.isBefore(first)) {
          training.merge(week(day, first), held(session), Training::plus);
        }
      }
    }
    Map<Long, Map<String, Instant>> seats = programmes.seats();
    Map<PersonId, String> codes = people.codes();
    Map<String, Integer> minutes = new HashMap<>();
    catalogue
        .list()
        .forEach(course -> minutes.put(course.code(), course.latest().material().minutes()));
    requirements
        .listConcerned()
        .forEach(
            (requirement, concerned) -> {
              Set<String> seated = seats.getOrDefault(requirement.id(), Map.of()).keySet();
              int length = minutes.getOrDefault(requirement.terms().course(), 0);
              concerned.stream()
                  .filter(one -> !seated.contains(codes.getOrDefault(one.person(), "")))
                  .flatMap(one -> owed(requirement, one).stream())
                  .forEach(owed -> addOwed(training, owed, length, first));
            });
    return training;
  }

  private static Training held(Programme.Placed session) {
    double hours = Duration.between(session.start(), session.end()).toSeconds() / SECONDS_OF_HOUR;
    int people = session.people().size() + (session.trainer() == null ? 0 : 1);
    return new Training(1, hours * people, 0);
  }

  /// What somebody has yet to do.
  private static Optional<Standing.Owed> owed(Requirement requirement, Concerned one) {
    boolean isOpen = requirement.endedOn() == null && !one.isExempt() && !one.isDone(requirement);
    return isOpen && one.standing() instanceof Standing.Owed owed
        ? Optional.of(owed)
        : Optional.empty();
  }

  /// @param length of the course in minutes, taken where the requirement does not ask for hours
  private static void addOwed(
      Map<LocalDate, Training> training, Standing.Owed owed, int length, LocalDate first) {
    double hours =
        owed.missing().isZero()
            ? length / MINUTES_OF_HOUR
            : owed.missing().toSeconds() / SECONDS_OF_HOUR;
    LocalDate week = owed.due().isBefore(first) ? first : week(owed.due(), first);
    training.merge(week, new Training(0, 0, hours), Training::plus);
  }
}
