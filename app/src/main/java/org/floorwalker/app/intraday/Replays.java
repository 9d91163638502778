package org.floorwalker.app.intraday;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.history.RealContacts;
import org.floorwalker.app.intraday.store.ReplayStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.rostering.RosterStudies;
import org.floorwalker.app.rostering.RosterStudies.Study;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.Staffing;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.optimise.Budget;
import org.floorwalker.planning.optimise.Progress;
import org.floorwalker.planning.plan.PromiseLoop;
import org.floorwalker.planning.plan.PromisedWeek;
import org.floorwalker.planning.plan.PromisedWeeks;
import org.floorwalker.planning.plan.Replay;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.simulation.Estimate;
import org.floorwalker.planning.staffing.simulation.RosterFloor.Conditions;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Past rosters once more, with the contacts that really came.
@Component
public final class Replays {
  private static final int REPLICATIONS = 20;
  private static final int RANGE_REPLICATIONS = 60;
  private static final int THREADS = 2;
  private static final long SEED = 1;

  /// Contacts of the evening before are met too, where a line never closes.
  private static final Duration BEFORE = Duration.ofHours(2);

  /// Whole days turn out busier or quieter than forecast by about this share (Avramidis,
  /// Deslauriers, L'Ecuyer 2004).
  private static final VolumeVariation VARIATION = new VolumeVariation(0.05, 0.05);

  private final Rostering rostering;
  private final RosterStudies studies;
  private final Staffing staffing;
  private final RealContacts contacts;
  private final People people;
  private final ReplayStore replays;
  private final Clock clock;

  Replays(
      Rostering rostering,
      RosterStudies studies,
      Staffing staffing,
      RealContacts contacts,
      People people,
      ReplayStore replays,
      Clock clock) {
    this.rostering = rostering;
    this.studies = studies;
    this.staffing = staffing;
    this.contacts = contacts;
    this.people = people;
    this.replays = replays;
    this.clock = clock;
  }

  /// Published rosters whose days have begun, newest first; those are what can be replayed.
  public List<RosterVersion> listReplayable() {
    LocalDate today = people.today();
    return rostering.listVersions().stream()
        .filter(version -> version.state() == RosterVersion.State.PUBLISHED)
        .filter(version -> !version.span().firstDay().isAfter(today))
        .toList();
  }

  /// Published rosters of which another week has passed since they were last replayed, and whose
  /// contacts of that week have come in.
  public List<Long> listDue(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return listReplayable().stream()
        .filter(version -> isDue(version, monday))
        .map(RosterVersion::id)
        .toList();
  }

  private boolean isDue(RosterVersion version, LocalDate monday) {
    LocalDate last = version.span().endExclusive();
    LocalDate end = last.isBefore(monday) ? last : monday;
    ZoneId zone = people.zone();
    Instant over = end.atStartOfDay(zone).toInstant();
    Instant began = end.minusWeeks(1).atStartOfDay(zone).toInstant();
    boolean isPast = end.isAfter(version.span().firstDay()) && end.isAfter(monday.minusWeeks(1));
    return isPast
        && replays.findNewest(version.id()).filter(r -> r.made().at().isAfter(over)).isEmpty()
        && !contacts.list(began, over).isEmpty();
  }

  /// The newest replay of a roster.
  public Optional<RosterReplay> findNewest(long roster) {
    return replays.findNewest(roster);
  }

  /// Replays a roster and keeps what was found; safe to run twice for one job.
  ///
  /// @param cpuSeconds budget of the search for the other roster
  public void replay(String job, long roster, double cpuSeconds, String author, Progress progress) {
    if (replays.exists(job)) {
      return;
    }
    RosterVersion version =
        rostering.findVersion(roster).orElseThrow(() -> new NotFound("a roster " + roster));
    long need = needOf(version);
    Study study = studies.of(version, need);
    PromiseLoop.Effort effort =
        new PromiseLoop.Effort(new Budget.CpuSeconds(cpuSeconds, THREADS), REPLICATIONS / 2, SEED);
    Roster built = study.loop().run(effort, progress).proposal().roster();
    Made made = new Made(clock.instant(), author);
    replays.insert(job, new RosterReplay(0, roster, need, made, result(study, built)));
  }

