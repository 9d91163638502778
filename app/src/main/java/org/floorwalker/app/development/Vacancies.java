package org.floorwalker.app.development;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.CandidateStore;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to vacancies: shown inside first, with what the work is like and what it asks; those
/// who apply are held against the same criteria, and a person decides, with reasons.
@Service
public class Vacancies {
  private static final int SHOWN_AFTER_CLOSING_DAYS = 60;

  private final VacancyStore store;
  private final CandidateStore candidates;
  private final MissionWork work;
  private final InsideFits insideFits;
  private final People people;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;

  Vacancies(
      VacancyStore store,
      CandidateStore candidates,
      MissionWork work,
      InsideFits insideFits,
      People people,
      Messages messages,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.candidates = candidates;
    this.work = work;
    this.insideFits = insideFits;
    this.people = people;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param own the viewer's application; null when they have not applied
  /// @param waiting applications without an answer, for who decides; 0 for others
  /// @param taken places for which somebody is chosen, from inside or outside
  public record Line(Vacancy vacancy, Vacancy.@Nullable Application own, int waiting, int taken) {
    public boolean isFilled() {
      return taken >= vacancy.work().places();
    }
  }

  /// Vacancies that can be applied to, and those of the last sixty days.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    List<Vacancy> shown = store.list(people.today().minusDays(SHOWN_AFTER_CLOSING_DAYS));
    List<Long> ids = shown.stream().map(Vacancy::id).toList();
    Map<Long, Integer> taken = store.taken(ids);
    Map<Long, List<Vacancy.Application>> all =
        store.applications(ids).stream()
            .collect(Collectors.groupingBy(Vacancy.Application::vacancy));
    return shown.stream()
        .map(
            vacancy ->
                line(
                    viewer,
                    vacancy,
                    all.getOrDefault(vacancy.id(), List.of()),
                    taken.getOrDefault(vacancy.id(), 0)))
        .toList();
  }

  private static Line line(
      Viewer viewer, Vacancy vacancy, List<Vacancy.Application> all, int taken) {
    long waiting = all.stream().filter(one -> one.decision() == null).count();
    return new Line(
        vacancy,
        all.stream().filter(one -> one.person().equals(viewer.person())).findFirst().orElse(null),
        viewer.may(Permission.KEEP_CAREERS) ? (int) waiting : 0,
        taken);
  }

  /// Applications that wait for an answer, for who decides.
  public int countWaiting(Viewer viewer) {
    return viewer.may(Permission.KEEP_CAREERS) ? store.countWaiting() : 0;
  }

  /// Somebody from inside who applied.
  public record Applicant(Vacancy.Application application, PersonCard card, Fit fit) {}

  /// A candidate who was put forward.
  public record Outside(Candidate candidate, Candidate.Forward forward, Fit fit) {}

  /// A vacancy as the viewer may see it.
  ///
  /// @param figures what the work is like for those who do it now; empty without a mission, or when
  ///     they are too few
  /// @param own how the viewer stands; empty for who has no person, or when nothing is asked
  /// @param inside applications: the viewer's own, or all for who decides, in the order they came
  /// @param outside candidates put forward, for who decides, by country and in the order they came
  /// @param taken places for which somebody is chosen
  public record Seen(
      Vacancy vacancy,
      Optional<MissionWork.Figures> figures,
      Optional<Fit> own,
      List<Applicant> inside,
      Map<String, List<Outside>> outside,
      int taken) {}

  /// @throws NotFound when there is no such vacancy
  @Transactional
  public Seen get(Viewer viewer, long id) {
    viewer.require(Permission.HAVE_TALKS);
    Vacancy vacancy = store.find(id).orElseThrow(() -> new NotFound("opening " + id));
    Function<PersonCard, Fit> fits =
        insideFits.of(viewer, vacancy.work().asked().demands(), "/careers/openings");
    return new Seen(
        vacancy,
        work.of(vacancy.work().asked().mission(), vacancy.work().countries()),
        Optional.ofNullable(viewer.person())
            .filter(_ -> !vacancy.work().asked().demands().isEmpty())
            .flatMap(this::card)
            .map(fits),
        inside(viewer, vacancy, fits),
        viewer.may(Permission.KEEP_CAREERS) ? outside(vacancy) : Map.of(),
        store.taken(List.of(id)).getOrDefault(id, 0));
  }

