package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.store.ProposalStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what staff propose. The proposer, their team and those who may answer read all of
/// it; who proposed something does not answer it.
@Service
public class Proposals {
  /// Days within which a first answer is owed.
  public static final int DAYS_TO_ANSWER = 14;

  /// Days of which topics are told.
  public static final int DAYS_OF_TOPICS = 90;

  private final ProposalStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Proposals(ProposalStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param name of the proposer
  /// @param team name of their team; empty when in none
  /// @param mayAnswer whether the next word is the viewer's to say
  /// @param mayHear whether the viewer can say to have met the same
  public record Line(
      Proposal proposal, String name, String team, boolean mayAnswer, boolean mayHear) {}

  /// What is told of a topic.
  ///
  /// @param told how often somebody told of it
  /// @param heard colleagues who met the same
  /// @param waiting those the house owes a word
  public record Topic(Proposal.Subject subject, String name, int told, int heard, int waiting) {
    /// How often it was met in all.
    public int times() {
      return told + heard;
    }
  }

  /// The audit trail's word for a step; its words stay with the proposal.
  private record Said(Proposal.Kind kind, @Nullable LocalDate dueOn) {}

  /// Proposals the viewer may read, those still owed a word first, the earliest day on top.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    List<Proposal> found = store.list(readable(viewer), person(viewer));
    Set<PersonId> persons = new HashSet<>();
    found.forEach(one -> persons.add(one.origin().person()));
    Map<PersonId, String> names = people.names(persons);
    Map<TeamId, String> teams = new HashMap<>();
    people.teamsOn(viewer.today(clock)).forEach(team -> teams.put(team.id(), team.name()));
    boolean worksHere = mayPropose(viewer);
    Set<Long> heard = store.listHeard(person(viewer));
    return found.stream()
        .map(
            one ->
                new Line(
                    one,
                    names.getOrDefault(one.origin().person(), ""),
                    Optional.ofNullable(one.origin().team()).map(teams::get).orElse(""),
                    mayAnswer(viewer, one) && !one.next().isEmpty(),
                    worksHere && !heard.contains(one.id()) && isMetByOthers(viewer, one)))
        .toList();
  }

  /// Whether it is something customers say or meet, told by somebody else.
  private static boolean isMetByOthers(Viewer viewer, Proposal proposal) {
    return proposal.told().subject() != Proposal.Subject.WORK
        && !proposal.origin().person().equals(viewer.person());
  }

  /// Topics of what customers say and meet among what the viewer may read, of the last 90 days, the
  /// one met most often first.
  public List<Topic> topics(List<Line> lines) {
    Instant since = clock.instant().minus(DAYS_OF_TOPICS, ChronoUnit.DAYS);
    Map<String, Topic> topics = new HashMap<>();
    for (Line line : lines) {
      Proposal one = line.proposal();
      if (one.told().subject() != Proposal.Subject.WORK && one.origin().at().isAfter(since)) {
        Topic here =
            new Topic(
                one.told().subject(),
                one.told().topic(),
                1,
                one.told().heard(),
                one.owedBy().isPresent() ? 1 : 0);
        topics.merge(
            one.told().subject() + one.told().topic().toLowerCase(Locale.ROOT),
            here,
            Proposals::both);
      }
    }
    return topics.values().stream()
        .sorted(Comparator.comparing(Topic::times).reversed().thenComparing(Topic::name))
        .toList();
  }

  private static Topic both(Topic one, Topic other) {
    return new Topic(
        one.subject(),
        one.name(),
        one.told() + other.told(),
        one.heard() + other.heard(),
        one.waiting() + other.waiting());
  }

  /// Says to have met the same; false when the viewer told it or said so before.
  @Transactional
  public boolean hear(Viewer viewer, long id) {
    viewer.require(Permission.HAVE_TALKS);
    return list(viewer).stream()
        .filter(line -> line.proposal().id() == id)
        .findFirst()
        .map(line -> line.mayHear() && heard(viewer, id))
        .orElseThrow(() -> new NotFound("proposal " + id));
  }

  private boolean heard(Viewer viewer, long id) {
    PersonId own = Objects.requireNonNull(viewer.person());
    audit.record(
        viewer, "development.proposal-heard", About.thingOf(own, "proposal", id), null, null);
    return store.insertHeard(id, own, clock.instant());
  }

