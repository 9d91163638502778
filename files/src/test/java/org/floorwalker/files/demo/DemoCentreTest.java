package org.floorwalker.files.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.planning.demand.QueueSlot;
import org.junit.jupiter.api.Test;

/// FEATURE: an invented centre that looks and weighs like a real one.
class DemoCentreTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 5);

  private final DemoCentre centre = DemoCentre.on(TODAY, 1);
  private final DemoDemand demand =
      new DemoDemand(Map.of("NO", Set.of(LocalDate.of(2026, 5, 14))), 1);

  @Test
  void a01_has220PeopleInTeamsOf12To18() {
    assertThat(centre.people()).hasSize(220);
    assertThat(centre.people().stream().map(DemoPerson::code).distinct()).hasSize(220);
    assertThat(centre.people().stream().map(DemoPerson::email).distinct()).hasSize(220);
    centre.people().stream()
        .filter(DemoPerson::isAgent)
        .collect(Collectors.groupingBy(p -> p.place().team(), Collectors.counting()))
        .forEach((team, size) -> assertThat(size).as(team).isBetween(12L, 18L));
  }

  @Test
  void a02_everySkillIsAQueueAndEveryQueueHasPeople() {
    Set<String> queues = centre.queues().stream().map(DemoQueue::name).collect(Collectors.toSet());
    Set<String> skills =
        centre.people().stream().flatMap(p -> p.skills().stream()).collect(Collectors.toSet());
    assertThat(skills).isEqualTo(queues);
  }

  @Test
  void a03_theSameSeedGivesTheSameCentreAndDays() {
    DemoQueue phone = centre.queues().getFirst();
    assertThat(DemoCentre.on(TODAY, 1)).isEqualTo(centre);
    assertThat(new DemoHistory(demand, 5).day(phone, MONDAY))
        .isEqualTo(new DemoHistory(demand, 5).day(phone, MONDAY))
        .isNotEqualTo(new DemoHistory(demand, 6).day(phone, MONDAY));
  }

  @Test
  void a04_aWeekBringsAboutTheContactsPromisedAndMostAreAnsweredInTime() {
    DemoQueue phone = centre.queues().getFirst();
    List<QueueSlot> week = new DemoHistory(demand, 5).days(phone, MONDAY, MONDAY.plusDays(7));
    double offered = week.stream().mapToDouble(s -> s.counts().offered()).sum();
    double inGoal = week.stream().mapToDouble(s -> s.counts().answeredInGoal()).sum();
    double answered = week.stream().mapToDouble(s -> s.counts().answered()).sum();
    double abandoned = week.stream().mapToDouble(s -> s.counts().abandoned()).sum();
    assertThat(offered / phone.contactsPerWeek()).isBetween(0.8, 1.3);
    assertThat(inGoal / offered).isBetween(0.65, 0.97);
    assertThat(answered + abandoned).isEqualTo(offered);
  }

  @Test
  void a05_paydayIsBusierAndHolidaysAreClosedButForTheCardLine() {
    DemoQueue phone = centre.queues().getFirst();
    DemoQueue cards =
        centre.queues().stream().filter(q -> q.name().equals("cards-nb")).findFirst().orElseThrow();
    LocalDate payday = LocalDate.of(2026, 10, 12);
    assertThat(contacts(phone, payday)).isGreaterThan(contacts(phone, payday.plusWeeks(1)));
    assertThat(contacts(phone, LocalDate.of(2026, 5, 14))).isZero();
    assertThat(contacts(cards, LocalDate.of(2026, 5, 14))).isPositive();
  }

  @Test
  void a06_clockChangeDaysHaveTheirOwnNumberOfSlots() {
    DemoQueue cards =
        centre.queues().stream().filter(q -> q.name().equals("cards-nb")).findFirst().orElseThrow();
    assertThat(demand.contactsPerHour(cards, LocalDate.of(2027, 3, 28))).hasSize(92);
    assertThat(demand.contactsPerHour(cards, LocalDate.of(2027, 10, 31))).hasSize(100);
    List<QueueSlot> autumn = new DemoHistory(demand, 5).day(cards, LocalDate.of(2027, 10, 31));
    assertThat(autumn.getFirst().start()).isEqualTo(Instant.parse("2027-10-31T06:30:00Z"));
  }

  private double contacts(DemoQueue queue, LocalDate date) {
    double sum = 0;
    for (double rate : demand.contactsPerHour(queue, date)) {
      sum += rate / 4;
    }
    return sum;
  }
}