  private List<Applicant> inside(Viewer viewer, Vacancy vacancy, Function<PersonCard, Fit> fits) {
    boolean decides = viewer.may(Permission.KEEP_CAREERS);
    List<Applicant> inside = new ArrayList<>();
    for (Vacancy.Application one : store.applications(List.of(vacancy.id()))) {
      if (decides || one.person().equals(viewer.person())) {
        card(one.person())
            .ifPresent(card -> inside.add(new Applicant(one, card, fits.apply(card))));
      }
    }
    return inside;
  }

  private Optional<PersonCard> card(PersonId person) {
    return people.findPerson(person, people.today());
  }

  private Map<String, List<Outside>> outside(Vacancy vacancy) {
    Map<String, List<Outside>> byCountry = new TreeMap<>();
    for (Candidate one : candidates.listForward(vacancy.id())) {
      Fit fit = Fit.of(vacancy.work().asked().demands(), one.levels());
      one.findForward(vacancy.id())
          .ifPresent(
              forward ->
                  byCountry
                      .computeIfAbsent(one.asking().country(), _ -> new ArrayList<>())
                      .add(new Outside(one, forward, fit)));
    }
    return byCountry;
  }

  /// Opens a place, inside first: others are asked from a later day on.
  @Transactional
  public Optional<Long> open(Viewer viewer, Vacancy wish) {
    viewer.require(Permission.KEEP_CAREERS);
    boolean good =
        !wish.title().isBlank()
            && wish.title().length() <= 200
            && !wish.words().isBlank()
            && wish.words().length() <= 4000
            && wish.outsideFrom().isAfter(people.today())
            && !wish.closesOn().isBefore(wish.outsideFrom());
    if (!good) {
      return Optional.empty();
    }
    long id = store.insert(wish, clock.instant(), viewer.name());
    audit.record(viewer, "development.opening-made", About.thing("opening", id), null, wish);
    return Optional.of(id);
  }

  @Transactional
  public boolean apply(Viewer viewer, long vacancy, String words) {
    viewer.require(Permission.HAVE_TALKS);
    PersonId own = viewer.person();
    if (own == null || words.isBlank() || words.length() > 4000) {
      return false;
    }
    boolean done =
        store.find(vacancy).filter(one -> one.isOpen(people.today())).isPresent()
            && store.apply(vacancy, own, words.strip(), clock.instant());
    if (done) {
      audit.record(
          viewer, "development.applied", About.thingOf(own, "opening", vacancy), null, null);
    }
    return done;
  }

  /// Takes one's own application back while nobody has decided; false when somebody has.
  @Transactional
  public boolean withdraw(Viewer viewer, long vacancy) {
    PersonId own = viewer.requirePerson(Permission.HAVE_TALKS);
    boolean done = store.withdraw(vacancy, own);
    if (done) {
      audit.record(
          viewer,
          "development.application-withdrawn",
          About.thingOf(own, "opening", vacancy),
          null,
          null);
    }
    return done;
  }

  /// Decides an application, with reasons the applicant reads; nobody decides their own. The
  /// applicant is told that there is an answer; what it says stands with the opening alone.
  ///
  /// @return false when reasons are missing or it was decided before
  @Transactional
  public boolean decide(Viewer viewer, long application, boolean chosen, String reasons) {
    viewer.require(Permission.KEEP_CAREERS);
    if (reasons.isBlank() || reasons.length() > 2000) {
      return false;
    }
    Vacancy.Decision decision =
        new Vacancy.Decision(chosen, reasons.strip(), viewer.name(), clock.instant());
    Optional<Vacancy.Application> decided =
        store
            .findApplication(application)
            .filter(one -> !one.person().equals(viewer.person()))
            .filter(_ -> store.decide(application, decision));
    decided.ifPresent(one -> told(viewer, one, chosen));
    return decided.isPresent();
  }

  private void told(Viewer viewer, Vacancy.Application application, boolean chosen) {
    audit.record(
        viewer,
        "development.application-decided",
        About.thingOf(application.person(), "application", application.id()),
        null,
        chosen);
    String title = store.find(application.vacancy()).map(Vacancy::title).orElse("");
    messages.tell(
        application.person(),
        "application-" + application.id(),
        writing ->
            new Message.Text(
                writing.say("development.letter.application", title),
                writing.say("development.letter.application.body", viewer.name()),
                "/careers/openings/" + application.vacancy()));
  }
}
