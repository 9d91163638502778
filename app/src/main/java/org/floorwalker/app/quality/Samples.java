package org.floorwalker.app.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.history.HandledContact;
import org.floorwalker.app.history.HandledContacts;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.quality.SampledContact.Draw;
import org.floorwalker.app.quality.internal.EvenDraw;
import org.floorwalker.app.quality.store.SampleStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to the contacts that are judged. Nobody picks them: as many of each person are drawn
/// from those of the last four weeks, each contact with the same chance.
@Service
public class Samples {
  /// Days before today that contacts are drawn from.
  public static final int DAYS = 28;

  private static final int MOST_CONTACTS = 20;

  private final SampleStore store;
  private final HandledContacts contacts;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Clock clock;

  Samples(
      SampleStore store,
      HandledContacts contacts,
      People people,
      Measures measures,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.contacts = contacts;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.clock = clock;
  }

  /// What came of a draw.
  ///
  /// @param drawn contacts that came to it
  /// @param held people left out, because no registration of the measure holds for them
  public record Drawn(int drawn, int held) {}

  /// @param person who took it
  public record Open(SampledContact contact, PersonCard person) {}

  /// Contacts of each person that are drawn for four weeks.
  public int rule() {
    return store.rule();
  }

  /// Changes the rule for everybody; false when the number cannot be.
  @Transactional
  public boolean setRule(Viewer viewer, int contactsEach) {
    viewer.require(Permission.KEEP_SCORECARDS);
    boolean fits = contactsEach >= 1 && contactsEach <= MOST_CONTACTS;
    if (fits) {
      int before = store.rule();
      store.setRule(contactsEach);
      audit.record(
          viewer, "quality.rule-changed", About.thing("sample-rule", 1), before, contactsEach);
    }
    return fits;
  }

  /// Teams whose contacts the viewer may judge.
  public List<TeamCard> teams(Viewer viewer) {
    viewer.require(Permission.EVALUATE_CONTACTS);
    return people.teamsOn(people.today()).stream()
        .filter(team -> viewer.may(Permission.EVALUATE_CONTACTS, team.id()))
        .toList();
  }

  /// Draws what is missing for a team: drawing again draws nothing more and nothing else.
  @Transactional
  public Drawn draw(Viewer viewer, TeamId team) {
    viewer.require(Permission.EVALUATE_CONTACTS, team);
    LocalDate today = people.today();
    List<PersonCard> members = people.membersOf(team, today);
    List<PersonCard> told = members.stream().filter(one -> isTold(one, today)).toList();
    store.lock(told.stream().map(PersonCard::id).toList());
    int drawn = told.stream().mapToInt(one -> draw(viewer, one, today)).sum();
    audit.record(viewer, "quality.contacts-drawn", About.thing("team", team.value()), null, drawn);
    return new Drawn(drawn, members.size() - told.size());
  }

  private boolean isTold(PersonCard person, LocalDate today) {
    return measures
        .find(QualityMeasures.QUALITY_SCORE.code(), person.place().country(), today)
        .isPresent();
  }

  private int draw(Viewer viewer, PersonCard person, LocalDate today) {
    Instant from = start(person, today.minusDays(DAYS));
    Instant until = start(person, today);
    Set<Long> there = new HashSet<>();
    store.list(List.of(person.id()), from, until).forEach(one -> there.add(one.origin().contact()));
    Map<String, List<Long>> ids = contacts.idsOf(List.of(person.code()), from, until);
    List<Long> open =
        ids.getOrDefault(person.code(), List.of()).stream()
            .filter(id -> !there.contains(id))
            .toList();
    int missing = Math.max(0, store.rule() - there.size());
    long seed = seed(person.id(), today);
    List<Long> drawn = EvenDraw.of(open, missing, seed);
    for (HandledContact contact : contacts.list(person.code(), drawn)) {
      store.insert(
          person.id(), contact, new Draw(open.size(), seed), clock.instant(), viewer.name());
    }
    return drawn.size();
  }

  /// Differs by person and day, and can be worked out again by whoever doubts the draw.
  static long seed(PersonId person, LocalDate today) {
    return person.value() * 1_000_003L + today.toEpochDay();
  }

  private static Instant start(PersonCard person, LocalDate day) {
    return day.atStartOfDay(person.place().zone()).toInstant();
  }

  /// Drawn contacts of a team that nobody judges yet, and not the viewer's own.
  public List<Open> open(Viewer viewer, TeamId team) {
    viewer.require(Permission.EVALUATE_CONTACTS, team);
    LocalDate today = people.today();
    Map<PersonId, PersonCard> members = new LinkedHashMap<>();
    people.membersOf(team, today).stream()
        .filter(one -> !one.id().equals(viewer.person()))
        .forEach(one -> members.put(one.id(), one));
    return store.listOpen(members.keySet(), since()).stream()
        .flatMap(
            one ->
                Stream.ofNullable(members.get(one.person())).map(person -> new Open(one, person)))
        .toList();
  }

  /// From when on drawn contacts are looked at: the days they are drawn from, and as many again in
  /// which they are judged.
  Instant since() {
    return people.today().minusDays(2L * DAYS).atStartOfDay(people.zone()).toInstant();
  }

  SampledContact get(long id) {
    return store.find(id).orElseThrow(() -> new NotFound("sampled contact " + id));
  }

  /// Drawn contacts of all teams within the viewer's reach, for a calibration.
  List<SampledContact> within(Viewer viewer) {
    Set<PersonId> persons = new HashSet<>();
    for (TeamCard team : teams(viewer)) {
      people.membersOf(team.id(), people.today()).forEach(one -> persons.add(one.id()));
    }
    return store.list(persons, since(), clock.instant());
  }
}
