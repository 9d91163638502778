package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.development.store.LeaderStore;
import org.floorwalker.app.people.Leadership;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the programme for new leaders (CAR-05): whoever begins to lead is in it by
/// themselves for half a year.
@Service
public class NewLeaders {
  /// Days a programme lasts.
  public static final int DAYS = 183;

  /// Days it is shown after its end, so that what was left undone is spoken of.
  private static final int SHOWN_AFTER = 92;

  private static final int MOST_WORDS = 500;

  private final LeaderStore store;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  NewLeaders(LeaderStore store, People people, Measures measures, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// A new leader's programme.
  ///
  /// @param ledFrom first day as a leader
  /// @param steps in their order
  /// @param own whether it is the viewer's
  public record Programme(
      PersonId person, String name, LocalDate ledFrom, List<Line> steps, boolean own) {
    public Programme {
      steps = List.copyOf(steps);
    }

    /// First day after it.
    public LocalDate endsOn() {
      return ledFrom.plusDays(DAYS);
    }

    public long done() {
      return steps.stream().filter(line -> line.done() != null).count();
    }

    public long overdue() {
      return steps.stream().filter(Line::overdue).count();
    }
  }

  /// @param done null while it is not
  public record Line(
      LeaderStep step, LocalDate dueOn, boolean overdue, @Nullable DoneLeaderStep done) {}

  /// Programmes the viewer may see: their own, and all of them for who keeps careers.
  @Transactional
  public List<Programme> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    LocalDate today = people.today();
    return people.leadershipsOn(today).stream()
        .filter(one -> one.ledFrom().plusDays(DAYS + SHOWN_AFTER).isAfter(today))
        .flatMap(one -> programme(viewer, one).stream())
        .toList();
  }

  private Optional<Programme> programme(Viewer viewer, Leadership one) {
    boolean own = one.person().equals(viewer.person());
    Optional<PersonCard> card = people.findPerson(one.person(), people.today());
    boolean keeps =
        viewer.reach(Permission.KEEP_CAREERS).everywhere()
            || card.map(there -> there.place().team())
                .filter(team -> viewer.may(Permission.KEEP_CAREERS, team))
                .isPresent();
    return own || keeps ? card.flatMap(there -> shown(viewer, there, one, own)) : Optional.empty();
  }

  /// One's own programme is one's own; others see it where that is registered.
  private Optional<Programme> shown(Viewer viewer, PersonCard card, Leadership one, boolean own) {
    if (own) {
      return Optional.of(programme(card, one, true));
    }
    Figure<Programme> figure =
        measures.show(
            viewer,
            card.id(),
            DevelopmentMeasures.LEADER_PROGRAMME,
            card.place().country(),
            people.today(),
            "/careers/leaders",
            () -> programme(card, one, false));
    return figure instanceof Figure.Shown<Programme>(var shown)
        ? Optional.of(shown)
        : Optional.empty();
  }

  private Programme programme(PersonCard card, Leadership one, boolean own) {
    Map<LeaderStep, DoneLeaderStep> done = store.done(card.id());
    LocalDate today = people.today();
    return new Programme(
        card.id(),
        card.name(),
        one.ledFrom(),
        Stream.of(LeaderStep.values())
            .map(step -> line(step, one.ledFrom(), today, done.get(step)))
            .toList(),
        own);
  }

  private static Line line(
      LeaderStep step, LocalDate from, LocalDate today, @Nullable DoneLeaderStep done) {
    LocalDate due = from.plusDays(step.dueDays());
    return new Line(step, due, done == null && due.isBefore(today), done);
  }

  /// Says that a step is done, or takes that back; the leader themselves or who keeps careers.
  @Transactional
  public boolean say(Viewer viewer, PersonId person, LeaderStep step, boolean done, String words) {
    Programme programme =
        list(viewer).stream()
            .filter(one -> one.person().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound("a programme of person " + person));
    if (words.length() > MOST_WORDS) {
      return false;
    }
    if (done) {
      store.insert(person, step, new DoneLeaderStep(words.strip(), viewer.name(), clock.instant()));
    } else {
      store.delete(person, step);
    }
    audit.record(
        viewer,
        "development.leader-step",
        About.thingOf(programme.person(), "leader-step", step.key()),
        !done,
        done);
    return true;
  }
}
