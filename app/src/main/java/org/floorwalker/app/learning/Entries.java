package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.floorwalker.app.learning.store.EntryStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for those who ask for a first job: without experience, without a history, in the order
/// in which they came. What they speak is held against what is needed; nothing else of them is.
@Service
public class Entries implements Chore {
  /// Months after which somebody's row is forgotten.
  private static final int KEPT_MONTHS = 6;

  private final EntryStore store;
  private final Readiness readiness;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Entries(EntryStore store, Readiness readiness, People people, Audit audit, Clock clock) {
    this.store = store;
    this.readiness = readiness;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// All, in the order in which they came.
  public List<EntryWish> list(Viewer viewer) {
    viewer.require(Permission.CHANGE_TRAINING);
    return store.list();
  }

  /// Languages in which a queue has fewer people ready than it needs at once, today or within
  /// ninety days.
  public List<String> wantedLanguages(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    TreeSet<String> wanted = new TreeSet<>();
    for (Readiness.QueueReadiness queue : readiness.missions(viewer, today)) {
      if (!queue.language().isEmpty() && queue.ready() - queue.ending() < queue.most()) {
        wanted.add(queue.language());
      }
    }
    return List.copyOf(wanted);
  }

  /// Writes down that somebody asks; it is forgotten after six months.
  @Transactional
  public void ask(
      Viewer viewer,
      String name,
      String contact,
      List<String> languages,
      LocalDate canStart,
      String wish,
      String support) {
    viewer.require(Permission.CHANGE_TRAINING);
    LocalDate today = viewer.today(clock);
    long id =
        store.insert(
            new EntryWish(
                0,
                name,
                contact,
                languages,
                canStart,
                wish,
                support,
                clock.instant(),
                null,
                today.plusMonths(KEPT_MONTHS)));
    audit.record(viewer, "learning.entry-asked", About.thing("entry", id), null, null);
  }

  /// Answers with a reason; false when it was answered before.
  @Transactional
  public boolean answer(Viewer viewer, long id, EntryWish.Answer answer) {
    viewer.require(Permission.CHANGE_TRAINING);
    boolean answered = store.setAnswer(id, answer);
    if (answered) {
      audit.record(
          viewer, "learning.entry-answered", About.thing("entry", id), null, answer.outcome());
    }
    return answered;
  }

  @Override
  public String name() {
    return "learning.entries-forgotten";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  @Transactional
  public void run() {
    store.forget(people.today());
  }
}
