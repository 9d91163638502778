package org.floorwalker.app.development;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.development.internal.LeaderNeed;
import org.floorwalker.app.development.internal.TalkHours;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.WorkPlaces;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Service;

/// The door to a leader's own week of talks: told to themselves and to nobody else. The capacity
/// plan has the spread over all leaders.
@Service
public class TalkLoads {
  private final TalkHours hours;
  private final TalkStore talks;
  private final TalkPlanning planning;
  private final WorkPlaces places;
  private final Clock clock;

  TalkLoads(
      TalkHours hours, TalkStore talks, TalkPlanning planning, WorkPlaces places, Clock clock) {
    this.hours = hours;
    this.talks = talks;
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
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    int atHome = atHome(led, today);
    return new TalkLoad(
        led.size(),
        atHome,
        LeaderNeed.weighted(led.size(), atHome, LeaderNeed.HOME_WEIGHT),
        hours.ofLeaders().getOrDefault(leader, 0.0),
        talks.week(leader, monday, viewer.zone()));
  }

  private int atHome(List<Placement> led, LocalDate day) {
    List<TeamId> teams =
        led.stream()
            .map(one -> one.card().place().team())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return (int)
        teams.stream()
            .flatMap(team -> places.atHome(team, day).entrySet().stream())
            .filter(
                one -> one.getValue() && led.stream().anyMatch(p -> p.id().equals(one.getKey())))
            .count();
  }
}
