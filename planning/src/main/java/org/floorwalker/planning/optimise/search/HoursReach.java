package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.IntStream;
import org.floorwalker.planning.optimise.search.DayStates.State;
import org.floorwalker.planning.optimise.search.DayStates.Step;
import org.floorwalker.planning.time.CommonUnit;

/// Which paid hours one agent can lawfully reach in the period, exactly, ignoring everyone else.
///
/// A dynamic program over the days: for each of the [DayStates] it keeps the set of totals that can
/// be reached.
final class HoursReach {
  private final Person person;
  private final DayStates law;
  private final int days;

  /// Minutes that all totals are multiples of.
  private final int unit;

  private final List<Map<State, BitSet>> byDay = new ArrayList<>();

  HoursReach(Person person, int slotMinutes) {
    this.person = person;
    this.law = new DayStates(person, slotMinutes);
    this.days = person.site().days;
    this.unit = CommonUnit.of(Arrays.stream(person.forms()).mapToInt(f -> f.paidMinutes));
    run();
  }

  /// Totals in minutes within the contract's hours, ascending; empty when there is none.
  int[] withinBand() {
    return totals().filter(person.hours()::holds).toArray();
  }

  /// Whether nothing at all is lawful, as when given shifts contradict the rules or are more than
  /// the contract's hours.
  boolean isImpossible() {
    return totals().findAny().isEmpty();
  }

  /// The largest total that is not above the contract's hours.
  int most() {
    return totals().max().orElse(0);
  }

  private IntStream totals() {
    BitSet all = new BitSet();
    byDay.getLast().values().forEach(all::or);
    return all.stream().map(total -> total * unit);
  }

  /// A lawful set of shifts of that total, one draft a day.
  Draft[] tour(int total, int mostPauses) {
    Draft[] tour = new Draft[days];
    int left = total / unit;
    State at = endingWith(left);
    for (int d = days - 1; d >= 0; d--) {
      Entry<State, Step> last = before(d, at, left);
      tour[d] = draftOf(d, last.getValue(), mostPauses);
      left -= paid(last.getValue());
      at = last.getKey();
    }
    return tour;
  }

  private Draft draftOf(int d, Step step, int mostPauses) {
    Draft draft = new Draft(mostPauses);
    if (!step.isOff()) {
      draft.start = person.menus()[d].starts()[step.startIndex()];
      draft.startIndex = step.startIndex();
      draft.form = step.form();
    }
    return draft;
  }

  private State endingWith(int total) {
    return byDay.getLast().entrySet().stream()
        .filter(entry -> entry.getValue().get(total))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /// A state before the day from which the total was reached, and the step that did.
  private Entry<State, Step> before(int d, State to, int total) {
    for (Entry<State, BitSet> entry : byDay.get(d).entrySet()) {
      for (Step step : law.steps(d, entry.getKey())) {
        int before = total - paid(step);
        if (before >= 0 && entry.getValue().get(before) && step.to().equals(to)) {
          return Map.entry(entry.getKey(), step);
        }
      }
    }
    throw new IllegalStateException("No way back from day %d.".formatted(d));
  }

  private int paid(Step step) {
    return step.isOff() ? 0 : person.forms()[step.form()].paidMinutes / unit;
  }

  private void run() {
    BitSet nothing = new BitSet();
    nothing.set(0);
    Map<State, BitSet> states = new HashMap<>();
    states.put(law.first(), nothing);
    byDay.add(states);
    for (int d = 0; d < days; d++) {
      states = after(d, states);
      byDay.add(states);
    }
  }

  private Map<State, BitSet> after(int d, Map<State, BitSet> states) {
    Map<State, BitSet> next = new HashMap<>();
    states.forEach(
        (state, totals) -> {
          for (Step step : law.steps(d, state)) {
            addAll(next.computeIfAbsent(step.to(), _ -> new BitSet()), totals, d, paid(step));
          }
        });
    return next;
  }

  private int mostUntil(int d) {
    BoundLimits bounds = person.runIn().bounds();
    return bounds == null
        ? person.hours().high()
        : Math.min(person.hours().high(), bounds.mostUntil(d));
  }

  /// Adds every total with the shift's hours, up to the contract's most and what the days so far
  /// may hold.
  private void addAll(BitSet reached, BitSet totals, int d, int paid) {
    int most = mostUntil(d) / unit - paid;
    for (int t = totals.nextSetBit(0); t >= 0 && t <= most; t = totals.nextSetBit(t + 1)) {
      reached.set(t + paid);
    }
  }
}
