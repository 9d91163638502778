package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.store.GoalStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to goals: company, unit, team, person. Everybody sees the line they stand in; a
/// person's own goals are seen by the person and their leader.
@Service
public class PeopleGoals {
  private static final int MOST_GOAL = 500;
  private static final int MOST_TARGET = 100;
  private static final int MOST_WORD = 1000;

  private final GoalStore store;
  private final GoalFigures figures;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  PeopleGoals(GoalStore store, GoalFigures figures, People people, Audit audit, Clock clock) {
    this.store = store;
    this.figures = figures;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// A goal with the name of whose it is and what the viewer may do.
  ///
  /// @param name of the team or person; empty for company and unit
  /// @param serves the words of the goal it serves; empty at the top
  /// @param mayChange whether the viewer may say how far it is, or end it
  /// @param mayAgree whether it waits for the viewer's yes
  /// @param measured where it stands in live data; empty when it is not measured
  public record Line(
      Goal goal,
      String name,
      String serves,
      boolean mayChange,
      boolean mayAgree,
      Optional<GoalMeasure.Standing> measured) {}

  /// Goals the viewer stands in or leads, from the company down.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    GoalCircle circle = circle(viewer);
    List<Goal> goals = store.list(circle.teams(), circle.persons());
    Map<Long, GoalMeasure.Target> targets = store.targets(goals.stream().map(Goal::id).toList());
    return goals.stream().map(goal -> line(viewer, circle, goal, goals, targets)).toList();
  }

  /// Open goals of one person, for their talk.
  public List<Goal> openOf(PersonId person) {
    return store.list(List.of(), List.of(person.value())).stream()
        .filter(goal -> goal.owner() instanceof Goal.Owner.Person && goal.state().isOpen())
        .toList();
  }

  private GoalCircle circle(Viewer viewer) {
    return GoalCircle.of(viewer, people.placementsOn(people.today()));
  }

  private Optional<GoalMeasure.Standing> measured(
      Viewer viewer, Goal goal, Map<Long, GoalMeasure.Target> targets) {
    return Optional.ofNullable(targets.get(goal.id()))
        .map(
            target ->
                new GoalMeasure.Standing(
                    target,
                    goal.state().isOpen()
                        ? figures.now(viewer, goal.owner(), target.measure())
                        : Optional.empty()));
  }

  private Line line(
      Viewer viewer,
      GoalCircle circle,
      Goal goal,
      List<Goal> all,
      Map<Long, GoalMeasure.Target> targets) {
    String serves =
        all.stream()
            .filter(other -> goal.parent() != null && other.id() == goal.parent())
            .map(Goal::words)
            .findFirst()
            .orElse("");
    Optional<Side> side = circle.side(goal.owner());
    boolean may = side.isPresent() && goal.state().isOpen();
    boolean waits =
        may
            && goal.state() == Goal.State.PROPOSED
            && side.filter(own -> own != goal.proposedBy()).isPresent();
    return new Line(
        goal, circle.name(goal.owner()), serves, may, waits, measured(viewer, goal, targets));
  }

  /// Whose goals the viewer may set.
  public List<Goal.Owner> owners(Viewer viewer) {
    return circle(viewer).owners();
  }

  /// Names of the teams and persons among them, by owner.
  public Map<Goal.Owner, String> names(Viewer viewer) {
    return circle(viewer).names();
  }

  /// A goal as somebody wishes it.
  ///
  /// @param parent the goal it serves; null at the top
  public record Wish(
      Goal.Owner owner,
      @Nullable Long parent,
      String words,
      boolean soft,
      String target,
      LocalDate dueOn) {}

  /// Sets a goal, or proposes one to the other side when it is a person's.
  ///
  /// @return why not; empty when it is done
  @Transactional
  public Set<WhyNot> add(Viewer viewer, Wish wish) {
    return add(viewer, wish, Optional.empty());
  }

  /// The same, measured by live data where a target is given that fits whose goal it is.
  @Transactional
  public Set<WhyNot> add(Viewer viewer, Wish wish, Optional<GoalMeasure.Target> target) {
    GoalCircle circle = circle(viewer);
    Side side = circle.side(wish.owner()).orElseThrow(() -> new NotFound("such a goal"));
    Set<WhyNot> why = whyNot(circle, wish, target);
    if (!why.isEmpty()) {
      return why;
    }
    boolean two = wish.owner() instanceof Goal.Owner.Person;
    Goal goal =
        new Goal(
            0,
            wish.parent(),
            wish.owner(),
            wish.words().strip(),
            wish.soft(),
            wish.target().strip(),
            wish.dueOn(),
            two ? Goal.State.PROPOSED : Goal.State.AGREED,
            side,
            List.of());
    long id = store.insert(goal, clock.instant());
    target.ifPresent(wished -> store.insertTarget(id, wished));
    say(viewer, id, goal.owner(), two ? "proposed" : "agreed", "");
    return Set.of();
  }

