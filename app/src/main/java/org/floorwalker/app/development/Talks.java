package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.internal.BesideFacts;
import org.floorwalker.app.development.internal.HandingOver;
import org.floorwalker.app.development.internal.Situation;
import org.floorwalker.app.development.internal.TalkBookings;
import org.floorwalker.app.development.internal.TalkFacts;
import org.floorwalker.app.development.internal.TalkPolicy;
import org.floorwalker.app.development.internal.TalkWriting;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.DraftStore;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.live.Live;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.BookOutcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to talks: reading one as the viewer may, and doing something in it.
@Service
public class Talks {
  private static final int FIRST_PERIOD_DAYS = 30;
  private static final int LONGEST_PERIOD_DAYS = 200;

  private final TalkStore talks;
  private final DraftStore drafts;
  private final RecordStore records;
  private final ActionStore actions;
  private final TalkTemplates templates;
  private final TalkWriting writing;
  private final TalkFacts facts;
  private final BesideFacts beside;
  private final TalkBookings bookings;
  private final HandingOver handing;
  private final People people;
  private final Measures measures;
  private final Audit audit;
  private final Live live;
  private final Clock clock;

  Talks(
      TalkStore talks,
      DraftStore drafts,
      RecordStore records,
      ActionStore actions,
      TalkTemplates templates,
      TalkWriting writing,
      TalkFacts facts,
      BesideFacts beside,
      TalkBookings bookings,
      HandingOver handing,
      People people,
      Measures measures,
      Audit audit,
      Live live,
      Clock clock) {
    this.talks = talks;
    this.drafts = drafts;
    this.records = records;
    this.actions = actions;
    this.templates = templates;
    this.writing = writing;
    this.facts = facts;
    this.beside = beside;
    this.bookings = bookings;
    this.handing = handing;
    this.people = people;
    this.measures = measures;
    this.audit = audit;
    this.live = live;
    this.clock = clock;
  }

  /// The talk as this viewer may see it.
  ///
  /// @throws NotFound when there is none, or it is none of the viewer's business
  @Transactional
  public OpenTalk open(Viewer viewer, long id) {
    Talk talk = talks.find(id).orElseThrow(() -> new NotFound("talk " + id));
    TalkParty party = party(viewer, talk);
    if (party == TalkParty.STRANGER) {
      throw new NotFound("talk " + id);
    }
    return open(viewer, talk, party);
  }

  private OpenTalk open(Viewer viewer, Talk talk, TalkParty party) {
    PersonCard employee = employee(talk);
    Situation situation = situation(viewer, talk, party, employee);
    Optional<Talk> previous = previous(talk);
    LocalDate until = dayHeld(talk, employee).orElse(situation.today());
    LocalDate since = since(previous, employee, until);
    boolean may = TalkPolicy.maySeeRecord(party, talk.state(), talk.isShared());
    Optional<TalkRecord> record =
        may ? recordFor(viewer, talk, party, employee, situation) : Optional.empty();
    boolean isSide = party.side().isPresent();
    return new OpenTalk(
        talk,
        situation.content(),
        party,
        new OpenTalk.People(employee, name(talk.pair().leader())),
        situation.ownDraft(),
        record,
        previous.map(last -> before(viewer, last)).orElse(List.of()),
        isSide ? actions.carriedTo(employee.id(), talk.id(), since) : List.of(),
        record.isPresent() ? records.ratings(talk.id()) : Map.of(),
        changes(talk, isSide),
        isSide ? situation.missing() : List.of(),
        new OpenTalk.Frame(
            situation.gradesAsked(),
            may && record.isEmpty(),
            employee.place().zone(),
            situation.today(),
            since,
            until,
            previous));
  }

  /// What lies open of the last talk to those who had it; a new leader asks for the record itself.
  private List<Preparation> before(Viewer viewer, Talk last) {
    return last.isShared() && party(viewer, last).side().isPresent()
        ? records.preparations(last.id())
        : List.of();
  }

  /// Why a time was changed, or a talk asked for, is between the two who talk.
  private List<TalkChange> changes(Talk talk, boolean isSide) {
    List<TalkChange> changes = records.changes(talk.id());
    return isSide ? changes : changes.stream().map(TalkChange::withoutWhy).toList();
  }

