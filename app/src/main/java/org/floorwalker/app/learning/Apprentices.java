package org.floorwalker.app.learning;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.learning.store.ApprenticeStore;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to apprentices, language tracks and what came of giving people a first chance.
@Service
public class Apprentices {
  private final ApprenticeStore store;
  private final Inductions inductions;
  private final People people;
  private final WaysOn waysOn;
  private final Measures measures;
  private final Audit audit;

  Apprentices(
      ApprenticeStore store,
      Inductions inductions,
      People people,
      WaysOn waysOn,
      Measures measures,
      Audit audit) {
    this.waysOn = waysOn;
    this.store = store;
    this.inductions = inductions;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
  }

  /// Apprentices within the viewer's reach whose record may be shown; each of them reads in the log
  /// that it was.
  public List<Apprentice> list(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    Set<PersonId> reached = new HashSet<>();
    people
        .listWithin(viewer.reach(Permission.SEE_TRAINING), people.today())
        .forEach(line -> reached.add(line.id()));
    return all().filter(one -> reached.contains(one.person()) && isShown(viewer, one)).toList();
  }

  /// All apprentices within the viewer's reach, whether their record may be shown or not.
  public int count(Viewer viewer) {
    LocalDate today = people.today();
    return (int)
        store.list().stream()
            .filter(one -> people.reaches(viewer, Permission.SEE_TRAINING, one.person(), today))
            .count();
  }

  private boolean isShown(Viewer viewer, Apprentice apprentice) {
    String country =
        people
            .findPerson(apprentice.person(), people.today())
            .map(card -> card.place().country())
            .orElse("");
    return measures.show(
            viewer,
            apprentice.person(),
            TrainingMeasures.APPRENTICE,
            country,
            people.today(),
            "/training/apprentices",
            () -> apprentice)
        instanceof Figure.Shown<Apprentice>;
  }

  /// The viewer's own apprenticeship.
  public Optional<Apprentice> findOwn(Viewer viewer) {
    return all()
        .filter(one -> one.person().equals(viewer.person()) && one.test().result() == null)
        .findFirst();
  }

  /// With the talks that were held as such: nobody notes them a second time.
  private Stream<Apprentice> all() {
    Map<PersonId, List<LocalDate>> held = waysOn.halfYearTalks();
    return store.list().stream()
        .map(one -> one.withHeld(held.getOrDefault(one.person(), List.of())));
  }

