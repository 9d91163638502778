package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.forecasting.store.LedgerStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The forecast ledger: what frozen versions said, with what people had laid over the day, against
/// what came.
@Component
public final class ForecastLedger {
  /// Leads judged, in days.
  public static final List<Integer> LEADS = List.of(1, 7, 28);

  private static final int TOLD_LEAD = 7;
  private static final Comparator<OverrideEffect> LATEST_FIRST =
      Comparator.comparing((OverrideEffect effect) -> effect.layer().days().first()).reversed();

  private final LedgerStore ledger;
  private final LedgerSlots slots;
  private final People people;

  ForecastLedger(LedgerStore ledger, LedgerSlots slots, People people) {
    this.ledger = ledger;
    this.slots = slots;
    this.people = people;
  }

  /// Days from the first, included, to the end, excluded.
  public record Days(LocalDate first, LocalDate endExclusive) {
    private static final int WEEKS = 13;

    /// The last 13 weeks that are over.
    public static Days before(LocalDate today) {
      return new Days(today.minusWeeks(WEEKS), today);
    }

    TimeRange in(ZoneId zone) {
      return TimeRange.of(
          first.atStartOfDay(zone).toInstant(), endExclusive.atStartOfDay(zone).toInstant());
    }
  }

  /// Queues with forecasts of those days that the viewer may see, by code.
  public List<String> listQueues(Viewer viewer, Days days) {
    return seen(viewer, ledger.listQueues(days));
  }

  private List<String> seen(Viewer viewer, List<String> queues) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).cut(queues);
  }

  /// What the versions of the queues, added up, were worth; nothing of queues the viewer may not
  /// see.
  public LedgerReport report(Viewer viewer, List<String> queues, Days days) {
    List<String> seen = seen(viewer, queues);
    Map<Integer, LedgerSum> sums = new TreeMap<>();
    Map<Integer, List<LedgerReport.OfQueue>> ofQueues = new TreeMap<>();
    for (String queue : seen) {
      LedgerSlots.Of known = slots.of(queue, days);
      for (int lead : LEADS) {
        List<JudgedSlot> judged = known.at(lead);
        sums.computeIfAbsent(lead, LedgerSum::new).add(judged);
        ofQueue(queue, new LedgerSum(lead).add(judged))
            .ifPresent(one -> ofQueues.computeIfAbsent(lead, _ -> new ArrayList<>()).add(one));
      }
    }
    List<LedgerLine> lines = sums.values().stream().flatMap(sum -> sum.line().stream()).toList();
    int told = told(lines);
    LedgerSum sum = sums.getOrDefault(told, new LedgerSum(told));
    return new LedgerReport(
        lines,
        told,
        sum.weeks(),
        sum.work(),
        seen.size() > 1 ? worstFirst(ofQueues.getOrDefault(told, List.of())) : List.of());
  }

  private static Optional<LedgerReport.OfQueue> ofQueue(String queue, LedgerSum sum) {
    return sum.line().map(line -> new LedgerReport.OfQueue(queue, sum.came(), line));
  }

  private static List<LedgerReport.OfQueue> worstFirst(List<LedgerReport.OfQueue> queues) {
    return queues.stream()
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
  /// viewer
  /// may not see.
  public Map<Integer, List<OverrideEffect>> overrides(
      Viewer viewer, List<String> queues, Days days) {
    Map<Integer, List<OverrideEffect>> byLead = new TreeMap<>();
    for (String queue : seen(viewer, queues)) {
      Optional<Days> held = slots.laidOver(queue, days).within(days);
      if (held.isPresent()) {
        LedgerSlots.Of known = slots.of(queue, held.get());
        LEADS.forEach(
            lead ->
                byLead.computeIfAbsent(lead, _ -> new ArrayList<>()).addAll(known.effects(lead)));
      }
    }
    byLead.values().forEach(effects -> effects.sort(LATEST_FIRST));
    return byLead;
  }
}
