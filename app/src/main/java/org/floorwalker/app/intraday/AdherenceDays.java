package org.floorwalker.app.intraday;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.history.History;
import org.floorwalker.app.intraday.internal.SeenDay;
import org.floorwalker.app.intraday.store.DayWordStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.adherence.AdherenceReport;
import org.floorwalker.planning.demand.AgentSlot;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to adherence: a person's published days against what telephone systems told of them.
/// The person sees a day first and may say what explains it; such a day is in no figure. There is
/// no list of people and no order among them.
@Service
public class AdherenceDays {
  /// Days a person has a day for themselves before it is in a figure others see.
  public static final int OWN_DAYS = 3;

  private static final int SHOWN_DAYS = 14;
  private static final int MOST_WORDS = 500;

  private final Rostering rostering;
  private final History history;
  private final People people;
  private final Measures measures;
  private final DayWordStore words;
  private final Audit audit;
  private final Clock clock;

  AdherenceDays(
      Rostering rostering,
      History history,
      People people,
      Measures measures,
      DayWordStore words,
      Audit audit,
      Clock clock) {
    this.rostering = rostering;
    this.history = history;
    this.people = people;
    this.measures = measures;
    this.words = words;
    this.audit = audit;
    this.clock = clock;
  }

  /// A published day of which something was seen.
  ///
  /// @param words what the person says of it; empty when nothing
  public record Day(LocalDate day, AdherenceReport report, String words) {
    public boolean counts() {
      return words.isEmpty() && report.plannedSeconds() > 0;
    }
  }

  /// @param days the newest first
  /// @param registered whether the measure stands in the register of the person's country
  public record Own(PersonCard person, List<Day> days, boolean registered) {
    public Own {
      days = List.copyOf(days);
    }

    /// The days that count together.
    public AdherenceReport together() {
      return sum(days);
    }
  }

  /// The viewer's own days of the last two weeks.
  public Optional<Own> own(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_RESULTS);
    return card(viewer)
        .map(
            card -> {
              LocalDate today = today(card);
              boolean told = isTold(card, today);
              List<Day> days = told ? days(card, today.minusDays(SHOWN_DAYS), today) : List.of();
              return new Own(card, days.reversed(), told);
            });
  }

  private boolean isTold(PersonCard card, LocalDate today) {
    return measures
        .find(AdherenceMeasures.ADHERENCE.code(), card.place().country(), today)
        .isPresent();
  }

  /// Says what explains a day, or takes that back with no words; false when it is not a day of the
  /// last two weeks or the words are too long.
  @Transactional
  public boolean say(Viewer viewer, LocalDate day, String said) {
    viewer.require(Permission.SEE_OWN_RESULTS);
    PersonCard card = card(viewer).orElseThrow(() -> new NotFound("days of one's own"));
    LocalDate today = today(card);
    boolean fits =
        day.isBefore(today)
            && !day.isBefore(today.minusDays(SHOWN_DAYS))
            && said.strip().length() <= MOST_WORDS;
    if (fits && said.isBlank()) {
      words.delete(card.id(), day);
    } else if (fits) {
      words.put(card.id(), day, said.strip(), clock.instant());
    }
    if (fits) {
      audit.record(
          viewer, "intraday.day-explained", About.thingOf(card.id(), "day", day), null, null);
    }
    return fits;
  }

  /// A person's days that count, from the one until before the other, for rooms that set adherence
  /// beside other facts; they ask the register for [AdherenceMeasures#ADHERENCE] before. The last
  /// days are left out, since they are still the person's own.
  public List<Day> counted(PersonCard person, LocalDate from, LocalDate until) {
    LocalDate open = today(person).minusDays(OWN_DAYS);
    LocalDate end = until.isBefore(open) ? until : open;
    return from.isBefore(end)
        ? days(person, from, end).stream().filter(Day::counts).toList()
        : List.of();
  }

  /// Days together, as one report.
  public static AdherenceReport sum(List<Day> days) {
    return days.stream()
        .filter(Day::counts)
        .map(Day::report)
        .reduce(AdherenceReport.NONE, AdherenceReport::plus);
  }

  private List<Day> days(PersonCard person, LocalDate from, LocalDate until) {
    Map<LocalDate, String> said = words.list(person.id(), from, until);
    Map<LocalDate, DayPlan> plans = rostering.publishedPlans(person.id(), from, until);
    Instant start = from.atStartOfDay(person.place().zone()).toInstant();
    Instant end = until.plusDays(1).atStartOfDay(person.place().zone()).toInstant();
    List<AgentSlot> told = history.slotsOf(List.of(person.code()), start, end);
    List<Day> days = new ArrayList<>();
    plans.forEach(
        (day, plan) ->
            SeenDay.of(plan, told)
                .ifPresent(report -> days.add(new Day(day, report, said.getOrDefault(day, "")))));
    return days;
  }

  private Optional<PersonCard> card(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    return Optional.ofNullable(viewer.person()).flatMap(person -> people.findPerson(person, today));
  }

  private LocalDate today(PersonCard person) {
    return person.today(clock);
  }
}