  private Optional<TalkRecord> recordFor(
      Viewer viewer, Talk talk, TalkParty party, PersonCard employee, Situation situation) {
    if (party.side().isPresent()) {
      return Optional.of(situation.record());
    }
    Figure<TalkRecord> figure =
        measures.show(
            viewer,
            employee.id(),
            DevelopmentMeasures.TALK_RECORD,
            employee.place().country(),
            situation.today(),
            "/talks/" + talk.id(),
            situation::record);
    return figure instanceof Figure.Shown<TalkRecord>(TalkRecord shown)
        ? Optional.of(shown)
        : Optional.empty();
  }

  /// Facts about the employee's period, for the two who talk.
  public TalkFacts.Facts facts(Viewer viewer, OpenTalk open) {
    return open.side().isEmpty()
        ? new TalkFacts.Facts(List.of(), false)
        : facts.of(
            viewer,
            open.people().employee(),
            open.frame().since(),
            open.frame().until(),
            "/talks/" + open.talk().id());
  }

  /// What both gave in earlier talks of the kind, the oldest first, for the two who talk: how far
  /// apart they see the same season, over time.
  @Transactional
  public List<GradePair> earlierGrades(Viewer viewer, OpenTalk open) {
    PersonCard employee = open.people().employee();
    if (open.side().isEmpty() || !open.frame().gradesAsked()) {
      return List.of();
    }
    Figure<List<GradePair>> figure =
        measures.show(
            viewer,
            employee.id(),
            DevelopmentMeasures.TALK_GRADE,
            employee.place().country(),
            open.frame().today(),
            "/talks/" + open.talk().id(),
            () -> records.gradePairs(employee.id(), open.talk()));
    return figure instanceof Figure.Shown<List<GradePair>>(var shown) ? shown : List.of();
  }

  /// Training owed and coaching had as it is now, for the two who talk, until they have talked.
  public BesideFacts.Beside besideFacts(Viewer viewer, OpenTalk open) {
    return open.side().isEmpty() || open.talk().state().isDone()
        ? BesideFacts.Beside.NONE
        : beside.of(
            viewer, open.people().employee(), open.frame().today(), "/talks/" + open.talk().id());
  }

  /// Does something in a talk, if nothing speaks against it. The talk is held for the length of
  /// the transaction, so that of two clicks at once one sees what the other did.
  @Transactional
  public TalkOutcome act(Viewer viewer, long id, TalkAction action) {
    Talk talk = talks.lock(id).orElseThrow(() -> new NotFound("talk " + id));
    TalkParty party = party(viewer, talk);
    if (party == TalkParty.STRANGER) {
      throw new NotFound("talk " + id);
    }
    Situation situation = situation(viewer, talk, party, employee(talk));
    List<TalkOutcome.Reason> reasons = TalkPolicy.reasonsAgainst(situation, party, action);
    return reasons.isEmpty()
        ? done(viewer, situation, party, action)
        : new TalkOutcome.NotPossible(reasons);
  }

  private TalkOutcome done(Viewer viewer, Situation situation, TalkParty party, TalkAction action) {
    Talk before = situation.talk();
    Optional<Side> side = party.side();
    if (side.isPresent() && action instanceof TalkAction.Write write) {
      return writing.draft(before, side.get(), person(viewer), write, situation.now());
    }
    Talk after =
        action instanceof TalkAction.TakeOver
            ? handing.handed(before, person(viewer), employee(before), viewer.name())
            : TalkPolicy.changed(before, side, action, situation.now());
    List<BookOutcome.Clash> clashes = schedule(viewer, after, action);
    if (!clashes.isEmpty()) {
      return new TalkOutcome.NotPossible(List.of(new TalkOutcome.Reason.Clashes(clashes)));
    }
    writing.write(situation, after, side, viewer, action);
    audit.record(
        viewer,
        "development.talk-" + deed(action),
        About.thingOf(before.pair().employee(), "talk", before.id()),
        Map.of("state", before.state()),
        Map.of("state", after.state()));
    live.changed("talk-" + before.id());
    return new TalkOutcome.Done(after.state());
  }

