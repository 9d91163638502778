package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.Crew;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.internal.Corrections;
import org.floorwalker.app.rostering.internal.DayPlans;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RosterDays;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.RosterRows;
import org.floorwalker.app.rostering.internal.ShiftAccounts;
import org.floorwalker.app.rostering.store.FeedStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Desk;
import org.floorwalker.app.rostering.store.RosterStore.Edit;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the room: who works when.
///
/// People are named by [PersonId] here; their shifts carry the person's code, as files do.
@Component
public final class Rostering {
  private static final java.time.Duration SLOT = java.time.Duration.ofMinutes(15);

  private final RosterStore rosters;
  private final SimulationStore simulations;
  private final FeedStore feeds;
  private final RosterInputs inputs;
  private final People people;
  private final Staffing staffing;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Rostering(
      RosterStore rosters,
      SimulationStore simulations,
      FeedStore feeds,
      RosterInputs inputs,
      People people,
      Staffing staffing,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.rosters = rosters;
    this.simulations = simulations;
    this.feeds = feeds;
    this.inputs = inputs;
    this.people = people;
    this.staffing = staffing;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// All versions, newest first.
  public List<RosterVersion> listVersions() {
    return rosters.listVersions();
  }

  public Optional<RosterVersion> findVersion(long version) {
    return rosters.find(version);
  }

  /// The newest version of the state that covers the day.
  public Optional<RosterVersion> findNewest(LocalDate day, RosterVersion.State state) {
    return rosters.findNewest(day, state);
  }

  /// The first day that no published version covers.
  public Optional<LocalDate> findPublishedUntil() {
    return rosters.findPublishedUntil();
  }

  /// Everybody's plan on one business day of a version, by person.
  public Map<PersonId, DayPlan> plansOf(long version, LocalDate day) {
    return plansOf(version, day, day.plusDays(1)).getOrDefault(day, Map.of());
  }

  /// Everybody's plans on the business days from the one until before the other.
  public SequencedMap<LocalDate, Map<PersonId, DayPlan>> plansOf(
      long version, LocalDate from, LocalDate until) {
    return plans(
        rosters.listPieces(version, from, until), rosters.listDesks(version, from, until), from);
  }

  /// Everybody's plan in force on the business day.
  public Map<PersonId, DayPlan> publishedPlans(LocalDate day) {
    return plans(
            rosters.listPublished(day, day.plusDays(1)),
            rosters.listPublishedDesks(day, day.plusDays(1)),
            day)
        .getOrDefault(day, Map.of());
  }

  /// One person's plans in force on the business days from the one until before the other.
  public SequencedMap<LocalDate, DayPlan> publishedPlans(
      PersonId person, LocalDate from, LocalDate until) {
    SequencedMap<LocalDate, DayPlan> mine = new LinkedHashMap<>();
    plans(
            rosters.listPublished(person.value(), from, until),
            rosters.listPublishedDesks(person.value(), from, until),
            from)
        .forEach((day, plans) -> plans.values().forEach(plan -> mine.put(day, plan)));
    return mine;
  }

  private SequencedMap<LocalDate, Map<PersonId, DayPlan>> plans(
      List<Piece> pieces, List<Desk> desks, LocalDate day) {
    RosterRows rows = new RosterRows(codes());
    Map<List<Object>, SequencedMap<Instant, String>> served = new HashMap<>();
    for (Desk desk : desks) {
      SequencedMap<Instant, String> slots =
          served.computeIfAbsent(List.of(desk.person(), desk.day()), _ -> new LinkedHashMap<>());
      for (Instant t = desk.start(); t.isBefore(desk.end()); t = t.plus(SLOT)) {
        slots.put(t, desk.queue());
      }
    }
    DayPlans cutter = new DayPlans(channels(), activities(), breakRules(day), SLOT);
    SequencedMap<LocalDate, Map<PersonId, DayPlan>> plans = new LinkedHashMap<>();
    for (Shift shift : rows.shifts(pieces)) {
      long person = rows.person(shift.agent());
      SequencedMap<Instant, String> slots =
          served.getOrDefault(List.of(person, shift.day().date()), new LinkedHashMap<>());
      String usual = slots.isEmpty() ? "" : slots.firstEntry().getValue();
      plans
          .computeIfAbsent(shift.day().date(), _ -> new LinkedHashMap<>())
          .put(new PersonId(person), cutter.plan(shift, slots, usual));
    }
    return new LinkedHashMap<>(new TreeMap<>(plans));
  }

  private Map<Long, String> codes() {
    Map<Long, String> codes = new HashMap<>();
    people.codes().forEach((person, code) -> codes.put(person.value(), code));
    return codes;
  }

  /// The channel of every queue.
  public Map<String, Channel> channels() {
    Map<String, Channel> channels = new HashMap<>();
    people
        .queues()
        .forEach(queue -> channels.put(queue.id().name(), queue.settings().queue().channel()));
    return channels;
  }

  private java.util.function.Function<String, DayPlans.ActivityCard> activities() {
    Map<String, DayPlans.ActivityCard> cards = new HashMap<>();
    rosters
        .listActivities()
        .forEach(a -> cards.put(a.id(), new DayPlans.ActivityCard(a.kind(), a.title())));
    return id -> cards.getOrDefault(id, new DayPlans.ActivityCard("", id));
  }

  private List<BreakRule> breakRules(LocalDate day) {
    return people.crewOn(day).breaks();
  }

  /// Need against people serving in a version, over the stretch.
  public List<CoverageSlot> coverage(long version, TimeRange range) {
    RosterVersion found = rosters.find(version).orElseThrow();
    List<Desk> desks =
        rosters.listDesks(version, found.span().firstDay(), found.span().endExclusive());
    List<Need> needs =
        staffing.listScheduledNeeds(found.need(), range.startInclusive(), range.endExclusive());
    return CoverageSlot.of(needs, SLOT, range, desks);
  }

  /// What customers and people can expect of a version, by queue and day.
  public List<SimulatedDay> simulatedDays(long version) {
    return simulations.listDays(version);
  }

  /// The same by queue and slot, for slots that start on or after the one instant and before the
  /// other.
  public List<SimulatedSlot> simulatedSlots(long version, Instant from, Instant until) {
    return simulations.listSlots(version, from, until);
  }

  /// The number of the row's last correction, 0 when there is none; a form sends it back.
  public long lastEdit(long version, PersonId person, LocalDate day) {
    return rosters.lastEditOfRow(version, person.value(), day);
  }

  /// Number of corrections made to a version since the search.
  public int countCorrections(long version) {
    return rosters.countEdits(version);
  }

  /// Corrects one row of a draft, if the law allows and nobody was quicker.
  ///
  /// @param seenEdit what [#lastEdit] said when the form was shown
  public CorrectionOutcome correct(
      Viewer viewer, long version, Correction correction, long seenEdit) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome =
        transactions.execute(_ -> correctLocked(viewer, version, correction, seenEdit));
    return java.util.Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome correctLocked(
      Viewer viewer, long version, Correction correction, long seenEdit) {
    Optional<RosterVersion> draft = rosters.lock(version).filter(RosterVersion::isDraft);
    if (draft.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    Inputs gathered = inputs.of(draft.get());
    Roster roster = roster(gathered, version);
    Optional<Shift> shift = Corrections.findShift(roster, correction);
    if (shift.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    long person = gathered.rows().person(correction.person());
    if (rosters.lastEditOfRow(version, person, correction.day()) != seenEdit) {
      return new CorrectionOutcome.Overtaken();
    }
    Optional<Shift> changed = Corrections.changed(shift.get(), correction);
    if (changed.isEmpty() && !(correction instanceof Correction.RemoveShift)) {
      return new CorrectionOutcome.NotThere();
    }
    Roster after = Corrections.replaced(roster, shift.get(), changed);
    List<Violation> broken =
        LawCheck.newlyBroken(gathered.problem(), roster, after, correction.person());
    return broken.isEmpty()
        ? write(viewer, draft.get(), gathered, roster, after, shift.get(), changed)
        : new CorrectionOutcome.Unlawful(broken);
  }

  private Roster roster(Inputs gathered, long version) {
    return Roster.of(gathered.rows().shifts(rosters.listPieces(version)), List.of());
  }

  private CorrectionOutcome write(
      Viewer viewer,
      RosterVersion version,
      Inputs gathered,
      Roster before,
      Roster after,
      Shift shift,
      Optional<Shift> changed) {
    RosterRows rows = gathered.rows();
    LocalDate day = shift.day().date();
    List<Piece> was = rows.pieces(shift);
    List<Piece> becomes = changed.map(rows::pieces).orElse(List.of());
    long person = rows.person(shift.agent());
    rosters.replaceRow(version.id(), person, day, becomes);
    long edit =
        rosters.insertEdit(
            version.id(),
            new Edit(0, person, day, new Made(clock.instant(), viewer.name()), was, becomes, null));
    double shortBefore = daySplit(gathered, before, day).shortHours();
    DeskTable.Split split = daySplit(gathered, after, day);
    rosters.replaceDesks(
        version.id(), day, day.plusDays(1), rows.desks(shiftsOf(after, day), split));
    return new CorrectionOutcome.Done(edit, shortBefore, split.shortHours());
  }

  private static List<Shift> shiftsOf(Roster roster, LocalDate day) {
    return roster.shifts().stream().filter(shift -> shift.day().date().equals(day)).toList();
  }

  /// The split of one business day; shifts of the evening before that run into it count too.
  private static DeskTable.Split daySplit(Inputs gathered, Roster roster, LocalDate day) {
    return DeskTable.of(
            gathered.problem(), RosterDays.range(gathered.problem(), day), roster.shifts())
        .split();
  }

  /// Takes back the viewer's last correction of a draft.
  public CorrectionOutcome undo(Viewer viewer, long version) {
    viewer.require(Permission.MAKE_SCHEDULES);
    CorrectionOutcome outcome = transactions.execute(_ -> undoLocked(viewer, version));
    return java.util.Objects.requireNonNull(outcome);
  }

  private CorrectionOutcome undoLocked(Viewer viewer, long version) {
    Optional<RosterVersion> draft = rosters.lock(version).filter(RosterVersion::isDraft);
    Optional<Edit> last = draft.flatMap(_ -> rosters.findLastEdit(version, viewer.name()));
    if (draft.isEmpty() || last.isEmpty()) {
      return new CorrectionOutcome.NotThere();
    }
    Edit edit = last.get();
    if (rosters.lastEditOfRow(version, edit.person(), edit.day()) != edit.id()) {
      return new CorrectionOutcome.Overtaken();
    }
    Inputs gathered = inputs.of(draft.get());
    double shortBefore = daySplit(gathered, roster(gathered, version), edit.day()).shortHours();
    rosters.replaceRow(version, edit.person(), edit.day(), edit.before());
    rosters.markUndone(edit.id(), clock.instant());
    Roster after = roster(gathered, version);
    DeskTable.Split split = daySplit(gathered, after, edit.day());
    rosters.replaceDesks(
        version,
        edit.day(),
        edit.day().plusDays(1),
        gathered.rows().desks(shiftsOf(after, edit.day()), split));
    return new CorrectionOutcome.Done(edit.id(), shortBefore, split.shortHours());
  }

  /// Publishes a draft and tells everybody in it; refused while any rule is broken.
  ///
  /// @param reason answers what the law warns of, such as late notice; it stands in the audit trail
  public PublishOutcome publish(Viewer viewer, long version, String reason) {
    viewer.require(Permission.PUBLISH_SCHEDULES);
    PublishOutcome outcome = transactions.execute(_ -> publishAudited(viewer, version, reason));
    return java.util.Objects.requireNonNull(outcome);
  }

  private PublishOutcome publishAudited(Viewer viewer, long version, String reason) {
    PublishOutcome outcome = publishLocked(viewer.name(), version, reason.strip());
    if (outcome instanceof PublishOutcome.Published) {
      audit.record(viewer, "rostering.published", About.thing("roster", version), null, outcome);
    }
    return outcome;
  }

  private PublishOutcome publishLocked(String author, long version, String reason) {
    Optional<RosterVersion> draft = rosters.lock(version).filter(RosterVersion::isDraft);
    if (draft.isEmpty()) {
      return new PublishOutcome.NotADraft();
    }
    Inputs gathered = inputs.of(draft.get());
    PublishCheck check = check(gathered, roster(gathered, version));
    if (!check.refusals().isEmpty()) {
      return new PublishOutcome.Refused(check.refusals());
    }
    if (!check.warnings().isEmpty() && reason.isEmpty()) {
      return new PublishOutcome.NeedsReason(check.warnings());
    }
    Instant now = clock.instant();
    rosters.publish(version, now, author);
    return new PublishOutcome.Published(
        feeds.tellEverybody(version, now), reason, RosterCheck.counts(check.warnings()));
  }

  /// What the law would say if the version were published now.
  public PublishCheck checkBeforePublishing(long version) {
    Inputs gathered = inputs.of(rosters.find(version).orElseThrow());
    return check(gathered, roster(gathered, version));
  }

  private PublishCheck check(Inputs gathered, Roster roster) {
    List<Violation> broken = LawCheck.all(gathered.problem(), roster);
    LocalDate today = clock.instant().atZone(gathered.zone()).toLocalDate();
    return new PublishCheck(
        broken,
        LawCheck.beyond(broken, gathered.problem(), roster, inputs.lawAround(gathered, today)));
  }

  /// Rules a version breaks as it stands.
  public List<Violation> violations(long version) {
    RosterVersion found = rosters.find(version).orElseThrow();
    Inputs gathered = inputs.of(found);
    return LawCheck.all(gathered.problem(), roster(gathered, version));
  }

  /// Why a shift of a draft or published version lies where it does, what binds it and what would
  /// be better; empty when the person has no shift that day.
  public Optional<ShiftAccount> account(long version, String person, LocalDate day) {
    RosterVersion found = rosters.find(version).orElseThrow();
    Inputs gathered = inputs.of(found);
    return new ShiftAccounts(gathered, inputs.rules(), roster(gathered, version), found.isDraft())
        .account(person, day);
  }

  /// Number of people with a shift in a version.
  public int countPeople(long version) {
    return (int) rosters.listPieces(version).stream().mapToLong(Piece::person).distinct().count();
  }

  /// People, by code, who can be scheduled on the day.
  public Map<String, Member> membersByCode(LocalDate day) {
    Crew crew = people.crewOn(day);
    Map<String, Member> members = new HashMap<>();
    crew.members().forEach(member -> members.put(member.agent().id(), member));
    return members;
  }
}
