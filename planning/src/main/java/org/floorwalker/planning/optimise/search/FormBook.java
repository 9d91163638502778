package org.floorwalker.planning.optimise.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.planning.optimise.search.ShiftForm.PauseRow;
import org.floorwalker.planning.optimise.search.ShiftForm.RunLaw;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.RuleSettings;

/// The lengths of shift that a contract allows under a country's law, with their pauses.
final class FormBook {
  private static final Duration GAP = Duration.ofMinutes(45);

  private final TimeAxis axis;
  private final List<BreakRule> rules;
  private final Map<Key, Optional<ShiftForm>> known = new HashMap<>();

  private record Key(List<BreakLaw> breaks, int presence) {}

  FormBook(TimeAxis axis, List<BreakRule> rules) {
    this.axis = axis;
    this.rules = rules;
  }

  /// Forms of any of the contracts, shortest first.
  ShiftForm[] formsOf(Collection<Contract> contracts, RuleSettings law) {
    List<ShiftForm> forms = new ArrayList<>();
    int longest = Limits.of(law).presenceMinutes() / axis.slotMinutes();
    for (int presence = 1; presence <= longest; presence++) {
      Duration paid = paid(presence);
      if (contracts.stream().anyMatch(contract -> contract.shiftLengths().contains(paid))
          && law.hours().allowsPaid(paid)) {
        formOf(presence, law).ifPresent(forms::add);
      }
    }
    return forms.toArray(ShiftForm[]::new);
  }

  /// Slots of presence that the contract pays as one of its lengths.
  BitSet presences(Contract contract, ShiftForm[] forms) {
    BitSet presences = new BitSet();
    for (ShiftForm form : forms) {
      boolean has = contract.shiftLengths().contains(Duration.ofMinutes(form.paidMinutes));
      presences.set(form.presence, has);
    }
    return presences;
  }

  private Duration duration(int slots) {
    return Duration.ofMinutes((long) slots * axis.slotMinutes());
  }

  private List<BreakRule> rulesFor(int presence) {
    Duration length = duration(presence);
    Optional<Duration> threshold =
        rules.stream()
            .map(BreakRule::minPresence)
            .filter(least -> least.compareTo(length) <= 0)
            .max(Duration::compareTo);
    return rules.stream()
        .filter(rule -> threshold.filter(rule.minPresence()::equals).isPresent())
        .toList();
  }

  private Duration paid(int presence) {
    return rulesFor(presence).stream()
        .filter(rule -> !rule.paid())
        .map(BreakRule::length)
        .reduce(duration(presence), Duration::minus);
  }

  private Optional<ShiftForm> formOf(int presence, RuleSettings law) {
    return known.computeIfAbsent(
        new Key(law.breaks(), presence), key -> build(presence, law).filter(ShiftForm::isPossible));
  }

  private Optional<ShiftForm> build(int presence, RuleSettings law) {
    List<BreakRule> applying = rulesFor(presence);
    Duration total = applying.stream().map(BreakRule::length).reduce(Duration.ZERO, Duration::plus);
    boolean onGrid = applying.stream().allMatch(rule -> isWhole(rule.length()));
    if (!onGrid || total.compareTo(due(duration(presence), law)) < 0) {
      return Optional.empty();
    }
    int edge = law.breaks().stream().anyMatch(BreakLaw.Inside.class::isInstance) ? 1 : 0;
    PauseRow[] rows =
        applying.stream().map(rule -> rowOf(rule, presence, edge)).toArray(PauseRow[]::new);
    int paidMinutes = Math.toIntExact(paid(presence).toMinutes());
    return Optional.of(
        new ShiftForm(
            presence, paidMinutes, rows, axis.slotsFor(GAP), runsOf(law, duration(presence))));
  }

  private boolean isWhole(Duration length) {
    return length.toSeconds() % (axis.slotMinutes() * 60L) == 0;
  }

  /// @param edge slots at both ends of the shift without a pause
  private PauseRow rowOf(BreakRule rule, int presence, int edge) {
    int length = axis.slotsFor(rule.length());
    int beforeEnd = axis.slotsFor(rule.window().latestBeforeEnd());
    return new PauseRow(
        length,
        Math.max(edge, axis.slotsFor(rule.window().earliestAfterStart())),
        presence - Math.max(beforeEnd, length + edge),
        rule.kind());
  }

  /// Minutes of pauses the law asks for: of several clauses the last that matches counts.
  private static Duration due(Duration presence, RuleSettings law) {
    Duration due = Duration.ZERO;
    for (BreakLaw clause : law.breaks()) {
      due =
          switch (clause) {
            case BreakLaw.MoreThan more ->
                presence.compareTo(more.presence()) > 0 ? more.total() : due;
            case BreakLaw.AtLeast least ->
                presence.compareTo(least.presence()) >= 0 ? least.total() : due;
            case BreakLaw.Run _, BreakLaw.First _, BreakLaw.Inside _ -> due;
          };
    }
    return due;
  }

  private RunLaw[] runsOf(RuleSettings law, Duration presence) {
    List<RunLaw> runs = new ArrayList<>();
    for (BreakLaw clause : law.breaks()) {
      switch (clause) {
        case BreakLaw.Run run -> runs.add(runLaw(run.longest(), run.ending(), false));
        case BreakLaw.First first when presence.compareTo(first.presence()) > 0 ->
            runs.add(runLaw(first.within(), first.length(), true));
        case BreakLaw.First _, BreakLaw.MoreThan _, BreakLaw.AtLeast _, BreakLaw.Inside _ -> {}
      }
    }
    return runs.toArray(RunLaw[]::new);
  }

  private RunLaw runLaw(Duration longest, Duration ending, boolean onlyFirst) {
    return new RunLaw(
        Math.toIntExact(longest.toMinutes() / axis.slotMinutes()),
        axis.slotsFor(ending),
        onlyFirst);
  }
}
