package org.floorwalker.app.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.DoubleConsumer;
import org.floorwalker.app.forecasting.ForecastDays;
import org.floorwalker.app.forecasting.ForecastSums;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.staffing.store.NeedArrivalsStore;
import org.floorwalker.app.staffing.store.NeedStore;
import org.floorwalker.app.staffing.store.ScenarioStore;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.plan.WhatIfStudy;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What-if questions: kept, computed by the job `staffing.scenario`, compared side by side.
@Component
public class Scenarios {
  private static final int REPLICATIONS = 60;

  /// Every scenario of a need meets the same contacts.
  private static final long SEED = 1;

  private final ScenarioStore scenarios;
  private final NeedStore needs;
  private final NeedArrivalsStore arrivals;
  private final Centres centres;
  private final Forecasting forecasting;
  private final ForecastSums sums;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  Scenarios(
      ScenarioStore scenarios,
      NeedStore needs,
      NeedArrivalsStore arrivals,
      Centres centres,
      Forecasting forecasting,
      ForecastSums sums,
      People people,
      Audit audit,
      Clock clock) {
    this.scenarios = scenarios;
    this.needs = needs;
    this.arrivals = arrivals;
    this.centres = centres;
    this.forecasting = forecasting;
    this.sums = sums;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Scenarios of a need version, oldest first: those about queues the viewer may see, each with
  /// the answers of these queues.
  public List<Scenario> list(Viewer viewer, long version) {
    QueuesWithin seen = seen(viewer);
    return scenarios.list(version).stream().flatMap(one -> one.within(seen).stream()).toList();
  }

  private QueuesWithin seen(Viewer viewer) {
    return people.queuesWithin(viewer, Permission.SEE_NEED);
  }

  /// Keeps a question; it is answered by [#compute].
  @Transactional
  public long ask(Viewer viewer, long version, String name, LocalDate day, WhatIf question) {
    viewer.require(Permission.SET_GOALS);
    Made made = new Made(clock.instant(), viewer.name());
    long id = scenarios.insert(new Scenario(0, version, name, day, question, made, null, null));
    audit.record(viewer, "staffing.scenario-asked", About.thing("scenario", id), null, name);
    return id;
  }

  @Transactional
  public void remove(Viewer viewer, long id) {
    viewer.require(Permission.SET_GOALS);
    scenarios
        .find(id)
        .ifPresent(
            scenario -> {
              scenarios.delete(id);
              audit.record(
                  viewer,
                  "staffing.scenario-removed",
                  About.thing("scenario", id),
                  scenario.name(),
                  null);
            });
  }

  /// The day of the need on which most contacts are forecast for the queues the viewer may see; its
  /// first day where nothing is.
  public LocalDate busiestDay(Viewer viewer, NeedVersion version) {
    List<String> queues = seen(viewer).cut(needs.listQueues(version.id()));
    return forecasting
        .findVersion(version.forecast())
        .flatMap(forecast -> sums.findDays(viewer, forecast, queues))
        .stream()
        .flatMap(forecast -> forecast.days().stream())
        .filter(day -> version.span().contains(day.date()))
        .max(
            Comparator.<ForecastDays.Day>comparingDouble(day -> day.used().mean())
                .thenComparing(ForecastDays.Day::date))
        .map(ForecastDays.Day::date)
        .orElse(version.span().firstDay());
  }

  /// Answers a question and keeps the answer, or the reason why there is none. Safe to run twice.
  ///
  /// @param progress hears the share done, 0 to 1; what it throws stops the answering
  public void compute(long id, DoubleConsumer progress) {
    Scenario scenario = scenarios.find(id).orElseThrow();
    try {
      scenarios.setAnswer(id, answer(scenario, progress));
    } catch (IllegalArgumentException e) {
      scenarios.setTrouble(id, Objects.requireNonNullElse(e.getMessage(), ""));
    }
  }

  private Scenario.Answer answer(Scenario scenario, DoubleConsumer progress) {
    NeedVersion version = needs.findVersion(scenario.version()).orElseThrow();
    WhatIfStudy.Answers answers =
        new WhatIfStudy(
                arrivals.list(version.id()),
                version.span().slot(),
                scenario.day(),
                centres.bySite(),
                new Simulation(SEED, REPLICATIONS, 1))
            .answer(scenario.question(), progress);
    return new Scenario.Answer(rows(answers.asItIs()), rows(answers.changed()));
  }

  private static List<Scenario.Row> rows(List<WhatIfStudy.Answer> answers) {
    return answers.stream()
        .map(
            answer ->
                new Scenario.Row(
                    answer.queue().name(),
                    answer.contacts(),
                    answer.hours(),
                    answer.mostPeople(),
                    answer.occupancy(),
                    answer.service()))
        .toList();
  }
}
