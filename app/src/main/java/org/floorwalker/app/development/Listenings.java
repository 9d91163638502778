package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.ListeningStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.Message;
import org.floorwalker.app.rostering.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to listening in: the person is told before the first word is heard, reads what is
/// written while the contact lasts, may write back and may end it (QUA-07).
@Service
public class Listenings {
  private static final Duration SHOWN = Duration.ofDays(28);

  private final ListeningStore store;
  private final CoachingNotes coaching;
  private final TalkPlanning planning;
  private final Messages messages;
  private final People people;
  private final Measures measures;
  private final Live live;
  private final Audit audit;
  private final Clock clock;

  Listenings(
      ListeningStore store,
      CoachingNotes coaching,
      TalkPlanning planning,
      Messages messages,
      People people,
      Measures measures,
      Live live,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.coaching = coaching;
    this.planning = planning;
    this.messages = messages;
    this.people = people;
    this.measures = measures;
    this.live = live;
    this.audit = audit;
    this.clock = clock;
  }

  /// @param person name of who is heard
  /// @param listener name of who listens
  /// @param isHeard whether the viewer is who is heard
  public record Line(Listening listening, String person, String listener, boolean isHeard) {}

  /// What became of a wish to listen.
  public sealed interface Beginning {
    record Begun(long id) implements Beginning {}

    /// Somebody listens to them already.
    record Taken() implements Beginning {}

    /// It does not stand in the register of their country.
    record NotRegistered() implements Beginning {}
  }

  /// Teams in which the viewer may listen, by name.
  public List<TeamCard> teams(Viewer viewer) {
    Reach reach = viewer.reach(Permission.COACH);
    return people.teamsOn(people.today()).stream().filter(team -> reach.covers(team.id())).toList();
  }

  /// Whom the viewer may listen to in a team.
  public List<PersonCard> members(Viewer viewer, TeamId team) {
    viewer.require(Permission.COACH, team);
    return people.membersOf(team, people.today()).stream()
        .filter(one -> !one.id().equals(viewer.person()))
        .toList();
  }

  /// Begins to listen and tells the person at once.
  ///
  /// @throws NotFound for somebody beyond the viewer's reach, and for oneself
  @Transactional
  public Beginning begin(Viewer viewer, PersonId person) {
    PersonId listener = viewer.requirePerson(Permission.COACH);
    PersonCard card = within(viewer, person);
    LocalDate today = people.today();
    String measure = DevelopmentMeasures.LISTENING.code();
    if (measures.find(measure, card.place().country(), today).isEmpty()) {
      return new Beginning.NotRegistered();
    }
    Optional<Long> id = store.insert(new Listening.Pair(person, listener), clock.instant());
    id.ifPresent(
        begun -> {
          tell(person, begun, viewer.name());
          About about = About.thingOf(person, "listening", begun);
          audit.record(viewer, "development.listening-begun", about, null, null);
        });
    return id.<Beginning>map(Beginning.Begun::new).orElseGet(Beginning.Taken::new);
  }

  private PersonCard within(Viewer viewer, PersonId person) {
    return people
        .findPerson(person, people.today())
        .filter(one -> !person.equals(viewer.person()))
        .filter(one -> isWithin(viewer, one.place().team()))
        .orElseThrow(() -> new NotFound("person " + person));
  }

  private static boolean isWithin(Viewer viewer, @Nullable TeamId team) {
    return team != null && viewer.may(Permission.COACH, team);
  }

  private void tell(PersonId person, long id, String listener) {
    String page = "/listening/" + id;
    messages.tellNow(
        person,
        "listening-" + id,
        writing ->
            new Message.Text(
                writing.say("development.listening.letter", listener),
                writing.say("development.listening.letter-body"),
                page));
  }

