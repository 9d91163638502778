package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.store.TalkDiaryStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.words.LocalText;
import org.springframework.stereotype.Service;

/// The door to one's own talks, those one has and those one leads.
@Service
public class TalkList {
  private static final int MOST = 300;

  private final TalkDiaryStore diary;
  private final TalkTemplates templates;
  private final People people;
  private final Clock clock;

  TalkList(TalkDiaryStore diary, TalkTemplates templates, People people, Clock clock) {
    this.diary = diary;
    this.templates = templates;
    this.people = people;
    this.clock = clock;
  }

  /// A talk in a list.
  ///
  /// @param own the viewer's side
  /// @param with the other's name
  /// @param title what its template is called
  /// @param waits whether something waits for the viewer
  /// @param overdue whether its last day has passed without a talk
  public record Line(
      Talk talk, Side own, String with, LocalText title, boolean waits, boolean overdue) {}

  /// The viewer's talks: those still open by when they are due, then those that are over,
  /// newest first.
  public record Mine(List<Line> open, List<Line> over) {
    public Mine {
      open = List.copyOf(open);
      over = List.copyOf(over);
    }
  }

  public Mine mine(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    PersonId person = viewer.person();
    if (person == null) {
      return new Mine(List.of(), List.of());
    }
    List<Line> lines = lines(person, diary.listOfPerson(person, MOST), viewer);
    return new Mine(
        lines.stream()
            .filter(line -> line.talk().state().isOpen())
            .sorted(Comparator.comparing(TalkList::when))
            .toList(),
        lines.stream().filter(line -> !line.talk().state().isOpen()).toList());
  }

  private List<Line> lines(PersonId person, List<Talk> found, Viewer viewer) {
    Set<PersonId> others = new HashSet<>();
    found.forEach(talk -> others.addAll(Set.of(talk.pair().employee(), talk.pair().leader())));
    Map<PersonId, String> names = people.names(others);
    Map<Long, LocalText> titles = new HashMap<>();
    Instant now = clock.instant();
    LocalDate today = now.atZone(viewer.zone()).toLocalDate();
    return found.stream()
        .map(
            talk -> {
              Side own = talk.pair().employee().equals(person) ? Side.EMPLOYEE : Side.LEADER;
              return new Line(
                  talk,
                  own,
                  names.getOrDefault(talk.pair().person(own.other()), ""),
                  titles.computeIfAbsent(
                      talk.template(), version -> templates.content(version).title()),
                  waits(talk, own, now, today),
                  isOverdue(talk, today));
            })
        .toList();
  }

  /// A talk waits for a preparation once it is near or the other is ready.
  private static boolean waits(Talk talk, Side own, Instant now, LocalDate today) {
    return switch (talk.state()) {
      case PLANNED, PREPARING ->
          !talk.progress(own).stage().isSettled()
              && (talk.isNear(now, today) || talk.progress(own.other()).stage().isSettled());
      case HELD -> !talk.progress(own).view().isSettled();
      case SHARED, AGREED, POSTPONED -> own == Side.LEADER;
      case CLOSED, CANCELLED -> false;
    };
  }

  private static boolean isOverdue(Talk talk, LocalDate today) {
    return talk.state().isOpen()
        && !talk.state().isDone()
        && talk.plan().dueUntil().isBefore(today);
  }

  private static String when(Line line) {
    Instant starts = line.talk().plan().startsAt();
    return (starts == null ? line.talk().plan().dueUntil() + "T99" : starts.toString())
        + String.format("%012d", line.talk().id());
  }

  /// How many talks wait for something of the viewer's.
  public int countWaiting(Viewer viewer) {
    PersonId person = viewer.person();
    Instant now = clock.instant();
    return person == null
        ? 0
        : diary.countWaiting(person, now, now.atZone(viewer.zone()).toLocalDate());
  }
}
