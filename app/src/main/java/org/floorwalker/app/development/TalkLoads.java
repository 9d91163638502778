package org.floorwalker.app.development;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.development.internal.LeaderNeed;
import org.floorwalker.app.development.internal.TalkHours;
import org.floorwalker.app.development.store.TalkDiaryStore;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.WorkPlaces;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Service;

/// The door to a leader's own week of talks: told to themselves and to nobody else. The capacity
/// plan has the spread over all leaders.
@Service
public class TalkLoads {
  private final TalkHours hours;
  private final TalkDiaryStore diary;
  private final TalkPlanning planning;
  private final WorkPlaces places;
  private final Clock clock;

  TalkLoads(
      TalkHours hours,
      TalkDiaryStore diary,
      TalkPlanning planning,
      WorkPlaces places,
      Clock clock) {
    this.hours = hours;
    this.diary = diary;
    this.planning = planning;
    this.places = places;
    this.clock = clock;
  }

  /// The viewer's own; empty for who leads nobody.
  public Optional<TalkLoad> own(Viewer viewer) {
    List<Placement> led = planning.ledBy(viewer);
    return led.isEmpty()
        ? Optional.empty()
        : Optional.of(load(viewer, Objects.requireNonNull(viewer.person()), led));
  }

  private TalkLoad load(Viewer viewer, PersonId leader, List<Placement> led) {
    LocalDate today = viewer.today(clock);
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int atHome = atHome(led, today);
    return new TalkLoad(
        led.size(),
        atHome,
        LeaderNeed.weighted(led.size(), atHome, LeaderNeed.HOME_WEIGHT),
        hours.ofLeaders().getOrDefault(leader, 0.0),
        diary.week(leader, monday, viewer.zone()));
  }

  private int atHome(List<Placement> led, LocalDate day) {
    Set<PersonId> own = led.stream().map(Placement::id).collect(Collectors.toSet());
    return (int)
        led.stream()
            .flatMap(one -> Stream.ofNullable(one.card().place().team()))
            .distinct()
            .flatMap(team -> places.atHome(team, day).entrySet().stream())
            .filter(one -> one.getValue() && own.contains(one.getKey()))
            .count();
  }
}
