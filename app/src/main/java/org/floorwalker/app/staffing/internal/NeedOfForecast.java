package org.floorwalker.app.staffing.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.ForecastVersion;
import org.floorwalker.app.forecasting.NeedBeside;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.staffing.NeedVersion;
import org.floorwalker.app.staffing.PlanBeside;
import org.floorwalker.app.staffing.Staffing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Tells the room of forecasts how many people a forecast asks for.
@Component
final class NeedOfForecast implements NeedBeside {
  private static final int QUIETEST = 2;
  private static final double WORKING_DAY = 0.5;

  private final Staffing staffing;
  private final List<PlanBeside> plans;

  NeedOfForecast(Staffing staffing, List<PlanBeside> plans) {
    this.staffing = staffing;
    this.plans = List.copyOf(plans);
  }

  @Override
  public Optional<Told> find(Viewer viewer, ForecastVersion version, Asked asked) {
    return staffing
        .findNewestOf(version.id())
        .filter(_ -> viewer.may(Permission.SEE_NEED))
        .flatMap(need -> told(viewer, need, asked));
  }

  @Override
  public Set<Long> listUsed() {
    return staffing.listForecasts();
  }

  private Optional<Told> told(Viewer viewer, NeedVersion need, Asked asked) {
    List<String> queues =
        staffing.listQueues(viewer, need.id()).stream()
            .filter(Set.copyOf(asked.queues())::contains)
            .toList();
    Map<Instant, Double> people =
        staffing.sumScheduled(
            need.id(), queues, start(asked, asked.first()), start(asked, asked.endExclusive()));
    return people.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(
            most ->
                new Told(
                    need.id(),
                    days(people.keySet(), asked),
                    staffing.isOutdated(need, queues),
                    new Most(most.getKey(), most.getValue()),
                    lacking(viewer, need, queues, asked),
                    quietest(people, asked)));
  }

  private static Days days(Set<Instant> starts, Asked asked) {
    return new Days(
        Collections.min(starts).atZone(asked.zone()).toLocalDate(),
        Collections.max(starts).atZone(asked.zone()).toLocalDate());
  }

  private static Instant start(Asked asked, LocalDate day) {
    return day.atStartOfDay(asked.zone()).toInstant();
  }

  private @Nullable Lacking lacking(
      Viewer viewer, NeedVersion need, List<String> queues, Asked asked) {
    return plans.stream()
        .filter(_ -> viewer.may(Permission.SEE_SCHEDULES))
        .flatMap(plan -> plan.find(asked.day()).stream())
        .findFirst()
        .map(plan -> lacking(plan, need, queues, asked))
        .orElse(null);
  }

  private Lacking lacking(
      PlanBeside.Plan plan, NeedVersion need, List<String> queues, Asked asked) {
    Duration slot = need.span().slot();
    double[] lacks = new double[1];
    staffing.eachScheduled(
        need.id(),
        queues,
        start(asked, asked.day()),
        start(asked, asked.day().plusDays(1)),
        (queue, at, people) -> lacks[0] += Math.max(0, people - plan.people(queue, at)));
    return new Lacking(
        lacks[0] * slot.toMinutes() / 60, new Days(plan.first(), plan.last()), plan.isPublished());
  }

  private static List<LocalDate> quietest(Map<Instant, Double> people, Asked asked) {
    Map<LocalDate, Double> days = new TreeMap<>();
    people.forEach(
        (start, of) -> days.merge(start.atZone(asked.zone()).toLocalDate(), of, Double::sum));
    double busiest = days.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
    return days.entrySet().stream()
        .filter(day -> day.getValue() >= WORKING_DAY * busiest)
        .sorted(Map.Entry.comparingByValue())
        .limit(QUIETEST)
        .map(Map.Entry::getKey)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
