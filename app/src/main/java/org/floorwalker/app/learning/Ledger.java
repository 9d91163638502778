package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.internal.Seals;
import org.floorwalker.app.learning.store.EvidenceStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to evidence: written once, sealed with what was before it, never changed.
@Service
public class Ledger {
  private final EvidenceStore store;
  private final Catalogue catalogue;
  private final Requirements requirements;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Ledger(
      EvidenceStore store,
      Catalogue catalogue,
      Requirements requirements,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.catalogue = catalogue;
    this.requirements = requirements;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// What somebody else saw: a class attended, a task observed, a check scored.
  ///
  /// @param score of 100, null when nothing was scored
  public record Observed(
      PersonId person,
      String course,
      LocalDate on,
      int minutes,
      @Nullable Integer score,
      String note) {}

  /// Writes down what the viewer observed, as trainer or assessor. Where a pass mark is asked for,
  /// the score decides whether it counts.
  @Transactional
  public Evidence observe(Viewer viewer, Observed observed) {
    requireReach(viewer, observed.person());
    QueueRights.requireOther(viewer, observed.person());
    Course course = course(observed.course());
    Course.Material material = course.latest().material();
    Integer passMark = material.passMark();
    boolean passed = passMark == null || (observed.score() != null && observed.score() >= passMark);
    return write(
        viewer.name(),
        new Evidence.Entry(
            observed.person(),
            content(course),
            new Evidence.Result(passed, observed.score(), passMark, observed.minutes()),
            observed.on(),
            null,
            course.kind().word(),
            viewer.name(),
            "seen by " + viewer.name(),
            observed.note()),
        course.latest().material().repetitions());
  }

  /// Writes down that the viewer completed a link or has read and understood a document.
  @Transactional
  public Evidence confirm(Viewer viewer, String code) {
    PersonId person = viewer.requirePerson(Permission.SEE_OWN_DAY);
    Course course = course(code);
    if (!course.kind().isConfirmed() || course.retiredOn() != null) {
      throw new NotFound("course " + code + " to confirm by oneself");
    }
    Course.Material material = course.latest().material();
    return write(
        viewer.name(),
        new Evidence.Entry(
            person,
            content(course),
            new Evidence.Result(true, null, null, material.minutes()),
            today(person),
            null,
            course.kind().word(),
            "",
            "login " + viewer.user(),
            ""),
        1);
  }

  /// Writes down how a package of e-learning ended for somebody, as its content told.
  @Transactional
  public Evidence complete(
      PersonId person, Evidence.Content content, Evidence.Result result, String identity) {
    return write(
        identity,
        new Evidence.Entry(
            person,
            content,
            result,
            today(person),
            null,
            Course.Kind.PACKAGE.word(),
            "",
            identity,
            ""),
        1);
  }

  /// Takes over a certificate earned elsewhere or before.
  @Transactional
  public Evidence bringIn(Viewer viewer, Evidence.Entry entry) {
    viewer.require(Permission.CHANGE_TRAINING);
    return write(viewer.name(), entry, 1);
  }

  private Evidence write(String by, Evidence.Entry entry, int repetitions) {
    String before = store.lockLastSeal();
    int attempt = store.countAttempts(entry.person(), entry.content().course()) + 1;
    Evidence.Entry counted = isEnough(entry, repetitions) ? entry : notYet(entry);
    Evidence unsealed =
        new Evidence(0, counted, attempt, clock.instant().truncatedTo(ChronoUnit.MILLIS), by, "");
    Evidence sealed =
        new Evidence(0, counted, attempt, unsealed.recordedAt(), by, Seals.seal(before, unsealed));
    store.insert(sealed);
    audit.record(
        "learning.evidence-written",
        About.thingOf(entry.person(), "course", entry.content().course()),
        null,
        sealed);
    requirements.list().stream()
        .filter(one -> one.terms().course().equals(entry.content().course()))
        .forEach(one -> requirements.refreshClosings(one, entry.person()));
    return sealed;
  }

  /// Only attempts that met the mark count towards the repetitions.
  private boolean isEnough(Evidence.Entry entry, int repetitions) {
    int done = store.countMet(entry.person(), entry.content().course()) + 1;
    return entry.result().passed() && done % repetitions == 0;
  }

  /// A task counts when it has been done often enough; until then each time is kept as a try.
  private static Evidence.Entry notYet(Evidence.Entry entry) {
    Evidence.Result result = entry.result();
    return new Evidence.Entry(
        entry.person(),
        entry.content(),
        new Evidence.Result(false, result.score(), result.passMark(), result.minutes()),
        entry.completedOn(),
        entry.validUntil(),
        entry.way(),
        entry.assessor(),
        entry.identity(),
        entry.note());
  }

  private static Evidence.Content content(Course course) {
    return new Evidence.Content(
        course.code(),
        course.latest().material().title(),
        course.latest().number(),
        course.latest().hash());
  }

  private Course course(String code) {
    return catalogue.find(code).orElseThrow(() -> new NotFound("course " + code));
  }

  private void requireReach(Viewer viewer, PersonId person) {
    LocalDate today = today(person);
    if (!people.reaches(viewer, Permission.CHANGE_TRAINING, person, today)) {
      people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, person, today);
    }
  }

  private LocalDate today(PersonId person) {
    return people
        .findPerson(person, people.today())
        .orElseThrow(() -> new NotFound("person " + person))
        .today(clock);
  }

  /// Minutes everybody spent on training, passed or not, for sums about groups; nothing of it may
  /// be shown about one person before the register was asked.
  public Map<PersonId, Integer> minutes(LocalDate from, LocalDate untilExclusive) {
    return store.minutes(from, untilExclusive);
  }

  /// A person's entries, newest first.
  public List<Evidence> listOf(PersonId person) {
    return store.listOf(person);
  }

  /// The latest entries of everybody within the viewer's reach, newest first.
  public List<Evidence> listLatest(Viewer viewer, int most) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = viewer.today(clock);
    List<PersonId> reached =
        people.listWithin(viewer.reach(Permission.SEE_TRAINING), today).stream()
            .map(PersonLine::id)
            .toList();
    return store.listLatest(reached, most);
  }

  /// Whether the ledger is whole: as the last reading of all of it found, and every entry since.
  public LedgerCheck check(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    Optional<LedgerCheck> last = store.findCheck();
    return last.filter(check -> check.firstBroken() != 0)
        .orElseGet(() -> checkAfter(last.orElse(new LedgerCheck(clock.instant(), 0, "", 0))));
  }

  private LedgerCheck checkAfter(LedgerCheck last) {
    List<Evidence> since = store.listAfter(last.lastEntry());
    return new LedgerCheck(
        last.checkedAt(),
        since.isEmpty() ? last.lastEntry() : since.getLast().id(),
        since.isEmpty() ? last.lastSeal() : since.getLast().seal(),
        Seals.firstBroken(last.lastSeal(), since));
  }

  /// Reads every entry from the first on and keeps what came of it, so that a page need only read
  /// what was written since.
  @Transactional
  public LedgerCheck checkAll() {
    LedgerCheck check = checkAfter(new LedgerCheck(clock.instant(), 0, "", 0));
    store.insertCheck(check);
    return check;
  }
}