  /// Where the viewer reads: where they answer, and their own team.
  private Reach readable(Viewer viewer) {
    Reach reach = viewer.reach(Permission.ANSWER_PROPOSALS);
    Set<Long> teams = new HashSet<>(reach.teams());
    card(viewer)
        .flatMap(own -> Optional.ofNullable(own.place().team()))
        .ifPresent(team -> teams.add(team.value()));
    return new Reach(reach.everywhere(), reach.clients(), teams);
  }

  private static boolean mayAnswer(Viewer viewer, Proposal proposal) {
    Reach reach = viewer.reach(Permission.ANSWER_PROPOSALS);
    @Nullable TeamId team = proposal.origin().team();
    return !proposal.origin().person().equals(viewer.person())
        && (reach.everywhere() || (team != null && reach.covers(team)));
  }

  /// Whether the viewer belongs to somebody who works here today.
  public boolean mayPropose(Viewer viewer) {
    return card(viewer).isPresent();
  }

  /// What waits for the viewer's word; nothing for those who do not answer.
  public Proposal.Owed owed(Viewer viewer) {
    return viewer.may(Permission.ANSWER_PROPOSALS)
        ? store.owed(viewer.reach(Permission.ANSWER_PROPOSALS), person(viewer), viewer.today(clock))
        : new Proposal.Owed(0, 0);
  }

  /// Proposes something; false when there are no words or too many.
  @Transactional
  public boolean propose(Viewer viewer, String words) {
    return propose(viewer, Proposal.Subject.WORK, "", words);
  }

  /// As [#propose(Viewer, String)]; what customers say or meet needs its topic too.
  @Transactional
  public boolean propose(Viewer viewer, Proposal.Subject subject, String topic, String words) {
    viewer.require(Permission.HAVE_TALKS);
    PersonCard own = card(viewer).orElseThrow(() -> new NotFound("a person who proposes"));
    boolean needsTopic = subject != Proposal.Subject.WORK;
    if (isUnfit(words)
        || topic.strip().length() > Proposal.LONGEST_TOPIC
        || (needsTopic && topic.isBlank())) {
      return false;
    }
    Proposal.Told told =
        new Proposal.Told(subject, needsTopic ? topic.strip() : "", words.strip(), 0);
    Proposal.Origin origin = new Proposal.Origin(own.id(), own.place().team(), clock.instant());
    LocalDate answerBy = viewer.today(clock).plusDays(DAYS_TO_ANSWER);
    long id = store.insert(new Proposal(0, origin, told, answerBy, List.of()));
    About about = About.thingOf(own.id(), "proposal", id);
    audit.record(viewer, "development.proposal-made", about, null, null);
    return true;
  }

  /// Says the next word of a proposal; false when a reason or a day to come is missing, or when
  /// somebody else has said it meanwhile.
  @Transactional
  public boolean say(
      Viewer viewer, long id, Proposal.Kind kind, String words, @Nullable LocalDate dueOn) {
    viewer.require(Permission.ANSWER_PROPOSALS);
    Proposal proposal =
        store
            .lock(id)
            .filter(one -> mayAnswer(viewer, one))
            .orElseThrow(() -> new NotFound("proposal " + id));
    boolean dayFits = !kind.needsDay() || (dueOn != null && !dueOn.isBefore(viewer.today(clock)));
    if (!proposal.next().contains(kind) || isUnfit(words) || !dayFits) {
      return false;
    }
    @Nullable LocalDate day = kind.needsDay() ? dueOn : null;
    store.insert(id, new Proposal.Step(clock.instant(), viewer.name(), kind, words.strip(), day));
    About about = About.thingOf(proposal.origin().person(), "proposal", id);
    audit.record(viewer, "development.proposal-answered", about, null, new Said(kind, day));
    return true;
  }

  private static boolean isUnfit(String words) {
    return words.isBlank() || words.length() > Proposal.LONGEST;
  }

  private Optional<PersonCard> card(Viewer viewer) {
    return Optional.ofNullable(viewer.person())
        .flatMap(person -> people.findPerson(person, viewer.today(clock)));
  }

  private static long person(Viewer viewer) {
    return viewer.person() == null ? 0 : viewer.person().value();
  }
}
