package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.floorwalker.app.rostering.internal.AskedVersions;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// The door to need that stays open: where a schedule is short, and for one moment what binds.
@Component
public final class OpenNeeds {
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final double LEAST_PEOPLE = 0.05;
  private static final int MOST_STRETCHES = 12;
  private static final int MOST_HELPS = 5;

  /// Each time binds so many more people by what longer stretches leave to them.
  private static final int BOUND_AT_ONCE = 20;

  private static final int MOST_TIMES = 4;

  private final Rostering rostering;
  private final AskedVersions versions;
  private final RosterInputs inputs;

  OpenNeeds(Rostering rostering, AskedVersions versions, RosterInputs inputs) {
    this.rostering = rostering;
    this.versions = versions;
    this.inputs = inputs;
  }

  /// A queue short of people without a break.
  ///
  /// @param worst slot in which most are missing
  /// @param people missing then
  /// @param hours person-hours missing in all
  public record Stretch(
      String queue, TimeRange range, Instant worst, double people, double hours) {}

  /// The stretches with most hours short, the worst first.
  ///
  /// @param seen queues that may be told
  public List<Stretch> list(long version, TimeRange range, Predicate<String> seen) {
    Map<String, List<CoverageSlot>> byQueue =
        rostering.coverage(version, range).stream()
            .filter(slot -> seen.test(slot.queue()) && missing(slot) >= LEAST_PEOPLE)
            .collect(Collectors.groupingBy(CoverageSlot::queue));
    List<Stretch> stretches = new ArrayList<>();
    byQueue.values().forEach(slots -> stretches.addAll(stretches(slots)));
    return stretches.stream()
        .sorted(
            Comparator.comparingDouble(Stretch::hours)
                .reversed()
                .thenComparing(Stretch::queue)
                .thenComparing(Stretch::worst))
        .limit(MOST_STRETCHES)
        .toList();
  }

  private static double missing(CoverageSlot slot) {
    return slot.need() - slot.served();
  }

  private static List<Stretch> stretches(List<CoverageSlot> slots) {
    List<CoverageSlot> sorted = new ArrayList<>(slots);
    sorted.sort(Comparator.comparing(CoverageSlot::start));
    List<Stretch> stretches = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= sorted.size(); i++) {
      boolean ends =
          i == sorted.size() || !sorted.get(i).start().equals(sorted.get(i - 1).start().plus(SLOT));
      if (ends) {
        stretches.add(stretch(sorted.subList(from, i)));
        from = i;
      }
    }
    return stretches;
  }

  private static Stretch stretch(List<CoverageSlot> slots) {
    CoverageSlot worst =
        slots.stream().max(Comparator.comparingDouble(OpenNeeds::missing)).orElseThrow();
    double people = slots.stream().mapToDouble(OpenNeeds::missing).sum();
    return new Stretch(
        worst.queue(),
        TimeRange.of(slots.getFirst().start(), slots.getLast().start().plus(SLOT)),
        worst.start(),
        missing(worst),
        people * SLOT.toMinutes() / 60.0);
  }

  /// What binds at one moment; empty when nothing is known of the queue then.
  public Optional<OpenNeed> why(long version, String queue, Instant at) {
    AskedVersions.Asked found = versions.of(version);
    boolean isKnown =
        found.inputs().problem().needs().stream().anyMatch(need -> need.queue().equals(queue))
            && found.inputs().problem().span().contains(at);
    return isKnown
        ? found.ask("", kept -> within(found.inputs(), kept, queue, at))
        : Optional.empty();
  }

  /// Whoever is told as a help is asked what averages and the like leave to them; nobody else is.
  private OpenNeed within(Inputs gathered, RosterExplanation taken, String queue, Instant at) {
    Set<String> bound = new HashSet<>();
    Inputs binding = gathered;
    OpenNeed told = taken.openNeed(queue, at, BOUND_AT_ONCE);
    for (int n = 0; n < MOST_TIMES && !bound.containsAll(helping(told, MOST_HELPS)); n++) {
      Set<String> more = helping(told, BOUND_AT_ONCE);
      more.removeAll(bound);
      bound.addAll(more);
      binding = inputs.bound(binding, more);
      told = taken.within(binding.problem(), bound).openNeed(queue, at, BOUND_AT_ONCE);
    }
    return told.withHelps(
        told.helps().stream()
            .filter(help -> bound.contains(help.agent()))
            .limit(MOST_HELPS)
            .toList());
  }

  private static Set<String> helping(OpenNeed told, int first) {
    return told.helps().stream()
        .limit(first)
        .map(OpenNeed.Help::agent)
        .collect(Collectors.toCollection(HashSet::new));
  }
}
