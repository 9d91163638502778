package org.floorwalker.app.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirement.Consequence;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.training.Audience;
import org.floorwalker.planning.training.DueRule;
import org.floorwalker.planning.training.Recurrence;
import org.floorwalker.planning.training.Reminders;
import org.springframework.stereotype.Component;

/// What a bank's customer service must learn, in the demo: by law or by rule of the house.
@Component
final class DemoDuties {
  /// Code of what everybody must learn once, soon.
  static final String RESILIENCE = "digital-resilience";

  private static final String ADVICE_QUEUE = "cards";

  private final Requirements requirements;
  private final People people;

  DemoDuties(Requirements requirements, People people) {
    this.requirements = requirements;
    this.people = people;
  }

  /// Something that must be learnt.
  ///
  /// @param closes queues that are closed to whoever has not
  private record Duty(
      String code,
      String title,
      String source,
      String course,
      DueRule rule,
      Audience audience,
      Set<String> closes) {}

  /// Writes all of them as requirements.
  void bring(Viewer trainer, LocalDate today) {
    duties(today).forEach(duty -> add(trainer, duty));
  }

  private List<Duty> duties(LocalDate today) {
    LocalDate longAgo = today.minusYears(3);
    return List.of(
        resilience(today),
        laundering(longAgo),
        insurance(today),
        credit(longAgo),
        fire(today, longAgo),
        measuring(longAgo));
  }

  private static Duty resilience(LocalDate today) {
    return new Duty(
        RESILIENCE,
        "Digital resilience",
        "Regulation (EU) 2022/2554 (DORA), article 13 (6)",
        "resilience",
        new DueRule(new Recurrence.Once(), today.minusDays(30), today.minusDays(60), 75, 0),
        Audience.EVERYBODY,
        Set.of());
  }

  private static Duty laundering(LocalDate longAgo) {
    return new Duty(
        "money-laundering",
        "Money-laundering refresher",
        "Money-laundering act, section 36",
        "laundering",
        new DueRule(new Recurrence.EveryMonths(12), longAgo, longAgo, 30, 14),
        Audience.EVERYBODY,
        Set.of());
  }

  private Duty insurance(LocalDate today) {
    LocalDate newYear = LocalDate.of(today.getYear(), 1, 1);
    return new Duty(
        "insurance-hours",
        "Insurance distribution, 15 h",
        "Directive (EU) 2016/97 (IDD), article 10 (2)",
        "insurance",
        new DueRule(new Recurrence.HoursPerYear(Duration.ofHours(15)), newYear, newYear, 0, 31),
        ofQueues("chat"),
        Set.of());
  }

  private Duty credit(LocalDate longAgo) {
    return new Duty(
        "credit-advice",
        "Credit advice",
        "House rule, yearly",
        "credit",
        new DueRule(new Recurrence.EveryMonths(12), longAgo, longAgo, 30, 10),
        ofQueues(ADVICE_QUEUE),
        queues(ADVICE_QUEUE));
  }

  private static Duty fire(LocalDate today, LocalDate longAgo) {
    Recurrence window =
        new Recurrence.YearlyWindow(
            MonthDay.of(today.minusDays(60).getMonth(), 1),
            MonthDay.of(today.plusDays(20).getMonth(), 28));
    return new Duty(
        "fire",
        "Fire and evacuation",
        "House rule",
        "fire",
        new DueRule(window, longAgo, longAgo, 14, 0),
        Audience.EVERYBODY,
        Set.of());
  }

  private static Duty measuring(LocalDate longAgo) {
    return new Duty(
        "why-we-measure",
        "Why we measure",
        "House rule, before the first day at the desk",
        "measuring",
        new DueRule(new Recurrence.Once(), longAgo, longAgo, 21, 0),
        Audience.EVERYBODY,
        Set.of());
  }

  /// Those who serve a queue with the word in its code; everybody where there is none.
  private Audience ofQueues(String word) {
    Set<String> queues = queues(word);
    return queues.isEmpty()
        ? Audience.EVERYBODY
        : new Audience(Set.of(), queues, Set.of(), Set.of(), Set.of(), 0);
  }

  private Set<String> queues(String word) {
    return people.queues().stream()
        .map(queue -> queue.id().name())
        .filter(name -> name.contains(word))
        .collect(Collectors.toUnmodifiableSet());
  }

  private void add(Viewer trainer, Duty duty) {
    Consequence.Kind kind =
        duty.closes().isEmpty() ? Consequence.Kind.ESCALATE : Consequence.Kind.CLOSE;
    requirements.add(
        trainer,
        duty.code(),
        new Requirement.Terms(
            duty.title(),
            duty.source(),
            duty.course(),
            duty.rule(),
            duty.audience(),
            Reminders.USUAL,
            new Consequence(kind, duty.closes())));
  }
}
