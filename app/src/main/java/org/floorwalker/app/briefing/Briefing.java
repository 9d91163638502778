package org.floorwalker.app.briefing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.briefing.internal.PersonDays;
import org.floorwalker.app.briefing.internal.QueueDays;
import org.floorwalker.app.briefing.internal.TeamScene;
import org.floorwalker.app.briefing.internal.TeamScenes;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.WorkResult;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Component;

/// The door to yesterday: for a team, for oneself.
@Component
public final class Briefing {
  private final People people;
  private final History history;
  private final TeamScenes scenes;
  private final QueueDays queueDays;
  private final Measures measures;
  private final Clock clock;

  Briefing(
      People people,
      History history,
      TeamScenes scenes,
      QueueDays queueDays,
      Measures measures,
      Clock clock) {
    this.people = people;
    this.history = history;
    this.scenes = scenes;
    this.queueDays = queueDays;
    this.measures = measures;
    this.clock = clock;
  }

  /// Teams whose morning the viewer may read, by name.
  public List<TeamCard> teams(Viewer viewer, Permission permission, LocalDate today) {
    PlaceKey place = viewer.place();
    Set<TeamId> here = place == null ? Set.of() : people.teamsAt(place, today);
    return people.teamsOn(today).stream()
        .filter(team -> viewer.may(permission, team.id()))
        .sorted(Comparator.comparing(team -> !here.contains(team.id())))
        .toList();
  }

  /// The morning of a team.
  public TeamMorning morning(Viewer viewer, TeamId id) {
    viewer.require(Permission.SEE_TEAM_RESULTS, id);
    TeamCard team = scenes.team(id);
    LocalDate today = scenes.today(team);
    TeamScene scene = scenes.scene(team, today);
    LocalDate lastDay = queueDays.lastDay(scene.queueNames(), today, team.zone());
    Remarks remarks = remarks(viewer, scene, lastDay);
    return new TeamMorning(
        team,
        today,
        lastDay,
        queueDays.results(scene.queues(), lastDay, team.zone()),
        remarks.list(),
        remarks.asUsual(),
        remarks.heldBack(),
        scene.working(),
        scene.members().size(),
        scene.known());
  }

  private record Remarks(List<TeamMorning.Remark> list, int asUsual, boolean heldBack) {}

  private Remarks remarks(Viewer viewer, TeamScene scene, LocalDate day) {
    Map<PersonId, SortedMap<LocalDate, WorkResult>> days =
        history.workDays(scene.members(), day.minusDays(PersonDays.PAST_DAYS), day.plusDays(1));
    List<TeamMorning.Remark> list = new ArrayList<>();
    int asUsual = 0;
    boolean heldBack = false;
    for (PersonCard member : scene.members()) {
      List<OwnFigure> figures =
          PersonDays.figures(days.getOrDefault(member.id(), new TreeMap<>()), day);
      Optional<OwnFigure> news = figures.stream().filter(OwnFigure::isBeyondChance).findFirst();
      if (news.isEmpty()) {
        asUsual += figures.isEmpty() ? 0 : 1;
        continue;
      }
      switch (shown(viewer, member, news.get(), day, "/morning")) {
        case Figure.Shown<OwnFigure> shown ->
            list.add(new TeamMorning.Remark(member.name(), shown.value()));
        case Figure.NotRegistered<OwnFigure> _ -> heldBack = true;
      }
    }
    return new Remarks(list, asUsual, heldBack);
  }

  private Figure<OwnFigure> shown(
      Viewer viewer, PersonCard person, OwnFigure figure, LocalDate day, String page) {
    return measures.show(
        viewer, person.id(), figure.measure(), person.place().country(), day, page, () -> figure);
  }

  /// The viewer's own last day with contacts; empty for those who take none.
  public Optional<OwnResults> ownResults(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_RESULTS);
    PersonId person = viewer.person();
    if (person == null) {
      return Optional.empty();
    }
    LocalDate today = viewer.today(clock);
    return people.findPerson(person, today).flatMap(card -> ownResults(viewer, card));
  }

  private Optional<OwnResults> ownResults(Viewer viewer, PersonCard person) {
    LocalDate today = person.today(clock);
    SortedMap<LocalDate, WorkResult> days =
        history
            .workDays(List.of(person), today.minusDays(PersonDays.PAST_DAYS), today)
            .getOrDefault(person.id(), new TreeMap<>());
    Optional<LocalDate> last =
        days.entrySet().stream()
            .filter(day -> day.getValue().counts().answered() > 0)
            .map(Map.Entry::getKey)
            .max(LocalDate::compareTo);
    return last.map(day -> results(viewer, person, days, day));
  }

  private OwnResults results(
      Viewer viewer, PersonCard person, SortedMap<LocalDate, WorkResult> days, LocalDate day) {
    List<OwnFigure> figures = new ArrayList<>();
    List<String> heldBack = new ArrayList<>();
    for (OwnFigure figure : PersonDays.figures(days, day)) {
      switch (shown(viewer, person, figure, day, "/my-results")) {
        case Figure.Shown<OwnFigure> shown -> figures.add(shown.value());
        case Figure.NotRegistered<OwnFigure> missing -> heldBack.add(missing.measure());
      }
    }
    return new OwnResults(day, figures, heldBack);
  }
}