  public Apprentice get(Viewer viewer, long id) {
    return list(viewer).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("apprentice " + id));
  }

  /// Takes up a contract; empty when the person has another over these days.
  @Transactional
  public Optional<Long> begin(Viewer viewer, Apprentice apprentice) {
    people.requireReach(viewer, Permission.CHANGE_TRAINING, apprentice.person(), people.today());
    Optional<Long> id = store.insert(apprentice);
    id.ifPresent(
        number ->
            audit.record(
                viewer,
                "learning.apprentice-began",
                About.thingOf(apprentice.person(), "apprenticeship", number),
                null,
                apprentice));
    return id;
  }

  /// Writes what a trade's curriculum asks; goals known by their number stay as they are.
  @Transactional
  public void setCurriculum(Viewer viewer, String trade, List<String> goals) {
    viewer.require(Permission.CHANGE_TRAINING);
    store.insertGoals(trade, goals);
    audit.record(viewer, "learning.curriculum-written", About.thing("trade", trade), null, goals);
  }

  /// Writes down proof towards a goal, or a talk.
  @Transactional
  public void note(Viewer viewer, Apprentice apprentice, Apprentice.Note note) {
    people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, apprentice.person(), people.today());
    QueueRights.requireOther(viewer, apprentice.person());
    store.insertNote(apprentice.id(), note);
    record(viewer, apprentice, "learning.apprentice-noted", note);
  }

  /// Writes down the hours of a month, in place of what stood there.
  @Transactional
  public void setHours(Viewer viewer, Apprentice apprentice, Apprentice.Hours hours) {
    people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, apprentice.person(), people.today());
    store.upsertHours(apprentice.id(), hours);
    record(viewer, apprentice, "learning.apprentice-hours", hours);
  }

  /// Plans when and where a goal is worked on, in place of what stood there.
  @Transactional
  public void plan(Viewer viewer, Apprentice apprentice, Apprentice.Planned planned) {
    people.requireReach(viewer, Permission.SIGN_OFF_SKILLS, apprentice.person(), people.today());
    store.upsertPlan(apprentice.id(), planned);
    record(viewer, apprentice, "learning.apprentice-planned", planned);
  }

  /// Writes down the registration for the trade test, or its result.
  @Transactional
  public void setTest(Viewer viewer, Apprentice apprentice, Apprentice.Test test) {
    people.requireReach(viewer, Permission.CHANGE_TRAINING, apprentice.person(), people.today());
    store.setTest(apprentice.id(), test);
    record(viewer, apprentice, "learning.apprentice-test", test);
  }

  private void record(Viewer viewer, Apprentice apprentice, String deed, Object after) {
    About about = About.thingOf(apprentice.person(), "apprenticeship", apprentice.id());
    audit.record(viewer, deed, about, null, after);
  }

  /// Language tracks within the viewer's reach.
  public List<LanguageTrack> listTracks(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = people.today();
    return store.listTracks(today).stream()
        .filter(track -> people.reaches(viewer, Permission.SEE_TRAINING, track.person(), today))
        .toList();
  }

  /// Begins a language track; false when the person learns the language already.
  @Transactional
  public boolean begin(Viewer viewer, LanguageTrack track) {
    people.requireReach(viewer, Permission.CHANGE_TRAINING, track.person(), people.today());
    boolean begun = store.insertTrack(track);
    if (begun) {
      audit.record(
          viewer,
          "learning.language-begun",
          About.thingOf(track.person(), "language", track.language()),
          null,
          track);
    }
    return begun;
  }

  /// Figures about groups: who came in, who stayed, who got a certificate, who learnt the language.
  public SocialImpact impact(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    LocalDate today = people.today();
    Set<PersonId> here = new HashSet<>();
    people.placementsOn(today).stream().map(Placement::id).forEach(here::add);
    Set<PersonId> newcomers = new HashSet<>();
    Set<PersonId> early = new HashSet<>();
    Set<PersonId> firstJobs = new HashSet<>();
    for (Cohort cohort : inductions.list()) {
      for (Cohort.Member member : cohort.members()) {
        newcomers.add(member.person());
        if (Boolean.TRUE.equals(member.firstJob())) {
          firstJobs.add(member.person());
        }
        if (!cohort.starts().isAfter(today.minusMonths(12))) {
          early.add(member.person());
        }
      }
    }
    List<Apprentice> apprentices = store.list();
    List<Apprentice> tested =
        apprentices.stream().filter(one -> one.test().result() != null).toList();
    List<LanguageTrack> tracks = store.listTracks(today);
    Set<PersonId> movedOn = waysOn.movedOn();
    return new SocialImpact(
        List.of(
            SocialImpact.Line.of("learning.impact.first-jobs", firstJobs.size(), newcomers.size()),
            SocialImpact.Line.of(
                "learning.impact.moved-on",
                firstJobs.stream().filter(movedOn::contains).count(),
                firstJobs.size()),
            SocialImpact.Line.of("learning.impact.kept", kept(early, here), early.size()),
            SocialImpact.Line.of(
                "learning.impact.certificates",
                tested.stream().filter(Apprentices::isPassed).count(),
                tested.size()),
            SocialImpact.Line.of(
                "learning.impact.apprentices",
                apprentices.stream().filter(one -> here.contains(one.person())).count(),
                apprentices.size()),
            SocialImpact.Line.of(
                "learning.impact.languages",
                tracks.stream().filter(Apprentices::isReached).count(),
                tracks.size())));
  }

  private static long kept(Set<PersonId> early, Set<PersonId> here) {
    return early.stream().filter(here::contains).count();
  }

  private static boolean isPassed(Apprentice apprentice) {
    return apprentice.test().result() == Apprentice.Result.PASSED
        || apprentice.test().result() == Apprentice.Result.PASSED_WELL;
  }

  private static boolean isReached(LanguageTrack track) {
    return HeldLanguage.LEVELS.indexOf(track.level()) >= HeldLanguage.LEVELS.indexOf(track.goal());
  }
}
