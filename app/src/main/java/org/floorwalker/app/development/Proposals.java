package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  public record Line(Proposal proposal, String name, String team, boolean mayAnswer) {}

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
    return found.stream()
        .map(
            one ->
                new Line(
                    one,
                    names.getOrDefault(one.origin().person(), ""),
                    Optional.ofNullable(one.origin().team()).map(teams::get).orElse(""),
                    mayAnswer(viewer, one) && !one.next().isEmpty()))
        .toList();
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
    viewer.require(Permission.HAVE_TALKS);
    PersonCard own = card(viewer).orElseThrow(() -> new NotFound("a person who proposes"));
    if (isUnfit(words)) {
      return false;
    }
    Proposal.Origin origin = new Proposal.Origin(own.id(), own.place().team(), clock.instant());
    LocalDate answerBy = viewer.today(clock).plusDays(DAYS_TO_ANSWER);
    long id = store.insert(new Proposal(0, origin, words.strip(), answerBy, List.of()));
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
