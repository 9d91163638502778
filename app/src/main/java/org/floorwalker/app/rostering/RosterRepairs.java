package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.RepairedDay.Part;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RepairRows;
import org.floorwalker.app.rostering.internal.RepairService;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.ActivityStore;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.planning.optimise.Absence;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.RosterRepair;
import org.floorwalker.planning.optimise.VolumeJump;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.rules.LawFinding;
import org.floorwalker.planning.rules.RosterLaw;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// The door to repairs of published days: ways to cover shifts that were freed, and taking one.
@Component
public class RosterRepairs {
  /// A shift gets another start only so long before it, as when the repair was sought.
  private static final Duration NOTICE = RosterRepair.NOTICE;

  private static final double LEAST_HOURS = 0.1;
  private static final double LEAST_SERVICE = 0.005;

  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final ChangeStore changes;
  private final PublishedChanges published;
  private final ActivityStore activities;
  private final RepairService service;
  private final Clock clock;

  RosterRepairs(
      RosterInputs inputs,
      RosterStore rosters,
      ChangeStore changes,
      PublishedChanges published,
      ActivityStore activities,
      RepairService service,
      Clock clock) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.changes = changes;
    this.published = published;
    this.activities = activities;
    this.service = service;
    this.clock = clock;
  }

  /// What a search found.
  ///
  /// @param ways up to three, each with more means than the one before; those that make nothing
  ///     better are left out
  /// @param freed rows of the person who is away, which must stay as they are
  public record Found(List<RepairWay> ways, List<RepairedDay> freed) {
    public Found {
      ways = List.copyOf(ways);
      freed = List.copyOf(freed);
    }
  }

  /// Ways to go on after something upset published days. People who are away for a part of a day
  /// themselves are left out of the search, and their time counts as open before and afterwards
  /// alike.
  ///
  /// @throws IllegalArgumentException when the plan holds shifts that no search could have built,
  ///     or the upset names something unknown
  public Found propose(Upset upset) {
    RosterVersion version = rosters.find(upset.roster()).orElseThrow();
    Inputs gathered = inputs.of(version);
    List<Piece> standing = rosters.listPieces(version.id());
    RepairRows rows = new RepairRows(gathered, standing);
    PersonId away = upset.person();
    List<Piece> asPlanned = away == null ? List.of() : asPlanned(version.id(), away, standing);
    RepairRows.Case repair =
        away == null
            ? rows.asItStands()
            : rows.withPerson(away, TimeRange.of(upset.from(), upset.until()), asPlanned);
    List<RepairProposal> proposals =
        RosterRepair.of(repair.problem(), repair.roster())
            .proposals(disturbance(repair, upset), notice(gathered, version));
    RepairService.Day day = service.day(version, gathered, upset, repair, rows.standing());
    return new Found(
        ways(rows, repair, proposals, day),
        away == null ? List.of() : rows.rowsOf(away, asPlanned));
  }

  /// How long ahead a change must be told, by the law and the agreement of each country; the longer
  /// time where its sites have agreements of their own.
  private NoticeByCountry notice(Inputs gathered, RosterVersion version) {
    Map<String, Duration> notice = new HashMap<>();
    for (Site site : gathered.crew().sites()) {
      Integer days = inputs.rules().inForce(site, version.span().firstDay()).count("notice_days");
      if (days != null) {
        notice.merge(site.country(), Duration.ofDays(days), RosterRepairs::longer);
      }
    }
    return new NoticeByCountry(notice);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Disturbance disturbance(RepairRows.Case repair, Upset upset) {
    return switch (upset.kind()) {
      case AWAY ->
          new Absence(
              Objects.requireNonNull(repair.person(), "who is away"), upset.from(), upset.until());
      case VOLUME -> new VolumeJump(upset.subject(), upset.from(), upset.until(), upset.factor());
      case MEETING -> new MeetingMove(upset.subject(), clock.instant(), upset.from());
    };
  }

  private List<Piece> asPlanned(long version, PersonId person, List<Piece> standing) {
    List<Piece> planned = new ArrayList<>(changes.listBeforeIllness(version, person.value()));
    Set<LocalDate> back = planned.stream().map(Piece::day).collect(Collectors.toSet());
    standing.stream()
        .filter(piece -> piece.person() == person.value() && !back.contains(piece.day()))
        .forEach(planned::add);
    return planned;
  }

  private static List<RepairWay> ways(
      RepairRows rows,
      RepairRows.Case repair,
      List<RepairProposal> proposals,
      RepairService.Day day) {
    List<RepairWay> ways = new ArrayList<>();
    Set<Set<RepairedDay>> seen = new HashSet<>();
    for (RepairProposal proposal : proposals) {
      List<RepairedDay> days = rows.changed(repair, proposal);
      if (!days.isEmpty() && seen.add(Set.copyOf(days))) {
        RepairWay way = way(proposal, days, day);
        if (day.isMeeting() || helps(way)) {
          ways.add(way);
        }
      }
    }
    return ways;
  }

  private static RepairWay way(
      RepairProposal proposal, List<RepairedDay> days, RepairService.Day day) {
    RepairProposal.Effect effect = proposal.effect();
    return new RepairWay(
        proposal.means(),
        new RepairWay.OpenHours(
            effect.underHoursBefore(), effect.underHoursDamaged(), effect.underHoursAfter()),
        day.served(proposal.roster()),
        Math.max(0, effect.costDamaged() - effect.costAfter()),
        days);
  }

  /// What would read as no help is none: a way must cover a tenth of an hour, or lift the service
  /// of a queue by half a point.
  private static boolean helps(RepairWay way) {
    return way.open().damaged() - way.open().repaired() >= LEAST_HOURS
        || way.served().stream().anyMatch(q -> q.repaired() - q.damaged() >= LEAST_SERVICE);
  }

  /// Puts a way in force, if the plan still is what it was sought for and the law allows it. Who
  /// may do that is asked by the room above.
  ///
  /// @param freed rows that must have stayed as they were
  @Transactional
  public RepairOutcome take(String by, Upset upset, Found found, RepairWay way) {
    Optional<RosterVersion> version = lock(upset, way);
    boolean stands =
        Stream.concat(found.freed().stream(), way.days().stream())
            .allMatch(day -> stands(upset.roster(), day));
    if (version.isEmpty() || !stands || !way.days().stream().allMatch(this::isInTime)) {
      return new RepairOutcome.Overtaken();
    }
    moveMeeting(by, upset, upset.from());
    List<Violation> broken = newlyBroken(version.get(), way);
    if (!broken.isEmpty()) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
      return new RepairOutcome.Unlawful(broken);
    }
    way.days().forEach(day -> replace(by, day));
    return new RepairOutcome.Done(countPeople(way));
  }

  /// Takes a way back: every row it changed becomes what it was, if nobody has changed one since
  /// and nothing of it has begun.
  @Transactional
  public RepairOutcome takeBack(String by, Upset upset, RepairWay way) {
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
    placeBefore(upset, way).ifPresent(start -> moveMeeting(by, upset, start));
    back.days().forEach(day -> replace(by, day));
    return new RepairOutcome.Done(countPeople(way));
  }

  private Optional<RosterVersion> lock(Upset upset, RepairWay way) {
    TreeSet<LocalDate> days = new TreeSet<>(way.days().stream().map(RepairedDay::day).toList());
    if (days.isEmpty()) {
      return Optional.empty();
    }
    rosters.lockDays(days.first(), days.last().plusDays(1));
    return rosters.lock(upset.roster());
  }

  private static int countPeople(RepairWay way) {
    return (int) way.days().stream().map(RepairedDay::person).distinct().count();
  }

  /// The meeting is asked for at its new time from now on.
  private void moveMeeting(String by, Upset upset, Instant start) {
    if (upset.kind() != Upset.Kind.MEETING) {
      return;
    }
    activities
        .findByCode(upset.subject())
        .ifPresent(
            asked ->
                activities.upsert(
                    asked.at(TimeRange.of(start, asked.length())), new Made(clock.instant(), by)));
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
    return rosters.findInForce(day.day()).equals(Optional.of(roster))
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
    published.replace(
        by,
        day.person(),
        day.day(),
        inputs.rows().shifts(pieces).stream().findFirst(),
        ChangeReason.CORRECTION);
  }
}
