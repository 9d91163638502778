package org.floorwalker.app.forecasting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.store.LedgerStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// The forecast ledger: what frozen versions said, with what people had laid over the day, against
/// what came.
@Component
public final class ForecastLedger {
  /// Leads judged, in days.
  public static final List<Integer> LEADS = List.of(1, 7, 28);

  private static final int TOLD_LEAD = 7;

  private final LedgerStore ledger;
  private final People people;

  ForecastLedger(LedgerStore ledger, People people) {
    this.ledger = ledger;
    this.people = people;
  }

  /// Queues with forecasts of those days that the viewer may see, by code.
  public List<String> listQueues(Viewer viewer, LedgerDays days) {
    return seen(viewer, ledger.listQueues(days));
  }

  private List<String> seen(Viewer viewer, List<String> queues) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).cut(queues);
  }

  /// What the versions of the queues were worth; nothing of queues the viewer may not see.
  public LedgerReport report(Viewer viewer, List<String> queues, LedgerDays days) {
    List<String> seen = seen(viewer, queues);
    return report(seen, days, ledger.listDays(seen, days));
  }

  /// The same of all queues together, as far as the viewer may see them.
  ///
  /// @param queues all of [#listQueues]
  public LedgerReport reportOfAll(Viewer viewer, List<String> queues, LedgerDays days) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).all()
        ? report(queues, days, ledger.listTotals(LEADS, days))
        : report(viewer, queues, days);
  }

  private LedgerReport report(
      List<String> queues, LedgerDays days, List<LedgerStore.OfDay> together) {
    Map<Integer, LedgerSum> sums = new TreeMap<>();
    for (LedgerStore.OfDay of : together) {
      sums.computeIfAbsent(of.leadDays(), LedgerSum::new).add(of.day(), of.figures());
    }
    List<LedgerLine> lines = sums.values().stream().flatMap(sum -> sum.line().stream()).toList();
    int told = told(lines);
    LedgerSum sum = sums.getOrDefault(told, new LedgerSum(told));
    return new LedgerReport(
        lines,
        told,
        sum.weeks(),
        sum.work(),
        queues.size() > 1 ? worstFirst(ledger.listOfQueues(queues, days, told), told) : List.of());
  }

  private static List<LedgerReport.OfQueue> worstFirst(
      List<LedgerStore.OfQueue> queues, int leadDays) {
    return queues.stream()
        .flatMap(
            of ->
                of.figures().line(leadDays, of.wholeDays()).stream()
                    .map(line -> new LedgerReport.OfQueue(of.queue(), of.figures(), line)))
        .sorted(Comparator.comparingDouble(LedgerReport.OfQueue::beyondChance).reversed())
        .toList();
  }

  private static int told(List<LedgerLine> lines) {
    return lines.stream()
        .map(LedgerLine::leadDays)
        .filter(lead -> lead == TOLD_LEAD)
        .findFirst()
        .or(() -> lines.stream().map(LedgerLine::leadDays).findFirst())
        .orElse(0);
  }

  /// Overrides and known deviations of the queues with days that are over, latest first: which
  /// helped and which hurt, by the lead of the forecast they are laid over. None of a queue the
  /// viewer may not see.
  public Map<Integer, List<OverrideEffect>> overrides(
      Viewer viewer, List<String> queues, LedgerDays days) {
    return ledger.listEffects(seen(viewer, queues), days).stream()
        .collect(
            Collectors.groupingBy(
                LedgerStore.OfLayer::leadDays,
                TreeMap::new,
                Collectors.mapping(LedgerStore.OfLayer::effect, Collectors.toList())));
  }
}
