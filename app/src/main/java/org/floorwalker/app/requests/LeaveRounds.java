package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.RoundCard.State;
import org.floorwalker.app.requests.internal.RoundDeciding;
import org.floorwalker.app.requests.internal.RoundPlaces;
import org.floorwalker.app.requests.store.RoundResultStore;
import org.floorwalker.app.requests.store.RoundStore;
import org.floorwalker.app.requests.store.RoundWishStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The planner's door to the yearly rounds of leave: opened for teams, places from the need,
/// deadlines. What a round gives is at [RoundProposals].
@Component
public class LeaveRounds {
  private static final int LATEST_DEADLINE_YEARS = 1;

  private final RoundStore store;
  private final RoundWishStore wishes;
  private final RoundResultStore results;
  private final RoundPlaces places;
  private final RoundDeciding deciding;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  LeaveRounds(
      RoundStore store,
      RoundWishStore wishes,
      RoundResultStore results,
      RoundPlaces places,
      RoundDeciding deciding,
      People people,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.wishes = wishes;
    this.results = results;
    this.places = places;
    this.deciding = deciding;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Why a round was not opened or changed.
  public enum Trouble {
    /// No team was named, or one that is not there or out of reach.
    NO_TEAM,
    /// A team has a round of that year.
    TEAM_TAKEN,
    /// The deadline lies before the opening, in the past, or after the year has begun.
    WRONG_DAYS,
    /// Nobody of the round has this code.
    UNKNOWN_PERSON,
    /// The person has some of these weeks already, or the weeks are not the year's.
    WEEKS_TAKEN,
    /// The round was decided.
    DECIDED
  }

  /// Rounds of teams in the viewer's reach, the newest first.
  public List<RoundCard> list(Viewer viewer) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Set<String> reached = reachedTeams(viewer);
    return store.list().stream().filter(round -> reached.containsAll(round.teams())).toList();
  }

  private Set<String> reachedTeams(Viewer viewer) {
    return people.teamsOn(people.today()).stream()
        .filter(team -> viewer.may(Permission.MAKE_SCHEDULES, team.id()))
        .map(TeamCard::code)
        .collect(Collectors.toSet());
  }

  /// One round.
  public RoundCard get(Viewer viewer, long id) {
    viewer.require(Permission.MAKE_SCHEDULES);
    RoundCard round = store.find(id).orElseThrow(() -> new NotFound("round " + id));
    if (!reachedTeams(viewer).containsAll(round.teams())) {
      throw new Refused(Permission.MAKE_SCHEDULES);
    }
    return round;
  }

  /// What came of opening a round.
  public sealed interface Opening {
    /// The round is there and everybody was told.
    record Opened(long id) implements Opening {}

    /// It is not.
    record NotOpened(Trouble trouble) implements Opening {}
  }