  private Set<WhyNot> whyNot(GoalCircle circle, Wish wish, Optional<GoalMeasure.Target> target) {
    Set<WhyNot> why = EnumSet.noneOf(WhyNot.class);
    if (wish.words().isBlank()) {
      why.add(WhyNot.GOAL_UNSAID);
    }
    if (wish.words().length() > MOST_GOAL || wish.target().length() > MOST_TARGET) {
      why.add(WhyNot.TOO_LONG);
    }
    if (wish.dueOn().isBefore(people.today())) {
      why.add(WhyNot.DAY_PASSED);
    }
    if (target.isPresent() && !target.get().measure().fits(wish.owner())) {
      why.add(WhyNot.GOAL_FIGURE);
    }
    if (wish.parent() != null
        && store.list(circle.teams(), circle.persons()).stream()
            .noneMatch(goal -> goal.id() == wish.parent())) {
      why.add(WhyNot.GOAL_PARENT);
    }
    return why;
  }

  /// Says yes to the other side's proposal.
  @Transactional
  public Set<WhyNot> agree(Viewer viewer, long id) {
    Goal goal = mine(viewer, id);
    Side side = circle(viewer).side(goal.owner()).orElseThrow();
    if (goal.state() != Goal.State.PROPOSED) {
      return Set.of(WhyNot.GOAL_AGREED);
    }
    if (side == goal.proposedBy()) {
      return Set.of(WhyNot.GOAL_OWN);
    }
    store.setState(id, Goal.State.AGREED);
    say(viewer, id, goal.owner(), "agreed", "");
    return Set.of();
  }

  /// Says how far an open goal is.
  @Transactional
  public Set<WhyNot> progress(Viewer viewer, long id, String words) {
    Goal goal = mine(viewer, id);
    Set<WhyNot> why = whyNot(goal, words);
    if (words.isBlank()) {
      why.add(WhyNot.NO_WORD);
    }
    if (why.isEmpty()) {
      say(viewer, id, goal.owner(), "progress", words.strip());
    }
    return why;
  }

  private static Set<WhyNot> whyNot(Goal goal, String words) {
    Set<WhyNot> why = EnumSet.noneOf(WhyNot.class);
    if (!goal.state().isOpen()) {
      why.add(WhyNot.GOAL_OVER);
    }
    if (words.length() > MOST_WORD) {
      why.add(WhyNot.TOO_LONG);
    }
    return why;
  }

  /// Ends a goal, as reached or dropped; dropping needs a word.
  @Transactional
  public Set<WhyNot> end(Viewer viewer, long id, boolean reached, String words) {
    Goal goal = mine(viewer, id);
    Set<WhyNot> why = whyNot(goal, words);
    if (!reached && words.isBlank()) {
      why.add(WhyNot.NO_REASON);
    }
    if (why.isEmpty()) {
      store.setState(id, reached ? Goal.State.REACHED : Goal.State.DROPPED);
      say(viewer, id, goal.owner(), reached ? "reached" : "dropped", words.strip());
    }
    return why;
  }

  private Goal mine(Viewer viewer, long id) {
    Goal goal = store.lock(id).orElseThrow(() -> new NotFound("goal " + id));
    if (circle(viewer).side(goal.owner()).isEmpty()) {
      throw new NotFound("goal " + id);
    }
    return goal;
  }

  /// Kept with what is said of a goal; not of a person's, whose figures are kept as long as the
  /// register says and no longer.
  private Optional<Double> stands(Viewer viewer, long id, Goal.Owner owner) {
    return Optional.ofNullable(store.targets(List.of(id)).get(id))
        .flatMap(target -> figures.now(viewer, owner, target.measure()));
  }

  private void say(Viewer viewer, long id, Goal.Owner owner, String what, String words) {
    Instant now = clock.instant();
    Optional<Double> stood =
        owner instanceof Goal.Owner.Person ? Optional.empty() : stands(viewer, id, owner);
    store.insertWord(id, new Goal.Word(now, viewer.name(), what, words, stood));
    About about =
        owner instanceof Goal.Owner.Person(PersonId person)
            ? About.thingOf(person, "goal", id)
            : About.thing("goal", id);
    audit.record(viewer, "development.goal-" + what, about, null, null);
  }
}