  /// Puts a new time into both schedules, or takes one out that is not needed; whom it does not
  /// suit.
  private List<BookOutcome.Clash> schedule(Viewer viewer, Talk after, TalkAction action) {
    return switch (action) {
      case TalkAction.Move move ->
          bookings.book(
              viewer.name(),
              after.id(),
              after.kind(),
              after.pair(),
              employee(after),
              TalkBookings.range(move.startsAt(), move.minutes()));
      case TalkAction.Postpone _, TalkAction.Cancel _ -> {
        bookings.cancel(viewer.name(), after.id());
        yield List.of();
      }
      case TalkAction.Hold _ -> {
        bookings.free(viewer.name(), after, clock.instant());
        yield List.of();
      }
      default -> List.of();
    };
  }

  /// The deed's name in the audit trail, such as `say-ready`; never what was written.
  private static String deed(TalkAction action) {
    return action
        .getClass()
        .getSimpleName()
        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
        .toLowerCase(Locale.ROOT);
  }

  private Situation situation(Viewer viewer, Talk talk, TalkParty party, PersonCard employee) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(employee.place().zone()).toLocalDate();
    return new Situation(
        talk,
        templates.content(talk.template()),
        party.side().flatMap(_ -> drafts.findOwn(talk.id(), person(viewer))),
        record(talk),
        measures
            .find(DevelopmentMeasures.TALK_GRADE.code(), employee.place().country(), today)
            .isPresent(),
        now,
        today);
  }

  private TalkRecord record(Talk talk) {
    Set<PersonId> two = Set.of(talk.pair().employee(), talk.pair().leader());
    List<Preparation> preparations = records.preparations(talk.id());
    Set<PersonId> authors = new HashSet<>(two);
    preparations.forEach(preparation -> authors.add(preparation.author()));
    return new TalkRecord(
        preparations,
        records.grades(talk.id()),
        records.notes(talk.id(), people.names(authors)),
        actions.ofTalk(talk.id()));
  }

  private Optional<Talk> previous(Talk talk) {
    Instant before = talk.times().held() == null ? Instant.MAX : talk.times().held();
    return talks.findLastHeld(
        talk.pair().employee(), talk.kind(), before == Instant.MAX ? clock.instant() : before);
  }

  private static LocalDate since(Optional<Talk> previous, PersonCard employee, LocalDate until) {
    LocalDate earliest = until.minusDays(LONGEST_PERIOD_DAYS);
    return previous
        .flatMap(last -> dayHeld(last, employee))
        .map(day -> day.isBefore(earliest) ? earliest : day)
        .orElse(until.minusDays(FIRST_PERIOD_DAYS));
  }

  private static Optional<LocalDate> dayHeld(Talk talk, PersonCard employee) {
    return Optional.ofNullable(talk.times().held())
        .map(held -> held.atZone(employee.place().zone()).toLocalDate());
  }

  /// What the viewer is to the talk.
  TalkParty party(Viewer viewer, Talk talk) {
    PersonId person = viewer.person();
    if (talk.pair().employee().equals(person)) {
      return TalkParty.EMPLOYEE;
    }
    if (talk.pair().leader().equals(person)) {
      return TalkParty.LEADER;
    }
    if (person != null && viewer.may(Permission.LEAD_TALKS) && leads(person, talk)) {
      return TalkParty.SUCCESSOR;
    }
    return viewer.reach(Permission.READ_TALK_RECORDS).everywhere()
        ? TalkParty.PEOPLE
        : TalkParty.STRANGER;
  }

  private boolean leads(PersonId person, Talk talk) {
    LocalDate day = people.today();
    return people
        .findPerson(talk.pair().employee(), day)
        .flatMap(card -> Optional.ofNullable(card.place().team()))
        .flatMap(team -> people.findTeam(team, day))
        .flatMap(team -> team.findLeader())
        .filter(person::equals)
        .isPresent();
  }

  private PersonCard employee(Talk talk) {
    PersonId id = talk.pair().employee();
    LocalDate day = people.today();
    return people.findPerson(id, day).orElseThrow(() -> new NotFound("person " + id));
  }

  private String name(PersonId person) {
    return people.names(Set.of(person)).getOrDefault(person, "");
  }

  /// The viewer's person; only asked of those who have a side in the talk or take it over.
  private static PersonId person(Viewer viewer) {
    return Objects.requireNonNull(viewer.person(), "This login is nobody's");
  }
}
