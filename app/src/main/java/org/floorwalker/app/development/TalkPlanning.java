package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.development.internal.TalkBookings;
import org.floorwalker.app.development.internal.TalkLetters;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.BookOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for new talks: planned by a leader or asked for by an employee.
@Service
public class TalkPlanning {
  private static final int ASKED_WITHIN_DAYS = 14;

  private final TalkStore talks;
  private final RecordStore records;
  private final TalkTemplates templates;
  private final Talks open;
  private final TalkBookings bookings;
  private final TalkLetters letters;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  TalkPlanning(
      TalkStore talks,
      RecordStore records,
      TalkTemplates templates,
      Talks open,
      TalkBookings bookings,
      TalkLetters letters,
      People people,
      Audit audit,
      Clock clock) {
    this.talks = talks;
    this.records = records;
    this.templates = templates;
    this.open = open;
    this.bookings = bookings;
    this.letters = letters;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// A talk as somebody wishes it.
  ///
  /// @param template code of the template
  /// @param employee with whom
  /// @param startsAt null when the time is found later
  /// @param minutes its length, 5 to 480
  /// @param why empty when it needs no reason
  public record Wish(
      String template,
      PersonId employee,
      @Nullable Instant startsAt,
      int minutes,
      Talk.Medium medium,
      String place,
      String why) {}

  /// What came of the wish for a talk.
  public sealed interface Outcome {
    /// @param talk its number
    /// @param waited whether it waited without a time and has got this one
    record Planned(long talk, boolean waited) implements Outcome {}

    /// @param troubles keys of what is wrong
    record NotPossible(List<String> troubles) implements Outcome {
      public NotPossible {
        troubles = List.copyOf(troubles);
      }
    }
  }

  /// People the viewer leads today, by name.
  public List<Placement> ledBy(Viewer viewer) {
    PersonId own = viewer.person();
    return own == null || !viewer.may(Permission.LEAD_TALKS)
        ? List.of()
        : placements().stream().filter(one -> own.equals(one.leader())).toList();
  }

  private List<Placement> placements() {
    return people.placementsOn(people.today());
  }

  /// Plans a talk with somebody the viewer leads. Where one of its template waits for the two
  /// without a time, that one gets the time: nobody owes both.
  @Transactional
  public Outcome plan(Viewer viewer, Wish wish) {
    viewer.require(Permission.LEAD_TALKS);
    Placement employee =
        ledBy(viewer).stream()
            .filter(one -> one.id().equals(wish.employee()))
            .findFirst()
            .orElseThrow(() -> new NotFound("person " + wish.employee()));
    return add(
        viewer, employee, viewer.requirePerson(Permission.LEAD_TALKS), wish, "planned", null);
  }

  /// Asks for a talk with one's own leader (CON-07).
  @Transactional
  public Outcome ask(Viewer viewer, String template, String why) {
    viewer.require(Permission.HAVE_TALKS);
    Optional<Placement> own =
        Optional.ofNullable(viewer.person())
            .flatMap(one -> people.findPlacement(one, people.today()));
    if (own.flatMap(Placement::findLeader).isEmpty()) {
      return new Outcome.NotPossible(List.of("development.plan.no-leader"));
    }
    Wish wish =
        new Wish(template, own.get().id(), null, 30, Talk.Medium.IN_PERSON, "", why.strip());
    PersonId leader = own.flatMap(Placement::findLeader).orElseThrow();
    return why.isBlank()
        ? new Outcome.NotPossible(List.of("development.plan.why"))
        : add(viewer, own.get(), leader, wish, "asked", Side.EMPLOYEE);
  }

  private Outcome add(
      Viewer viewer,
      Placement employee,
      PersonId leader,
      Wish wish,
      String origin,
      @Nullable Side askedBy) {
    Optional<TalkTemplate> template = templates.findFor(wish.template(), employee);
    List<String> troubles = troubles(wish, template.isPresent());
    if (!troubles.isEmpty()) {
      return new Outcome.NotPossible(troubles);
    }
    Talk.Pair pair = new Talk.Pair(employee.id(), leader);
    return findWaiting(pair, wish, employee)
        .map(waiting -> giveTime(viewer, waiting, wish))
        .orElseGet(
            () ->
                addNew(
                    viewer,
                    employee,
                    Talk.planned(
                        template.orElseThrow(), pair, plan(wish, employee, origin, askedBy))));
  }

  private Optional<Talk> findWaiting(Talk.Pair pair, Wish wish, Placement employee) {
    return Optional.ofNullable(wish.startsAt())
        .flatMap(start -> talks.lockWithoutTime(pair, wish.template(), day(start, employee)));
  }

  private static LocalDate day(Instant instant, Placement employee) {
    return instant.atZone(employee.card().place().zone()).toLocalDate();
  }

  private Outcome giveTime(Viewer viewer, Talk waiting, Wish wish) {
    Instant start = Objects.requireNonNull(wish.startsAt());
    TalkAction move =
        new TalkAction.Move(start, wish.minutes(), wish.medium(), wish.place(), wish.why());
    return open.act(viewer, waiting.id(), move) instanceof TalkOutcome.NotPossible(var reasons)
        ? new Outcome.NotPossible(reasons.stream().flatMap(TalkPlanning::troubles).toList())
        : new Outcome.Planned(waiting.id(), true);
  }

  /// What speaks against a time beside what was looked at before: published days.
  private static Stream<String> troubles(TalkOutcome.Reason reason) {
    return reason instanceof TalkOutcome.Reason.Clashes(var clashes)
        ? keys(clashes)
        : Stream.of("development.no.unknown");
  }

  private Talk.Plan plan(Wish wish, Placement employee, String origin, @Nullable Side askedBy) {
    LocalDate today = day(clock.instant(), employee);
    LocalDate last =
        wish.startsAt() == null
            ? today.plusDays(ASKED_WITHIN_DAYS)
            : day(wish.startsAt(), employee);
    return new Talk.Plan(
        origin,
        askedBy,
        wish.why(),
        today,
        last,
        wish.startsAt(),
        wish.minutes(),
        wish.medium(),
        wish.place());
  }

  private Outcome addNew(Viewer viewer, Placement employee, Talk talk) {
    Instant now = clock.instant();
    long id = talks.insert(talk, null, now).orElseThrow();
    List<BookOutcome.Clash> clashes = book(viewer, id, talk, employee);
    if (!clashes.isEmpty()) {
      talks.delete(id);
      return new Outcome.NotPossible(keys(clashes).toList());
    }
    note(viewer, talk, id, now);
    letters.planned(talk, viewer.requirePerson(Permission.HAVE_TALKS));
    return new Outcome.Planned(id, false);
  }

  private static Stream<String> keys(List<BookOutcome.Clash> clashes) {
    return clashes.stream().map(clash -> clashKey(clash.why())).distinct();
  }

  private List<BookOutcome.Clash> book(Viewer viewer, long id, Talk talk, Placement employee) {
    Instant start = talk.plan().startsAt();
    return start == null
        ? List.of()
        : bookings.book(
            viewer.name(),
            id,
            talk.kind(),
            talk.pair(),
            employee.card(),
            TalkBookings.range(start, talk.plan().minutes()));
  }

  /// Key of the words for why a time does not suit a published day.
  public static String clashKey(BookOutcome.Why why) {
    return "development.clash." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void note(Viewer viewer, Talk talk, long id, Instant now) {
    records.insertChange(id, new TalkChange(now, viewer.name(), "planned", talk.plan().reason()));
    audit.record(
        viewer,
        "development.talk-planned",
        About.thingOf(talk.pair().employee(), "talk", id),
        null,
        Map.of("kind", talk.kind(), "origin", talk.plan().origin()));
  }

  private List<String> troubles(Wish wish, boolean templateThere) {
    List<String> troubles = new ArrayList<>();
    if (!templateThere) {
      troubles.add("development.plan.no-template");
    }
    if (wish.startsAt() != null && wish.startsAt().isBefore(clock.instant())) {
      troubles.add("development.plan.past");
    }
    if (wish.minutes() < 5 || wish.minutes() > 480) {
      troubles.add("development.plan.minutes");
    }
    if (wish.place().length() > 300 || wish.why().length() > 500) {
      troubles.add("development.plan.too-long");
    }
    return troubles;
  }
}
