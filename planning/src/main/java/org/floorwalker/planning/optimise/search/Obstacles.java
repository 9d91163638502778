package org.floorwalker.planning.optimise.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.floorwalker.planning.roster.RosterReport.Infeasible;

/// Why an agent cannot reach their contract hours: rules are lifted one at a time, and those whose
/// lifting would not help are left out, until every rule named is needed (a smallest set of
/// reasons, found by deletion; Chinneck 2008, "Feasibility and infeasibility in optimization",
/// ch. 6).
final class Obstacles {
  private final Compiler compiler;
  private final Person person;

  /// @param words what the reader is told
  /// @param lifted the agent without the rule
  private record Rule(String words, UnaryOperator<Person> lifted) {}

  Obstacles(Compiler compiler, Person person) {
    this.compiler = compiler;
    this.person = person;
  }

  Infeasible infeasible() {
    double hour = 60;
    return new Infeasible(
        person.id(),
        String.format(
            Locale.ROOT,
            "can lawfully work %.2f h, the contract asks for %.2f to %.2f h; binding: %s",
            reach(person).most() / hour,
            person.hours().low() / hour,
            person.hours().high() / hour,
            String.join(", ", needed())));
  }

  private HoursReach reach(Person candidate) {
    return new HoursReach(candidate, compiler.slotMinutes());
  }

  private List<String> needed() {
    Person relaxed = person;
    List<String> words = new ArrayList<>();
    for (Rule rule : rules()) {
      Person without = rule.lifted().apply(relaxed);
      if (reach(without).withinBand().length == 0) {
        relaxed = without;
      } else {
        words.add(rule.words());
      }
    }
    words.add("the contract's shift lengths");
    return words;
  }

  private List<Rule> rules() {
    return List.of(
        new Rule("worked Sundays", p -> p.withLimits(p.limits().withoutSundays())),
        new Rule(
            "a free Sunday or holiday after each with work",
            p -> p.withRunIn(p.runIn().withoutRedWindows())),
        new Rule("days in a row", p -> p.withLimits(p.limits().withoutDaysInRow())),
        new Rule("weekly rest", p -> p.withLimits(p.limits().withoutWeeklyRest())),
        new Rule("daily rest", p -> p.withLimits(p.limits().withoutDailyRest())),
        new Rule("hours in a week", p -> p.withLimits(p.limits().withoutWeekHours())),
        new Rule("start window and opening hours", p -> p.withMenus(compiler.anyStart(p))),
        new Rule("absence and unavailable time", p -> p.withBlocked(null)));
  }
}
