package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.development.internal.LeaderNeed;
import org.floorwalker.app.development.store.CareerStore;
import org.floorwalker.app.people.Leadership;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.people.TeamCard;
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

/// The door to careers: one's own wish, kept apart from what a leader has assessed, and the supply
/// of leaders (CAR-01, CAR-03, CAR-04, CAR-05, CAR-17).
@Service
public class Careers {
  /// Fewer than so many are not told as a number.
  static final int SMALL_GROUP = 5;

  /// Longest wish or evidence, in characters.
  public static final int MOST_WORDS = 1000;

  private final CareerStore store;
  private final TalkPlanning planning;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Careers(
      CareerStore store,
      TalkPlanning planning,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.planning = planning;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// The viewer's own first, then those they lead with the wishes these have shared.
  public List<Career> list(Viewer viewer) {
    List<PersonCard> cards = circle(viewer);
    List<PersonId> persons = cards.stream().map(PersonCard::id).toList();
    List<Career.Wish> wishes = wishes(viewer, persons);
    List<Career.Readiness> readiness = store.readiness(persons);
    return cards.stream()
        .map(
            card ->
                new Career(
                    card.id(),
                    card.name(),
                    wishes.stream().filter(one -> one.person().equals(card.id())).toList(),
                    shown(viewer, card, readiness)))
        .toList();
  }

  /// The viewer's own wishes, and those that people they lead have shared.
  List<Career.Wish> wishes(Viewer viewer) {
    return wishes(viewer, circle(viewer).stream().map(PersonCard::id).toList());
  }

  private List<Career.Wish> wishes(Viewer viewer, List<PersonId> persons) {
    return store.wishes(persons).stream()
        .filter(one -> one.shared() || one.person().equals(viewer.person()))
        .toList();
  }

  /// The viewer and those they lead; nobody for a login without a person.
  private List<PersonCard> circle(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    PersonId own = viewer.person();
    if (own == null) {
      return List.of();
    }
    List<PersonCard> cards = new ArrayList<>();
    people.findPerson(own, people.today()).ifPresent(cards::add);
    planning.ledBy(viewer).forEach(one -> cards.add(one.card()));
    return cards;
  }

  /// Assessments of one person, through the register's gate.
  private List<Career.Readiness> shown(Viewer viewer, PersonCard card, List<Career.Readiness> all) {
    List<Career.Readiness> own =
        all.stream().filter(one -> one.person().equals(card.id())).toList();
    if (own.isEmpty()) {
      return own;
    }
    Figure<List<Career.Readiness>> figure =
        measures.show(
            viewer,
            card.id(),
            DevelopmentMeasures.CAREER_READINESS,
            card.place().country(),
            people.today(),
            "/careers",
            () -> own);
    return figure instanceof Figure.Shown<List<Career.Readiness>>(var shown) ? shown : List.of();
  }

  /// Says what one wishes, seen by one's leader only when shared.
  @Transactional
  public boolean wish(Viewer viewer, CareerPath path, String words, boolean shared) {
    PersonId own = viewer.requirePerson(Permission.HAVE_TALKS);
    if (words.length() > MOST_WORDS) {
      return false;
    }
    store.wish(new Career.Wish(own, path, words.strip(), shared, clock.instant()));
    return true;
  }

  @Transactional
  public void withdraw(Viewer viewer, CareerPath path) {
    store.withdraw(viewer.requirePerson(Permission.HAVE_TALKS), path);
  }

  /// Writes down what a leader has seen of somebody they lead, with its evidence; the person reads
  /// it too.
  @Transactional
  public boolean assess(
      Viewer viewer, PersonId person, CareerPath path, Career.Step step, String evidence) {
    viewer.require(Permission.LEAD_TALKS);
    Placement led =
        planning.ledBy(viewer).stream()
            .filter(one -> one.id().equals(person))
            .findFirst()
            .orElseThrow(() -> new NotFound("person " + person));
    String country = led.card().place().country();
    boolean registered =
        measures
            .find(DevelopmentMeasures.CAREER_READINESS.code(), country, people.today())
            .isPresent();
    if (!registered || evidence.isBlank() || evidence.length() > MOST_WORDS) {
      return false;
    }
    store.assess(
        new Career.Readiness(person, path, step, evidence.strip(), viewer.name(), clock.instant()));
    audit.record(
        viewer,
        "development.readiness-assessed",
        About.thingOf(person, "path", path.key()),
        null,
        step);
    return true;
  }

  /// Leaders needed and at hand.
  ///
  /// @param people who are led
  /// @param leaders who lead today
  /// @param toFind leaders to find within a year
  /// @param ready people assessed ready to lead; -1 for fewer than five
  /// @param internalShare of leaders who came from inside; empty below five leaders
  /// @param monthsToLead median from coming to leading; empty below five leaders
  /// @param beyondSpan teams outside 12 to 18, the fullest first
  public record Pipeline(
      int people,
      int leaders,
      int toFind,
      int ready,
      OptionalDouble internalShare,
      OptionalDouble monthsToLead,
      List<Span> beyondSpan) {
    public Pipeline {
      beyondSpan = List.copyOf(beyondSpan);
    }
  }

  /// How many people one leader leads.
  ///
  /// @param home those among them who work at home
  /// @param weighted people, those at home weighted by how much of a leader's day they take
  public record Span(TeamCard team, int people, int home, double weighted) {
    /// Below it there are too few people, else too many.
    public boolean isBelow() {
      return people < LeaderNeed.LEAST_SPAN;
    }
  }

  /// @param growth of people in a year, such as 0.2
  /// @param leaving share of leaders who leave or move on in a year
  /// @param homeWeight how much of a leader's day one at home takes against one at the site
  public Pipeline pipeline(Viewer viewer, double growth, double leaving, double homeWeight) {
    viewer.require(Permission.KEEP_CAREERS);
    LocalDate today = people.today();
    List<Placement> led =
        people.placementsOn(today).stream().filter(one -> one.leader() != null).toList();
    List<Leadership> leaders = people.leadershipsOn(today);
    boolean enough = leaders.size() >= SMALL_GROUP;
    long ready =
        store.readiness(led.stream().map(Placement::id).toList()).stream()
            .filter(one -> one.path() == CareerPath.TEAM_LEADER && one.step() == Career.Step.READY)
            .count();
    Set<PersonId> home =
        people.listWithin(viewer.reach(Permission.KEEP_CAREERS), today).stream()
            .filter(one -> one.worksFrom().equals("home"))
            .map(PersonLine::id)
            .collect(Collectors.toSet());
    double span = (LeaderNeed.LEAST_SPAN + LeaderNeed.MOST_SPAN) / 2.0;
    return new Pipeline(
        led.size(),
        leaders.size(),
        LeaderNeed.within(led.size(), leaders.size(), growth, leaving, span),
        ready < SMALL_GROUP ? -1 : (int) ready,
        enough ? LeaderNeed.internalShare(leaders) : OptionalDouble.empty(),
        enough ? LeaderNeed.monthsToLead(leaders) : OptionalDouble.empty(),
        people.teamsOn(today).stream()
            .filter(team -> team.findLeader().isPresent())
            .map(team -> span(team, led, home, homeWeight))
            .filter(one -> LeaderNeed.isBeyondSpan(one.people(), one.weighted()))
            .sorted(Comparator.comparingDouble(Span::weighted).reversed())
            .toList());
  }

  private static Span span(
      TeamCard team, List<Placement> led, Set<PersonId> home, double homeWeight) {
    List<PersonId> members =
        led.stream()
            .filter(one -> team.id().equals(one.card().place().team()))
            .map(Placement::id)
            .toList();
    int atHome = (int) members.stream().filter(home::contains).count();
    return new Span(
        team, members.size(), atHome, LeaderNeed.weighted(members.size(), atHome, homeWeight));
  }
}
