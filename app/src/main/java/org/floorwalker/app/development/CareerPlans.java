package org.floorwalker.app.development;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.store.CareerStepStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to plans: steps towards what somebody wishes, with days and who helps. A plan is as
/// private as its wish: a leader reads and writes in it once the wish is shared, and no longer.
@Service
public class CareerPlans {
  /// Longest step, in characters.
  public static final int MOST_WORDS = 500;
  private static final int MOST_LETTERS_OF_HELPER = 200;

  private final CareerStepStore store;
  private final Careers careers;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  CareerPlans(CareerStepStore store, Careers careers, Audit audit, People people, Clock clock) {
    this.store = store;
    this.careers = careers;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /// Steps behind the wishes the viewer may read, by day.
  public List<CareerStep> list(Viewer viewer) {
    List<Career.Wish> seen = careers.wishes(viewer);
    return store.list(seen.stream().map(Career.Wish::person).distinct().toList()).stream()
        .filter(step -> isSeen(seen, step.person(), step.path()))
        .toList();
  }

  /// A way somebody wishes and has shared, with the steps of their plan towards it.
  public record Way(CareerPath path, List<CareerStep> steps) {
    public Way {
      steps = List.copyOf(steps);
    }

    public int done() {
      return (int) steps.stream().filter(step -> step.doneOn() != null).count();
    }
  }

  /// What a person shares of their way on with the viewer, to be spoken of in a talk (CON-20).
  public List<Way> shared(Viewer viewer, PersonId person) {
    List<CareerStep> steps = store.list(List.of(person));
    return careers.wishes(viewer).stream()
        .filter(wish -> wish.shared() && wish.person().equals(person))
        .map(wish -> new Way(wish.path(), ofPath(steps, wish.path())))
        .toList();
  }

  private static List<CareerStep> ofPath(List<CareerStep> steps, CareerPath path) {
    return steps.stream().filter(step -> step.path() == path).toList();
  }

  private static boolean isSeen(List<Career.Wish> seen, PersonId person, CareerPath path) {
    return seen.stream().anyMatch(wish -> wish.person().equals(person) && wish.path() == path);
  }

  /// Adds a step; false without a wish the viewer may read, without words, or for a day that
  /// has passed.
  @Transactional
  public boolean add(Viewer viewer, NewCareerStep wish) {
    viewer.require(Permission.HAVE_TALKS);
    boolean good =
        !wish.words().isBlank()
            && wish.words().length() <= MOST_WORDS
            && wish.helper().length() <= MOST_LETTERS_OF_HELPER
            && !wish.by().isBefore(people.today())
            && isSeen(careers.wishes(viewer), wish.person(), wish.path());
    if (good) {
      long id = store.insert(wish, viewer.name(), clock.instant());
      record(viewer, "development.career-step-added", wish.person(), id);
    }
    return good;
  }

  /// Says that a step is done, or takes that back; false when the viewer may not read it.
  @Transactional
  public boolean settle(Viewer viewer, long id, boolean done) {
    return change(
        viewer,
        id,
        done ? "done" : "reopened",
        () -> store.settle(id, done ? people.today() : null));
  }

  /// Takes a step out of the plan.
  @Transactional
  public boolean remove(Viewer viewer, long id) {
    return change(viewer, id, "removed", () -> store.delete(id));
  }

  private boolean change(Viewer viewer, long id, String what, Runnable deed) {
    viewer.require(Permission.HAVE_TALKS);
    Optional<CareerStep> step = list(viewer).stream().filter(one -> one.id() == id).findFirst();
    step.ifPresent(
        one -> {
          deed.run();
          record(viewer, "development.career-step-" + what, one.person(), id);
        });
    return step.isPresent();
  }

  private void record(Viewer viewer, String deed, PersonId person, long id) {
    audit.record(viewer, deed, About.thingOf(person, "career-step", id), null, null);
  }
}
