package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.internal.MovedMeeting;
import org.floorwalker.app.rostering.internal.RepairRows;
import org.floorwalker.app.rostering.internal.RepairSearch;
import org.floorwalker.app.rostering.internal.RepairSearch.Sought;
import org.floorwalker.app.rostering.internal.RepairService;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.ChangeStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.TaskStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairAnswer;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.SlackTasks;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door to repairs of published days: ways to go on after something upset them. One is taken
/// by [RepairTaking].
@Component
public final class RosterRepairs {
  private static final double LEAST_HOURS = 0.1;
  private static final double LEAST_SERVICE = 0.005;

  private final RosterInputs inputs;
  private final RosterStore rosters;
  private final VersionStore versions;
  private final ChangeStore changes;
  private final TaskStore tasks;
  private final RepairService service;
  private final Clock clock;

  RosterRepairs(
      RosterInputs inputs,
      RosterStore rosters,
      VersionStore versions,
      ChangeStore changes,
      TaskStore tasks,
      RepairService service,
      Clock clock) {
    this.inputs = inputs;
    this.rosters = rosters;
    this.versions = versions;
    this.changes = changes;
    this.tasks = tasks;
    this.service = service;
    this.clock = clock;
  }

  /// What a search found.
  ///
  /// @param ways up to three, each with more means than the one before; those that make nothing
  ///     better are left out
  /// @param freed rows of the person who is away, which must stay as they are
  /// @param unmended what becomes of the days when nothing is done; null of repairs sought before
  ///     this was kept
  /// @param beyond without a way: what would help if hours of contracts did not bind; null where
  ///     nothing would
  /// @param givenUp small tasks nobody is to spare for any more, which end first whatever way is
  ///     taken; null of repairs sought before this was kept
  /// @param trouble why a meeting cannot be at the wished time; null where it can, and for all else
  /// @param asked the window a meeting was asked for in, which it gets again when a way is taken
  ///     back; null for all else and of repairs sought before this was kept
  public record Found(
      List<RepairWay> ways,
      List<RepairedDay> freed,
      @Nullable Unmended unmended,
      @Nullable Beyond beyond,
      @Nullable List<TaskGivenUp> givenUp,
      @Nullable MeetingTrouble trouble,
      @Nullable Window asked) {
    public Found {
      ways = List.copyOf(ways);
      freed = List.copyOf(freed);
      givenUp = givenUp == null ? null : List.copyOf(givenUp);
    }

    public List<TaskGivenUp> tasks() {
      return givenUp == null ? List.of() : givenUp;
    }
  }

  /// Days in which a meeting may be.
  public record Window(Instant start, Instant end) {
    TimeRange range() {
      return TimeRange.of(start, end);
    }
  }

  /// @param days rows it would change
  /// @param hours how much more than the contract allows would be worked in the period
  public record Beyond(List<RepairedDay> days, double hours) {
    public Beyond {
      days = List.copyOf(days);
    }
  }

  /// What becomes of upset days when nothing is done; nothing is repaired in it.
  public record Unmended(RepairWay.OpenHours open, List<RepairWay.Served> served) {
    public Unmended {
      served = List.copyOf(served);
    }
  }

  /// Ways to go on after something upset published days. People who are away for a part of a day
  /// themselves, or have a shift that no search could have built, are left out of the search, and
  /// their time counts as open before and afterwards alike.
  ///
  /// @throws IllegalArgumentException when no search could have built a shift of who is away, or
  ///     the upset names something unknown
  public Found propose(Upset upset) {
    RosterVersion version = versions.find(upset.roster()).orElseThrow();
    Inputs asked = inputs.of(version);
    Inputs gathered = MovedMeeting.in(asked, upset).askingLeaders();
    List<Piece> standing = rosters.listPieces(version.id());
    PersonId away = upset.person();
    List<Piece> asPlanned = away == null ? List.of() : asPlanned(version.id(), away, standing);
    Sought sought =
        new RepairSearch(inputs, upset, standing, asPlanned, clock.instant())
            .seek(gathered, notice(gathered, version));
    RepairAnswer answer = sought.answer();
    if (answer == null) {
      return new Found(List.of(), List.of(), null, null, List.of(), sought.trouble(), null);
    }
    RepairRows rows = sought.rows();
    RepairRows.Case repair = sought.repair();
    RepairService.Day day = service.day(version, gathered, upset, repair, rows.standing());
    List<TaskGivenUp> ahead = tasks.listAhead(version.id(), upset.from());
    return new Found(
        ways(rows, repair, answer.proposals(), day),
        away == null ? List.of() : rows.rowsOf(away, asPlanned),
        unmended(answer.unmended(), day),
        beyond(rows, repair, answer.beyond()),
        givenUp(gathered, repair, sought.disturbance(), ahead),
        null,
        window(asked, upset));
  }

  private static @Nullable Window window(Inputs asked, Upset upset) {
    ActivityRequest request = asked.problem().activities().requests().get(upset.subject());
    return upset.kind() != Upset.Kind.MEETING || request == null
        ? null
        : new Window(request.window().startInclusive(), request.window().endExclusive());
  }

  private static @Nullable Beyond beyond(
      RepairRows rows, RepairRows.Case repair, RepairAnswer.@Nullable Beyond found) {
    return found == null
        ? null
        : new Beyond(
            rows.changed(repair, found.roster(), List.of(found.change())),
            found.hours().toMinutes() / 60.0);
  }

  private static List<TaskGivenUp> givenUp(
      Inputs gathered, RepairRows.Case repair, Disturbance disturbance, List<TaskGivenUp> ahead) {
    Map<TaskPiece, TaskGivenUp> known = new LinkedHashMap<>();
    for (TaskGivenUp piece : ahead) {
      String agent = gathered.rows().code(piece.person().value());
      if (repair.problem().floor().agents().containsKey(agent) && !agent.equals(repair.person())) {
        TimeRange range = TimeRange.of(piece.start(), piece.end());
        known.put(new TaskPiece(piece.title(), agent, range), piece);
      }
    }
    return known.isEmpty()
        ? List.of()
        : SlackTasks.of(repair.problem(), repair.roster())
            .givenUp(disturbance, List.copyOf(known.keySet()))
            .stream()
            .flatMap(piece -> Optional.ofNullable(known.get(piece)).stream())
            .toList();
  }

  private static Unmended unmended(RepairAnswer.Unmended unmended, RepairService.Day day) {
    RepairProposal.Effect effect = unmended.effect();
    List<RepairWay.Served> served =
        day.served(unmended.roster()).stream()
            .map(
                queue ->
                    new RepairWay.Served(
                        queue.queue(), queue.planned(), queue.damaged(), queue.damaged()))
            .toList();
    return new Unmended(
        new RepairWay.OpenHours(
            effect.underHoursBefore(), effect.underHoursDamaged(), effect.underHoursDamaged()),
        served);
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
      List<RepairedDay> days =
          new ArrayList<>(rows.changed(repair, proposal.roster(), proposal.changes()));
      days.addAll(rows.following(proposal.roster()));
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
}
