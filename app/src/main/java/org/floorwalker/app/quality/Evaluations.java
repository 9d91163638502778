package org.floorwalker.app.quality;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.quality.Evaluation.Assessor;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluation.Entry;
import org.floorwalker.app.quality.Evaluation.Party;
import org.floorwalker.app.quality.Evaluation.State;
import org.floorwalker.app.quality.internal.EvaluationDeeds;
import org.floorwalker.app.quality.internal.EvaluationPolicy;
import org.floorwalker.app.quality.store.EvaluationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to evaluations: a contact drawn by chance is judged by a scorecard, given to the
/// person, spoken of by both, and only then closed; a dispute is decided by somebody else.
@Service
public class Evaluations {
  private final EvaluationStore store;
  private final EvaluationDeeds deeds;
  private final Samples samples;
  private final Scorecards scorecards;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Evaluations(
      EvaluationStore store,
      EvaluationDeeds deeds,
      Samples samples,
      Scorecards scorecards,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.deeds = deeds;
    this.samples = samples;
    this.scorecards = scorecards;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// An evaluation as one party sees it.
  ///
  /// @param content the frozen version it is judged by
  /// @param person whose contact it is
  /// @param score what the marks add up to; empty while it is a draft
  /// @param entries what was said, in order
  /// @param deeds what the viewer can do now
  public record Seen(
      Evaluation evaluation,
      ScorecardContent content,
      PersonCard person,
      Party party,
      Optional<Score> score,
      List<Entry> entries,
      Set<Deed> deeds) {
    public Seen {
      entries = List.copyOf(entries);
      deeds = Set.copyOf(deeds);
    }

    public boolean may(Deed deed) {
      return deeds.contains(deed);
    }
  }

  /// @param name of the person; empty in one's own list
  public record Line(Evaluation evaluation, String name) {}

  /// What came of a deed.
  public enum Outcome {
    DONE,
    /// Words or answers are missing, or too long.
    INCOMPLETE,
    /// Somebody else changed it meanwhile.
    OVERTAKEN
  }

  /// What somebody types into an evaluation.
  ///
  /// @param edition the one the form was made from; each deed that is done makes the next
  public record Typed(int edition, Marks marks, String words) {}

  /// Begins to judge a drawn contact; the evaluation that is there already when somebody was
  /// quicker and it is the viewer's own.
  @Transactional
  public Optional<Long> begin(Viewer viewer, long sample, long scorecard) {
    viewer.require(Permission.EVALUATE_CONTACTS);
    SampledContact contact = samples.get(sample);
    PersonCard person = person(contact.person());
    if (!isWithin(viewer, person) || contact.person().equals(viewer.person()) || !isTold(person)) {
      throw new NotFound("sampled contact " + sample);
    }
    Optional<Scorecard> chosen =
        scorecards.listUsable().stream().filter(one -> one.id() == scorecard).findFirst();
    Optional<Long> id =
        chosen.flatMap(
            one ->
                store.insert(
                    sample,
                    contact.person(),
                    one.version(),
                    new Assessor(viewer.user(), viewer.name()),
                    clock.instant()));
    id.ifPresent(there -> record(viewer, "quality.evaluation-begun", contact.person(), there));
    return id;
  }

  private boolean isTold(PersonCard person) {
    return measures
        .find(QualityMeasures.QUALITY_SCORE.code(), person.place().country(), people.today())
        .isPresent();
  }

  private boolean isWithin(Viewer viewer, PersonCard person) {
    return viewer.reach(Permission.EVALUATE_CONTACTS).everywhere()
        || person.place().team() != null
            && viewer.may(Permission.EVALUATE_CONTACTS, person.place().team());
  }

  /// @throws NotFound when the viewer is no party to it, or the measure is not registered
  @Transactional
  public Seen open(Viewer viewer, long id) {
    Evaluation evaluation = store.find(id).orElseThrow(() -> notFound(id));
    Seen seen = seen(viewer, evaluation);
    Figure<Seen> figure =
        measures.show(
            viewer,
            seen.person().id(),
            QualityMeasures.QUALITY_SCORE,
            seen.person().place().country(),
            people.today(),
            "/quality",
            () -> seen);
    return switch (figure) {
      case Figure.Shown<Seen>(Seen shown) -> shown;
      case Figure.NotRegistered<Seen> _ -> throw notFound(id);
    };
  }

  private Seen seen(Viewer viewer, Evaluation evaluation) {
    PersonCard person = person(evaluation.contact().person());
    Party party =
        party(viewer, evaluation, person)
            .filter(one -> EvaluationPolicy.maySee(evaluation.state(), one))
            .orElseThrow(() -> notFound(evaluation.id()));
    ScorecardContent content = scorecards.content(evaluation.version());
    List<Entry> entries = store.listEntries(evaluation.id());
    return new Seen(
        evaluation,
        content,
        person,
        party,
        evaluation.state() == State.DRAFT
            ? Optional.empty()
            : Score.of(content, evaluation.marks()),
        entries,
        EvaluationPolicy.allowed(evaluation.state(), party, entries));
  }

  private Optional<Party> party(Viewer viewer, Evaluation evaluation, PersonCard person) {
    if (person.id().equals(viewer.person())) {
      return Optional.of(Party.PERSON);
    }
    if (!viewer.may(Permission.EVALUATE_CONTACTS) || !isWithin(viewer, person)) {
      return Optional.empty();
    }
    boolean own = evaluation.assessor().user().equals(viewer.user());
    return Optional.of(own ? Party.ASSESSOR : Party.OTHER);
  }

  /// What the viewer has begun and not given.
  public List<Line> drafts(Viewer viewer) {
    return viewer.may(Permission.EVALUATE_CONTACTS)
        ? store.listDrafts(viewer.user()).stream().map(this::line).toList()
        : List.of();
  }

  private Line line(Evaluation evaluation) {
    return new Line(evaluation, person(evaluation.contact().person()).name());
  }

  /// Evaluations of a team of the last two sampling periods that are given; not the viewer's own.
  public List<Line> of(Viewer viewer, TeamId team) {
    viewer.require(Permission.EVALUATE_CONTACTS, team);
    List<PersonId> members =
        people.membersOf(team, people.today()).stream()
            .map(PersonCard::id)
            .filter(id -> !id.equals(viewer.person()))
            .toList();
    return store.listGiven(members, samples.since()).stream().map(this::line).toList();
  }

  /// The viewer's own that are given to them; empty where the measure is not registered.
  public List<Line> own(Viewer viewer) {
    @Nullable PersonId person = viewer.person();
    if (person == null || !isTold(person(person))) {
      return List.of();
    }
    return store.listGiven(List.of(person), Instant.EPOCH).stream()
        .map(one -> new Line(one, ""))
        .toList();
  }

  /// How many evaluations wait for a word of the viewer about their own contacts.
  public int countWaiting(Viewer viewer) {
    return viewer.person() == null ? 0 : store.countGiven(viewer.person());
  }

  /// Does something to an evaluation.
  ///
  /// @throws NotFound when the viewer may not do that to it now
  @Transactional
  public Outcome act(Viewer viewer, long id, Deed deed, Typed form) {
    Evaluation evaluation = store.lock(id).orElseThrow(() -> notFound(id));
    Seen seen = seen(viewer, evaluation);
    Typed typed = new Typed(form.edition(), form.marks().within(seen.content()), form.words());
    if (!seen.may(deed)) {
      throw notFound(id);
    }
    if (EvaluationDeeds.lacks(deed, seen.content(), typed.marks(), typed.words())) {
      return Outcome.INCOMPLETE;
    }
    if (evaluation.edition() != typed.edition()) {
      return Outcome.OVERTAKEN;
    }
    boolean byPerson = seen.party() == Party.PERSON;
    deeds.perform(
        evaluation,
        seen.content(),
        deed,
        new EvaluationDeeds.Said(viewer.name(), byPerson, typed.marks(), typed.words()));
    if (deed != Deed.SAVE) {
      record(viewer, "quality.evaluation-" + word(deed), seen.person().id(), id);
    }
    return Outcome.DONE;
  }

  private static String word(Deed deed) {
    return switch (deed) {
      case SAVE -> "saved";
      case GIVE -> "given";
      case DROP -> "dropped";
      case ACKNOWLEDGE -> "acknowledged";
      case DISPUTE -> "disputed";
      case UPHOLD -> "upheld";
      case AMEND -> "amended";
      case COMMENT -> "commented";
      case NOTE_DIALOGUE -> "spoken-of";
      case CLOSE -> "closed";
    };
  }

  private void record(Viewer viewer, String deed, PersonId person, long id) {
    audit.record(viewer, deed, About.thingOf(person, "evaluation", id), null, null);
  }

  private PersonCard person(PersonId person) {
    return people
        .findPerson(person, people.today())
        .orElseThrow(() -> new NotFound("person " + person));
  }

  private static NotFound notFound(long id) {
    return new NotFound("evaluation " + id);
  }
}