  /// The version's own need; for one that was brought in, the newest that covers its first day.
  private long needOf(RosterVersion version) {
    return version.isMadeHere()
        ? version.need()
        : staffing
            .findNewest(version.span().firstDay())
            .map(NeedVersion::id)
            .orElseThrow(() -> new NotFound("a need for " + version.span().firstDay()));
  }

  private RosterReplay.Result result(Study study, Roster built) {
    TimeRange span = study.problem().span();
    Replay replay =
        new Replay(
            study.problem(),
            study.queues(),
            contacts.list(span.startInclusive().minus(BEFORE), span.endExclusive()));
    Simulation simulation = new Simulation(SEED, REPLICATIONS, THREADS);
    Replay.Result was = replay.of(study.asItWas(), simulation);
    Replay.Result other = replay.of(built, simulation);
    List<Replay.Service> actual = replay.actual();
    List<RosterReplay.Row> rows = new ArrayList<>();
    for (int queue = 0; queue < actual.size(); queue++) {
      rows.add(
          new RosterReplay.Row(
              actual.get(queue).queue().name(),
              actual.get(queue).contacts(),
              figures(actual.get(queue)),
              figures(was.services().get(queue)),
              figures(other.services().get(queue))));
    }
    Promises promises = new Promises(study, replay);
    return new RosterReplay.Result(
        rows, hours(was.hours()), hours(other.hours()), promises.byQueue(), promises.byProgramme());
  }

  private static RosterReplay.Figures figures(Replay.Service service) {
    Estimate share = service.service();
    return new RosterReplay.Figures(
        known(share.value()),
        share.isKnown() && !Double.isNaN(share.standardError()) ? share.standardError() : 0,
        known(service.waitSeconds().value()),
        known(service.lost().value()));
  }

  private static @Nullable Double known(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static RosterReplay.Hours hours(Replay.Hours hours) {
    return new RosterReplay.Hours(hours.paid(), hours.withCustomers());
  }

  /// What the roster as it was had promised of its weeks, simulated with the forecast of its need.
  private final class Promises {
    private final Study study;
    private final Replay replay;
    private final SimulationResult asForecast;
    private final SimulationResult drawn;
    private final PromisedWeeks weeks;

    Promises(Study study, Replay replay) {
      this.study = study;
      this.replay = replay;
      Simulation simulation = new Simulation(SEED, RANGE_REPLICATIONS, THREADS);
      asForecast = simulation.run(study.loop().floor().of(study.asItWas()));
      drawn =
          simulation.run(
              study
                  .loop()
                  .floor()
                  .of(study.asItWas(), Conditions.ABSENCE_DRAWN)
                  .withVariation(VARIATION));
      weeks =
          new PromisedWeeks(
              study.queues(), study.problem().period().firstDay(), study.problem().period().days());
    }

    List<RosterReplay.Week> byQueue() {
      return replay.weeks(weeks.of(asForecast, drawn)).stream().map(Replays::week).toList();
    }

    /// Queues of customers who wait, by the mission they are worked for.
    List<RosterReplay.Week> byProgramme() {
      Map<QueueId, List<QueueId>> programmes = new TreeMap<>(Comparator.comparing(QueueId::name));
      for (QueueCard card : people.queues()) {
        boolean isPlanned = study.queues().stream().anyMatch(q -> q.id().equals(card.id()));
        boolean isWaitedFor = !(card.settings().promise().goal() instanceof ServiceGoal.DoneBy);
        if (isPlanned && isWaitedFor && !card.customers().mission().isEmpty()) {
          programmes
              .computeIfAbsent(
                  new QueueId(card.customers().mission()), mission -> new ArrayList<>())
              .add(card.id());
        }
      }
      List<PromisedWeek> promised = new ArrayList<>();
      programmes.forEach(
          (name, queues) -> promised.addAll(weeks.of(name, queues, asForecast, drawn)));
      return replay.weeks(promised, programmes).stream().map(Replays::week).toList();
    }
  }

  private static RosterReplay.Week week(Replay.WeekKept week) {
    return new RosterReplay.Week(
        week.promised().queue().name(),
        week.promised().monday(),
        week.promised().promised(),
        week.promised().low(),
        week.promised().high(),
        known(week.actual()),
        week.isWithinChance());
  }
}
