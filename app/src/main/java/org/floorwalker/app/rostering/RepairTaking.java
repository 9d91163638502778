package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.rostering.RepairedDay.Part;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RepairRows;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ActivityStore.Asked;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.rules.LawFinding;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to taking a way to repair published days, and to taking it back.
@Component
public class RepairTaking {
  /// A shift gets another start only so long before it, as when the repair was sought.
  private static final Duration NOTICE = RepairProposal.NOTICE;

  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final VersionStore versions;
  private final PublishedChanges published;
  private final ActivityStore activities;
  private final Clock clock;

  RepairTaking(
      RosterInputs inputs,
      RosterStore rosters,
      VersionStore versions,
      PublishedChanges published,
      ActivityStore activities,
      Clock clock) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.versions = versions;
    this.published = published;
    this.activities = activities;
    this.clock = clock;
  }

  /// Puts a way in force, if the plan still is what it was sought for and the law allows it. Who
  /// may do that is asked by the room above.
  ///
  /// @param freed rows that must have stayed as they were
  @Transactional
  public RepairOutcome take(String by, Upset upset, RosterRepairs.Found found, RepairWay way) {
    Optional<RosterVersion> version = lock(upset, way);
    boolean stands =
        Stream.concat(found.freed().stream(), way.days().stream())
            .allMatch(day -> stands(upset.roster(), day));
    if (version.isEmpty() || !stands || !way.days().stream().allMatch(this::isInTime)) {
      return new RepairOutcome.Overtaken();
    }
    moveMeeting(by, upset, asked -> TimeRange.of(upset.from(), asked.length()));
    List<Violation> broken = newlyBroken(version.get(), way);
    if (!broken.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new RepairOutcome.Unlawful(broken);
    }
    way.days().forEach(day -> replace(by, day));
    return new RepairOutcome.Done(countPeople(way));
  }

  /// Takes a way back: every row it changed becomes what it was, if nobody has changed one since
  /// and nothing of it has begun. A meeting may then be in the days it was asked for in before.
  @Transactional
  public RepairOutcome takeBack(String by, Upset upset, RosterRepairs.Found found, RepairWay way) {
    RepairWay back =
        new RepairWay(
            way.means(),
            way.open(),
            way.served(),
            way.costPoints(),
            way.days().stream().map(RepairedDay::reversed).toList());
    Optional<RosterVersion> version = lock(upset, way);
    boolean stands = back.days().stream().allMatch(day -> stands(upset.roster(), day));
    if (version.isEmpty() || !stands || !back.days().stream().allMatch(this::isInTime)) {
      return new RepairOutcome.Overtaken();
    }
    RosterRepairs.Window before = found.asked();
    placeBefore(upset, way)
        .ifPresent(
            start ->
                moveMeeting(
                    by,
                    upset,
                    asked ->
                        before == null ? TimeRange.of(start, asked.length()) : before.range()));
    back.days().forEach(day -> replace(by, day));
    return new RepairOutcome.Done(countPeople(way));
  }

  private Optional<RosterVersion> lock(Upset upset, RepairWay way) {
    TreeSet<LocalDate> days = new TreeSet<>(way.days().stream().map(RepairedDay::day).toList());
    if (days.isEmpty()) {
      return Optional.empty();
    }
    versions.lockDays(days.first(), days.last().plusDays(1));
    return versions.lock(upset.roster());
  }

  private static int countPeople(RepairWay way) {
    return (int) way.days().stream().map(RepairedDay::person).distinct().count();
  }

  /// The meeting is asked for at another time, or in another window, from now on.
  private void moveMeeting(String by, Upset upset, Function<Asked, TimeRange> window) {
    if (upset.kind() != Upset.Kind.MEETING) {
      return;
    }
    activities
        .findByCode(upset.subject())
        .ifPresent(
            asked ->
                activities.upsert(asked.at(window.apply(asked)), new Made(clock.instant(), by)));
  }

  private static Optional<Instant> placeBefore(Upset upset, RepairWay way) {
    return way.days().stream()
        .flatMap(day -> day.before().stream())
        .filter(part -> upset.subject().equals(part.activity()))
        .map(Part::start)
        .findFirst();
  }

  private boolean stands(long roster, RepairedDay day) {
    List<Piece> now = rosters.listPublished(day.person().value(), day.day(), day.day().plusDays(1));
    return versions.findInForce(day.day()).equals(Optional.of(roster))
        && new HashSet<>(RepairRows.parts(now)).equals(new HashSet<>(day.before()));
  }

  /// Nothing that has begun is moved, and nobody comes at another time without notice.
  private boolean isInTime(RepairedDay day) {
    Instant now = clock.instant();
    Set<Part> moved = new HashSet<>(day.before());
    moved.addAll(day.after());
    moved.removeIf(part -> day.before().contains(part) && day.after().contains(part));
    boolean othersAhead =
        moved.stream()
            .filter(part -> !part.kind().equals("shift"))
            .noneMatch(part -> part.start().isBefore(now));
    Optional<Part> before = RepairRows.shift(day.before());
    Optional<Part> after = RepairRows.shift(day.after());
    boolean isSameStart = before.map(Part::start).equals(after.map(Part::start));
    boolean endsAhead =
        Stream.concat(before.stream(), after.stream()).noneMatch(part -> part.end().isBefore(now));
    boolean isNoticed =
        Stream.concat(before.stream(), after.stream())
            .noneMatch(part -> part.start().isBefore(now.plus(NOTICE)));
    return othersAhead && endsAhead && (isSameStart || isNoticed);
  }

  private List<Violation> newlyBroken(RosterVersion version, RepairWay way) {
    Inputs gathered = inputs.of(version);
    RosterProblem problem = gathered.problem();
    List<Piece> standing = rosters.listPieces(version.id());
    Roster before = gathered.rows().roster(standing);
    Roster after = gathered.rows().roster(RepairRows.with(standing, way.days()));
    List<Violation> broken = new ArrayList<>();
    way.days().stream()
        .map(day -> gathered.rows().code(day.person().value()))
        .filter(problem.floor().agents()::containsKey)
        .distinct()
        .forEach(code -> broken.addAll(LawCheck.newlyBroken(gathered, before, after, code)));
    LocalDate today = clock.instant().atZone(gathered.zone()).toLocalDate();
    RosterLaw.Around around = inputs.lawAround(gathered, today);
    List<LawFinding> known = LawCheck.beyond(List.of(), problem, before, around);
    LawCheck.beyond(broken, problem, after, around).stream()
        .filter(found -> found.severity() == Severity.HARD && !known.contains(found))
        .map(LawFinding::violation)
        .forEach(broken::add);
    return broken;
  }

  private void replace(String by, RepairedDay day) {
    List<Piece> pieces = RepairRows.pieces(day);
    published.replaceRow(by, day.person(), day.day(), pieces, ChangeReason.CORRECTION);
  }
}
