package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.CandidateStore;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.paper.CsvRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to candidates from outside, one pool a country (CAR-15): what they have shown is held
/// against what vacancies ask, they are told what the work is like before they are chosen, and a
/// person decides with reasons. Their rows are forgotten on their day; the audit trail never held
/// more than a number.
@Service
public class CandidatePools {
  /// Months after which somebody is forgotten, unless they say that they stay.
  public static final int KEPT_MONTHS = 6;

  private static final List<String> HEADER =
      List.of(
          "candidate",
          "name",
          "contact",
          "country",
          "can_start",
          "wish",
          "shown",
          "openings",
          "keep_until");

  private final CandidateStore store;
  private final VacancyStore vacancies;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  CandidatePools(
      CandidateStore store, VacancyStore vacancies, Audit audit, People people, Clock clock) {
    this.store = store;
    this.vacancies = vacancies;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /// By country, in the order in which they came.
  public Map<String, List<Candidate>> pools(Viewer viewer) {
    viewer.require(Permission.KEEP_CAREERS);
    return store.list().stream()
        .collect(
            Collectors.groupingBy(
                one -> one.asking().country(), TreeMap::new, Collectors.toList()));
  }

  /// All of them as a table to take along; that it was taken is written down.
  @Transactional
  public String csv(Viewer viewer) {
    viewer.require(Permission.KEEP_CAREERS);
    List<Candidate> all = store.list();
    audit.record(
        viewer,
        "development.candidates-exported",
        About.thing("candidates", all.size()),
        null,
        null);
    return CsvRow.of(HEADER)
        + all.stream().map(CandidatePools::cells).map(CsvRow::of).collect(Collectors.joining());
  }

  private static List<String> cells(Candidate one) {
    return List.of(
        "" + one.id(),
        one.asking().name(),
        one.asking().contact(),
        one.asking().country(),
        "" + one.asking().canStart(),
        one.asking().wish(),
        one.shown().stream()
            .map(shown -> shown.kind().word() + " " + shown.thing() + " " + shown.level())
            .collect(Collectors.joining("; ")),
        one.forward().stream()
            .map(forward -> forward.vacancy() + " " + state(forward.decision()))
            .collect(Collectors.joining("; ")),
        "" + one.kept().forgetOn());
  }

  private static String state(Vacancy.@Nullable Decision decision) {
    return decision == null ? "open" : decision.chosen() ? "chosen" : "not-chosen";
  }

  /// Somebody with the vacancies that matter to them.
  ///
  /// @param possible vacancies they can be put forward for today, and how they stand to each
  /// @param titles of the vacancies they were put forward for
  public record Seen(Candidate candidate, Map<Vacancy, Fit> possible, Map<Long, String> titles) {}

  /// @throws NotFound when there is none, or they were forgotten
  public Seen get(Viewer viewer, long id) {
    viewer.require(Permission.KEEP_CAREERS);
    Candidate candidate = store.find(id).orElseThrow(() -> new NotFound("candidate " + id));
    LocalDate today = people.today();
    Map<Vacancy, Fit> possible =
        vacancies.list(today).stream()
            .filter(one -> one.isOpenTo(candidate.asking().country(), today))
            .filter(one -> candidate.findForward(one.id()).isEmpty())
            .collect(
                Collectors.toMap(
                    one -> one,
                    one -> Fit.of(one.work().asked().demands(), candidate.levels()),
                    (first, _) -> first,
                    LinkedHashMap::new));
    Map<Long, String> titles =
        candidate.forward().stream()
            .flatMap(one -> vacancies.find(one.vacancy()).stream())
            .collect(Collectors.toMap(Vacancy::id, Vacancy::title));
    return new Seen(candidate, possible, titles);
  }

  /// Writes somebody down who asks for work here; they are forgotten after six months.
  @Transactional
  public long write(Viewer viewer, Candidate.Asking asking) {
    viewer.require(Permission.KEEP_CAREERS);
    long id = store.insert(asking, new Candidate.Kept(clock.instant(), end()));
    record(viewer, "development.candidate-written", id);
    return id;
  }

  private LocalDate end() {
    return people.today().plusMonths(KEPT_MONTHS);
  }

  /// What is written down of something somebody has shown.
  public record Seeing(Kind kind, String thing, int level, String evidence) {}

  @Transactional
  public void show(Viewer viewer, long id, Seeing seeing) {
    require(viewer, id);
    store.show(
        id,
        new Candidate.Shown(
            seeing.kind(),
            seeing.thing(),
            seeing.level(),
            seeing.evidence(),
            viewer.name(),
            clock.instant()));
    record(viewer, "development.candidate-shown", id);
  }

  /// Puts somebody forward; false when the vacancy is not open to others, or not to their country.
  @Transactional
  public boolean putForward(Viewer viewer, long id, long vacancy) {
    Candidate candidate = require(viewer, id);
    boolean done =
        vacancies
                .find(vacancy)
                .filter(one -> one.isOpenTo(candidate.asking().country(), people.today()))
                .isPresent()
            && store.putForward(id, vacancy);
    if (done) {
      record(viewer, "development.candidate-put-forward", id);
    }
    return done;
  }

  /// Somebody was given the preview of what the work is like; false when they were before, or it
  /// is decided.
  @Transactional
  public boolean tell(Viewer viewer, long forward) {
    viewer.require(Permission.KEEP_CAREERS);
    return done(viewer, forward, "told", store.tell(forward, clock.instant()));
  }

  /// Decides, with reasons that are told to them; false when reasons are missing, when it was
  /// decided before, or when somebody is chosen who was not told what the work is like.
  @Transactional
  public boolean decide(Viewer viewer, long forward, boolean chosen, String reasons) {
    viewer.require(Permission.KEEP_CAREERS);
    boolean done =
        !reasons.isBlank()
            && reasons.length() <= 2000
            && store.decide(
                forward,
                new Vacancy.Decision(chosen, reasons.strip(), viewer.name(), clock.instant()));
    return done(viewer, forward, chosen ? "chosen" : "not-chosen", done);
  }

  private boolean done(Viewer viewer, long forward, String what, boolean done) {
    if (done) {
      audit.record(
          viewer, "development.candidate-" + what, About.thing("forward", forward), null, null);
    }
    return done;
  }

  /// They said that they would stay on for vacancies to come.
  @Transactional
  public void stay(Viewer viewer, long id) {
    require(viewer, id);
    store.keepUntil(id, end());
    record(viewer, "development.candidate-stays", id);
  }

  /// Deletes all that is kept of somebody, as they asked for.
  @Transactional
  public void forget(Viewer viewer, long id) {
    require(viewer, id);
    store.forget(id);
    record(viewer, "development.candidate-forgotten", id);
  }

  private Candidate require(Viewer viewer, long id) {
    viewer.require(Permission.KEEP_CAREERS);
    return store.find(id).orElseThrow(() -> new NotFound("candidate " + id));
  }

  private void record(Viewer viewer, String deed, long id) {
    audit.record(viewer, deed, About.thing("candidate", id), null, null);
  }
}
