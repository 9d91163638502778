package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.RosterReport.Binding;
import org.floorwalker.planning.roster.RosterReport.BindingRule;
import org.floorwalker.planning.roster.RosterReport.Infeasible;

/// Why an agent cannot reach their contract hours: rules are lifted one at a time, and those whose
/// lifting would not help are left out, until every rule named is needed (a smallest set of
/// reasons, found by deletion; Chinneck 2008, "Feasibility and infeasibility in optimization",
/// ch. 6).
final class Obstacles {
  private final Compiler compiler;
  private final Person person;

  /// @param lifted the agent without the rule
  private record Rule(BindingRule name, UnaryOperator<Person> lifted) {}

  Obstacles(Compiler compiler, Person person) {
    this.compiler = compiler;
    this.person = person;
  }

  Infeasible infeasible() {
    double hour = 60;
    HoursReach reach = reach(person);
    Binding binding =
        new Binding(
            reach.most() / hour,
            // Whole minutes inside a narrow band may cross: 10.2857 h without tolerance.
            Math.min(person.hours().low(), person.hours().high()) / hour,
            person.hours().high() / hour,
            needed());
    return new Infeasible(person.id(), english(binding, reach.isImpossible()), binding);
  }

  private static String english(Binding binding, boolean isImpossible) {
    return String.format(
        Locale.ROOT,
        "%s, the contract asks for %.2f to %.2f h; binding: %s",
        isImpossible
            ? "cannot work all days as given"
            : String.format(Locale.ROOT, "can lawfully work %.2f h", binding.reach()),
        binding.low(),
        binding.high(),
        binding.rules().stream().map(BindingRule::english).collect(Collectors.joining(", ")));
  }

  private HoursReach reach(Person candidate) {
    return new HoursReach(candidate, compiler.slotMinutes());
  }

  private List<BindingRule> needed() {
    Person relaxed = person;
    List<BindingRule> rules = new ArrayList<>();
    if (person.runIn().bounds() != null) {
      relaxed = person.withRunIn(person.runIn().withoutBounds());
      if (reach(relaxed).withinBand().length > 0) {
        return List.of(BindingRule.LONGER_TIMES, BindingRule.SHIFT_LENGTHS);
      }
    }
    for (Rule rule : rules()) {
      Person without = rule.lifted().apply(relaxed);
      if (reach(without).withinBand().length == 0) {
        relaxed = without;
      } else {
        rules.add(rule.name());
      }
    }
    rules.add(BindingRule.SHIFT_LENGTHS);
    return rules;
  }

  private List<Rule> rules() {
    return List.of(
        new Rule(BindingRule.GIVEN_SHIFTS, Person::withoutGiven),
        new Rule(BindingRule.WORKED_SUNDAYS, p -> p.withLimits(p.limits().withoutSundays())),
        new Rule(
            BindingRule.FREE_SUNDAY_AFTER_WORK, p -> p.withRunIn(p.runIn().withoutRedWindows())),
        new Rule(BindingRule.DAYS_IN_A_ROW, p -> p.withLimits(p.limits().withoutDaysInRow())),
        new Rule(BindingRule.WEEKLY_REST, p -> p.withLimits(p.limits().withoutWeeklyRest())),
        new Rule(BindingRule.DAILY_REST, p -> p.withLimits(p.limits().withoutDailyRest())),
        new Rule(BindingRule.HOURS_IN_A_WEEK, p -> p.withLimits(p.limits().withoutWeekHours())),
        new Rule(BindingRule.STARTS_AND_OPENING, p -> p.withMenus(compiler.anyStart(p))),
        new Rule(BindingRule.ABSENCE, p -> p.withBlocked(null)));
  }
}