  /// Opens a round for teams, counts the places of each week, and tells everybody.
  @Transactional
  public Opening open(
      Viewer viewer, int year, List<String> teams, LocalDate opensOn, LocalDate deadline) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Optional<Trouble> trouble = trouble(viewer, year, teams, opensOn, deadline);
    if (trouble.isPresent()) {
      return new Opening.NotOpened(trouble.get());
    }
    long seed = year * 1_000L + teams.stream().sorted().toList().hashCode();
    long id = store.insert(year, teams, opensOn, deadline, seed, clock.instant(), viewer.name());
    RoundCard round = store.find(id).orElseThrow();
    places.of(round, RoundCard.KIND).forEach(week -> store.insertWeek(id, week));
    deciding.tellOpened(round);
    audit.record(viewer, "requests.round-opened", About.thing("leave-round", id), null, round);
    return new Opening.Opened(id);
  }

  private Optional<Trouble> trouble(
      Viewer viewer, int year, List<String> teams, LocalDate opensOn, LocalDate deadline) {
    if (teams.isEmpty() || !reachedTeams(viewer).containsAll(teams)) {
      return Optional.of(Trouble.NO_TEAM);
    }
    LocalDate today = people.today();
    boolean isPossible =
        !deadline.isBefore(opensOn)
            && !deadline.isBefore(today)
            && !opensOn.isBefore(today.minusYears(LATEST_DEADLINE_YEARS))
            && deadline.getYear() <= year;
    if (!isPossible) {
      return Optional.of(Trouble.WRONG_DAYS);
    }
    boolean isTaken =
        store.list().stream()
            .filter(round -> round.year() == year)
            .anyMatch(round -> round.teams().stream().anyMatch(teams::contains));
    return isTaken ? Optional.of(Trouble.TEAM_TAKEN) : Optional.empty();
  }

  /// Places of every week, with how many wish it first.
  public List<RoundWeek> weeks(Viewer viewer, long id) {
    return store.listWeeks(get(viewer, id).id());
  }

  /// How many people wish each week, by Monday; only those who handed in count.
  public Map<LocalDate, Integer> wished(Viewer viewer, long id) {
    return wished(get(viewer, id));
  }

  Map<LocalDate, Integer> wished(RoundCard round) {
    Map<LocalDate, Integer> wished = new HashMap<>();
    for (RoundWishes own : wishes.list(round.id()).values()) {
      own.ranked().values().stream()
          .flatMap(List::stream)
          .flatMap(period -> period.weeks().stream())
          .distinct()
          .forEach(week -> wished.merge(week, 1, Integer::sum));
    }
    return wished;
  }

  /// Sets other places than were counted; a proposal made before is made anew.
  @Transactional
  public void setPlaces(Viewer viewer, long id, LocalDate monday, int number, String words) {
    RoundCard round = locked(viewer, id);
    if (round.state() == State.DECIDED || number < 0) {
      return;
    }
    if (store.setPlaces(id, monday, number, words.strip(), viewer.name())) {
      audit.record(
          viewer,
          "requests.round-places-set",
          About.thing("leave-round", id),
          monday,
          number + ": " + words);
      if (round.state() == State.PROPOSED) {
        deciding.propose(round);
      }
    }
  }

  /// One round, locked until the transaction ends.
  RoundCard locked(Viewer viewer, long id) {
    get(viewer, id);
    store.lock(id);
    return get(viewer, id);
  }

  /// Takes wishes in again until another deadline; the proposal is forgotten.
  ///
  /// @return whether that was possible
  @Transactional
  public boolean reopen(Viewer viewer, long id, LocalDate deadline) {
    RoundCard round = locked(viewer, id);
    boolean isPossible =
        round.state() != State.DECIDED
            && !deadline.isBefore(people.today())
            && !deadline.isBefore(round.opensOn())
            && deadline.getYear() <= round.year();
    if (isPossible) {
      results.clear(id);
      store.setDeadline(id, deadline);
      audit.record(
          viewer, "requests.round-reopened", About.thing("leave-round", id), round, deadline);
    }
    return isPossible;
  }

  /// Rounds whose deadline has passed and for which the rule has not answered.
  @Transactional(readOnly = true)
  public List<Long> listDue() {
    LocalDate today = people.today();
    return store.list().stream().filter(round -> isDue(round, today)).map(RoundCard::id).toList();
  }

  private static boolean isDue(RoundCard round, LocalDate today) {
    return round.state() == State.OPEN && round.deadline().isBefore(today);
  }

  /// Proposes for a round whose deadline has passed.
  @Transactional
  public void proposeDue(long id) {
    store.lock(id);
    LocalDate today = people.today();
    store.find(id).filter(round -> isDue(round, today)).ifPresent(deciding::propose);
  }

  /// Erases wishes of rounds a year after their year is over.
  @Transactional
  public void eraseOld() {
    wishes.eraseBefore(people.today().getYear() - 1);
  }

  /// Reminds those who have not handed in when the deadline is near, and takes what was given from
  /// balances that came in since.
  @Transactional
  public void remindAndSettle() {
    LocalDate today = people.today();
    store.list().stream()
        .filter(round -> round.takesWishes(today))
        .filter(round -> !round.deadline().minusDays(3).isAfter(today))
        .forEach(deciding::remind);
    deciding.settle();
  }
}
