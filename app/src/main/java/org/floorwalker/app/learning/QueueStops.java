package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.history.History;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.QueueClosing;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.UsableSkill;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.DeskTime;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.demand.AgentSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to the proof that work stopped: whoever lost a queue because training had lapsed was
/// neither planned on it nor answered its customers.
@Component
public final class QueueStops {
  /// Days before the closing that show that the queue was theirs.
  private static final int DAYS_BEFORE = 28;

  private final QueueRights rights;
  private final People people;
  private final Rostering rostering;
  private final History history;
  private final Measures measures;
  private final Clock clock;

  QueueStops(
      QueueRights rights,
      People people,
      Rostering rostering,
      History history,
      Measures measures,
      Clock clock) {
    this.rights = rights;
    this.people = people;
    this.rostering = rostering;
    this.history = history;
    this.measures = measures;
    this.clock = clock;
  }

  /// Closings that touch the days, of people within the viewer's reach, by first day.
  ///
  /// @param untilExclusive first day after the stretch; what lies after today is told, not judged
  public List<QueueStop> list(Viewer viewer, LocalDate from, LocalDate untilExclusive) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    Map<PersonId, PersonLine> reached =
        people.listWithin(viewer.reach(Permission.SEE_TRAINING), today).stream()
            .collect(Collectors.toMap(PersonLine::id, Function.identity()));
    List<QueueClosing> closings =
        rights.listClosings(from, untilExclusive).stream()
            .filter(closing -> reached.containsKey(closing.person()))
            .toList();
    LocalDate end = today.isBefore(untilExclusive) ? today.plusDays(1) : untilExclusive;
    Facts facts = new Facts(viewer, closings, from, end);
    return closings.stream()
        .map(closing -> facts.stop(Objects.requireNonNull(reached.get(closing.person())), closing))
        .toList();
  }

  /// What schedule, telephone and rights say of the people with closings, read once.
  private final class Facts {
    private final Viewer viewer;
    private final LocalDate from;
    private final LocalDate end;
    private final Map<PersonId, List<DeskTime>> planned;
    private final Map<String, List<AgentSlot>> told;
    private final Map<PersonId, List<UsableSkill>> usable;

    private Facts(Viewer viewer, List<QueueClosing> closings, LocalDate from, LocalDate end) {
      this.viewer = viewer;
      this.from = from;
      this.end = end;
      Set<PersonId> persons =
          closings.stream().map(QueueClosing::person).collect(Collectors.toUnmodifiableSet());
      Map<PersonId, String> codes = people.codes();
      LocalDate first =
          closings.stream().map(QueueClosing::from).min(LocalDate::compareTo).orElse(from);
      this.planned =
          rostering.publishedDeskTimes(persons, first.minusDays(DAYS_BEFORE), end).stream()
              .collect(Collectors.groupingBy(DeskTime::person));
      this.told =
          history
              .slotsOf(
                  persons.stream().map(one -> codes.getOrDefault(one, "")).toList(),
                  from.minusDays(1).atStartOfDay(viewer.zone()).toInstant(),
                  end.plusDays(1).atStartOfDay(viewer.zone()).toInstant())
              .stream()
              .collect(Collectors.groupingBy(AgentSlot::agent));
      this.usable =
          rights.listUsable(from, end).stream()
              .filter(one -> persons.contains(one.person()))
              .collect(Collectors.groupingBy(UsableSkill::person));
    }

    private QueueStop stop(PersonLine person, QueueClosing closing) {
      List<LocalDate> closed = closedDays(closing);
      List<LocalDate> unpermitted = closed.stream().filter(day -> !isUsable(closing, day)).toList();
      Set<LocalDate> stopped = Set.copyOf(unpermitted);
      int scheduled =
          (int) timesOf(closing).map(DeskTime::day).filter(stopped::contains).distinct().count();
      return new QueueStop(
          person,
          closing,
          new QueueStop.Days(closed.size(), closed.size() - unpermitted.size(), scheduled),
          figures(person, closing, stopped));
    }

    private List<LocalDate> closedDays(QueueClosing closing) {
      LocalDate first = closing.from().isBefore(from) ? from : closing.from();
      LocalDate until =
          closing.until() == null || closing.until().isAfter(end) ? end : closing.until();
      return first.isBefore(until) ? first.datesUntil(until).toList() : List.of();
    }

    private boolean isUsable(QueueClosing closing, LocalDate day) {
      return usable.getOrDefault(closing.person(), List.of()).stream()
          .anyMatch(one -> one.queue().equals(closing.queue()) && one.holds(day));
    }

    private Stream<DeskTime> timesOf(QueueClosing closing) {
      return planned.getOrDefault(closing.person(), List.of()).stream();
    }

    private QueueStop.@Nullable Figures figures(
        PersonLine person, QueueClosing closing, Set<LocalDate> stopped) {
      PersonCard card = people.findPerson(person.id(), closing.from()).orElse(null);
      if (card == null) {
        return null;
      }
      Figure<QueueStop.Figures> figure =
          measures.show(
              viewer,
              person.id(),
              TrainingMeasures.STOPPED,
              card.place().country(),
              end,
              "/training/stopped",
              () -> seen(card, closing, stopped));
      return figure instanceof Figure.Shown<QueueStop.Figures>(QueueStop.Figures shown)
          ? shown
          : null;
    }

    private QueueStop.Figures seen(PersonCard card, QueueClosing closing, Set<LocalDate> stopped) {
      String queue = closing.queue().name();
      LocalDate first = closing.from();
      return new QueueStop.Figures(
          sum(
              timesOf(closing)
                  .filter(
                      one ->
                          one.queue().equals(queue)
                              && one.day().isBefore(first)
                              && !one.day().isBefore(first.minusDays(DAYS_BEFORE)))),
          sum(timesOf(closing).filter(one -> one.queue().equals(queue) && in(one, stopped))),
          sum(timesOf(closing).filter(one -> !one.queue().equals(queue) && in(one, stopped))),
          told.getOrDefault(card.code(), List.of()).stream()
              .filter(slot -> slot.queue().equals(queue))
              .filter(
                  slot -> stopped.contains(slot.start().atZone(card.place().zone()).toLocalDate()))
              .mapToDouble(slot -> slot.counts().answered())
              .sum());
    }

    private static boolean in(DeskTime time, Set<LocalDate> days) {
      return days.contains(time.day());
    }

    private static Duration sum(Stream<DeskTime> times) {
      return times.map(DeskTime::time).reduce(Duration.ZERO, Duration::plus);
    }
  }
}