  /// One as the two read it, and their leader of the day.
  ///
  /// @throws NotFound for everybody else
  public Line open(Viewer viewer, long id) {
    Listening found = store.find(id).orElseThrow(() -> new NotFound("listening " + id));
    boolean leads =
        planning.ledBy(viewer).stream().anyMatch(one -> one.id().equals(found.pair().person()));
    if (!found.pair().holds(viewer.person()) && !leads) {
      throw new NotFound("listening " + id);
    }
    return line(viewer, found, names(List.of(found)));
  }

  /// Those of the last four weeks in which the viewer was heard or listened.
  public List<Line> list(Viewer viewer) {
    viewer.require(Permission.HAVE_TALKS);
    if (viewer.person() == null) {
      return List.of();
    }
    List<Listening> found = store.list(viewer.person(), clock.instant().minus(SHOWN));
    Map<PersonId, String> names = names(found);
    return found.stream().map(one -> line(viewer, one, names)).toList();
  }

  private Map<PersonId, String> names(List<Listening> found) {
    Set<PersonId> persons = new HashSet<>();
    found.forEach(
        one -> {
          persons.add(one.pair().person());
          persons.add(one.pair().listener());
        });
    return people.names(persons);
  }

  private static Line line(Viewer viewer, Listening one, Map<PersonId, String> names) {
    return new Line(
        one,
        names.getOrDefault(one.pair().person(), ""),
        names.getOrDefault(one.pair().listener(), ""),
        one.pair().person().equals(viewer.person()));
  }

  /// Writes a note for the other to read at once; false when it is empty or too long, or the
  /// listening has ended.
  ///
  /// @throws NotFound for who is not one of the two
  @Transactional
  public boolean write(Viewer viewer, long id, String words) {
    Listening one = ofTheTwo(viewer, id);
    String said = words.strip();
    boolean byPerson = one.pair().person().equals(viewer.person());
    boolean written =
        !said.isEmpty()
            && said.length() <= Listening.LONGEST_NOTE
            && store.insert(id, new Listening.Note(clock.instant(), byPerson, said));
    if (written) {
      live.changed("listening-" + id);
    }
    return written;
  }

  /// Ends it, by either of the two. What the listener wrote is kept as a coaching where they lead
  /// the person; false when it has ended, or the words are too long.
  ///
  /// @throws NotFound for who is not one of the two
  @Transactional
  public boolean end(Viewer viewer, long id, String words) {
    Listening one = ofTheTwo(viewer, id);
    Instant now = clock.instant();
    String taken = words.strip();
    boolean ended = taken.length() <= Listening.LONGEST_WORDS && store.end(id, taken, now);
    if (ended) {
      live.changed("listening-" + id);
      About about = About.thingOf(one.pair().person(), "listening", id);
      audit.record(viewer, "development.listening-ended", about, null, one.minutes(now));
      keepAsCoaching(viewer, one, taken, now);
    }
    return ended;
  }

  private void keepAsCoaching(Viewer viewer, Listening one, String words, Instant now) {
    boolean leads =
        planning.ledBy(viewer).stream().anyMatch(led -> led.id().equals(one.pair().person()));
    String said =
        one.notes().stream()
            .map(note -> one.mark(note) + " " + note.words())
            .collect(Collectors.joining("\n"));
    String all = (words + "\n" + said).strip();
    if (leads && one.pair().listener().equals(viewer.person()) && !all.isEmpty()) {
      coaching.keep(
          viewer,
          List.of(
              new CoachingNotes.Note(
                  one.pair().person(), one.minutes(now), Talk.Medium.PHONE, shortened(all))));
    }
  }

  private static String shortened(String all) {
    return all.length() <= CoachingNotes.MOST_WORDS
        ? all
        : all.substring(0, CoachingNotes.MOST_WORDS - 1) + "…";
  }

  private Listening ofTheTwo(Viewer viewer, long id) {
    return store
        .find(id)
        .filter(one -> one.pair().holds(viewer.person()))
        .orElseThrow(() -> new NotFound("listening " + id));
  }
}
