package org.floorwalker.planning.rules;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// All the work of one person, over all contracts and with what lies behind, as the law looks
/// at it.
///
/// @param person name of the person
/// @param facts where, how old, on what norm
/// @param judged the stretch of days that is about to be published
/// @param calendar holidays of the agents' law
/// @param duties past and planned work of all contracts
public record PersonWork(
    String person, Facts facts, Judged judged, Calendar calendar, List<Duty> duties) {
  public PersonWork {
    duties =
        duties.stream()
            .sorted(Comparator.comparing((Duty d) -> d.range().startInclusive()))
            .toList();
  }

  /// @param zone zone of the place of work
  /// @param born day of birth, null when not known (then counted as grown up)
  /// @param norms full weekly working time of the contracts together, by the first day it holds;
  ///     the first also holds before
  /// @param away whole days of leave or illness, left out of averages
  public record Facts(
      ZoneId zone,
      @Nullable LocalDate born,
      NavigableMap<LocalDate, Duration> norms,
      Set<LocalDate> away) {
    public Facts {
      norms = Collections.unmodifiableNavigableMap(new TreeMap<>(norms));
      away = Set.copyOf(away);
    }

    /// Facts of somebody whose contracts do not change.
    public Facts(ZoneId zone, @Nullable LocalDate born, Duration norm, Set<LocalDate> away) {
      this(zone, born, new TreeMap<>(Map.of(LocalDate.MIN, norm)), away);
    }

    /// Full weekly working time on the day.
    Duration weeklyNorm(LocalDate day) {
      Map.Entry<LocalDate, Duration> norm = norms.floorEntry(day);
      return (norm == null ? norms.firstEntry() : norm).getValue();
    }
  }

  /// @param first first day about to be published
  /// @param endExclusive the day after the last
  /// @param published the day it is made known, null when that is not asked
  public record Judged(LocalDate first, LocalDate endExclusive, @Nullable LocalDate published) {
    boolean contains(LocalDate day) {
      return !day.isBefore(first) && day.isBefore(endExclusive);
    }
  }

  /// @param holidays public holidays, besides Sundays
  /// @param shortenedEves days on which the law shortens the working day
  /// @param halfDays days that are holidays from a minute of their clock on, e.g. Christmas Eve
  ///     from 15:00
  /// @param redHours hours that Sundays and holidays have by law
  public record Calendar(
      Set<LocalDate> holidays,
      Set<LocalDate> shortenedEves,
      Map<LocalDate, Integer> halfDays,
      RedHours redHours) {
    public Calendar {
      holidays = Set.copyOf(holidays);
      shortenedEves = Set.copyOf(shortenedEves);
      halfDays = Map.copyOf(halfDays);
    }

    /// Sundays and holidays of the days with the hours they have by law, in order.
    public List<RedDay> redDays(LocalDate first, LocalDate endExclusive) {
      return first.datesUntil(endExclusive).filter(this::isRed).map(this::redDay).toList();
    }

    /// The hours begin earlier after an eve that is half a holiday.
    RedDay redDay(LocalDate day) {
      RedHours hours = redHours.after(halfDays.get(day.minusDays(1)));
      LocalDateTime midnight = day.atStartOfDay();
      return new RedDay(
          day, midnight.plusMinutes(hours.fromMinute()), midnight.plusMinutes(hours.toMinute()));
    }

    boolean isRed(LocalDate day) {
      return day.getDayOfWeek() == DayOfWeek.SUNDAY || holidays.contains(day);
    }
  }

  /// @param contract name of the contract it is worked on
  /// @param range presence
  /// @param paid paid time
  /// @param breaks meals and breaks inside it, in order; empty where only the presence is known
  /// @param otherTasks activities away from the desk inside it; empty where they are not known
  public record Duty(
      String contract,
      TimeRange range,
      Duration paid,
      List<TimeRange> breaks,
      List<TimeRange> otherTasks) {
    public Duty {
      otherTasks = List.copyOf(otherTasks);
      breaks =
          breaks.stream()
              .sorted(Comparator.comparing((TimeRange b) -> b.startInclusive()))
              .toList();
    }

    /// A duty of which no activities are known.
    public Duty(String contract, TimeRange range, Duration paid, List<TimeRange> breaks) {
      this(contract, range, paid, breaks, List.of());
    }

    Duration breakTime() {
      return sum(breaks);
    }

    /// The part of the breaks that is paid.
    Duration paidBreakTime() {
      return breakTime().minus(range.length()).plus(paid);
    }

    /// Time at the desk.
    Duration deskTime() {
      return range.length().minus(breakTime()).minus(sum(otherTasks));
    }

    private static Duration sum(List<TimeRange> ranges) {
      return ranges.stream().map(TimeRange::length).reduce(Duration.ZERO, Duration::plus);
    }
  }

  LocalDate day(Duty duty) {
    return duty.range().startInclusive().atZone(facts.zone()).toLocalDate();
  }

  /// Duties of the days about to be published.
  List<Duty> planned() {
    return duties.stream().filter(duty -> judged.contains(day(duty))).toList();
  }

  /// Each agreed week of the days judged that is longer than the norm, at the day it begins.
  List<LawRule.Breach> weeksAbove(Duration norm) {
    List<LocalDate> changes =
        Stream.concat(
                Stream.of(judged.first()), facts.norms().keySet().stream().filter(judged::contains))
            .distinct()
            .toList();
    return changes.stream()
        .filter(day -> facts.weeklyNorm(day).compareTo(norm) > 0)
        .map(day -> LawRule.Breach.hours(day, facts.weeklyNorm(day), norm))
        .toList();
  }

  /// Local time of a day as a range, in minutes of the clock; 1440 and more lie on later days.
  TimeRange stretch(LocalDate day, int fromMinute, int toMinute) {
    return TimeRange.of(
        LocalMinute.of(day, fromMinute, facts.zone()), LocalMinute.of(day, toMinute, facts.zone()));
  }

  /// Duties of the days.
  List<Duty> between(LocalDate first, LocalDate endExclusive) {
    return duties.stream()
        .filter(duty -> !day(duty).isBefore(first) && day(duty).isBefore(endExclusive))
        .toList();
  }

  /// Paid time of the duties of the days.
  Duration paid(LocalDate first, LocalDate endExclusive) {
    return between(first, endExclusive).stream()
        .map(Duty::paid)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /// Whether the person is under eighteen on the day.
  boolean isYoung(LocalDate day) {
    return facts.born() != null && ChronoUnit.YEARS.between(facts.born(), day) < 18;
  }
}
