package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.RedDay;
import org.floorwalker.planning.roster.RosterText;
import org.junit.jupiter.api.Test;

/// Of some Sundays a person works on at most so many.
class SundaysWithinRuleTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

  /// One of the Sundays 7 and 14 March at most, each from 18:00 the day before to 22:00.
  private static List<String> breaches(String text) {
    RosterText parsed =
        RosterText.parse("floor Oslo, 1 min, Mon %s, 28 days\nlaw NO\n%s".formatted(FIRST, text));
    Bounds bounds =
        new Bounds(
            List.of(),
            List.of(
                new Bounds.SundaysWithin(
                    new Bounds.Basis("free_sundays", "act 2"),
                    List.of(sunday(FIRST.plusDays(6)), sunday(FIRST.plusDays(13))),
                    1)));
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(parsed.problem().floor().agents());
    agents.replaceAll((_, agent) -> agent.with(agent.own().withBounds(bounds)));
    return RosterCheck.works(parsed.problem().withAgents(agents), parsed.roster()).stream()
        .flatMap(work -> new SundaysWithinRule().check(work).stream())
        .map(found -> found.rule() + " " + found.businessDay())
        .toList();
  }

  private static RedDay sunday(LocalDate date) {
    return new RedDay(date, date.minusDays(1).atTime(18, 0), date.atTime(22, 0));
  }

  @Test
  void a01_oneIsLawfulAndTwoAreNot() {
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-21 08-16\n")).isEmpty();
    assertThat(breaches("Amy 2027-03-07 08-16\nAmy 2027-03-14 08-16\n"))
        .containsExactly("free_sundays 2027-03-14");
  }

  @Test
  void a02_theHoursAreThoseOfTheCountry() {
    String one = "Amy 2027-03-07 08-16\n";
    assertThat(breaches(one + "Amy 2027-03-13 10-18\nAmy 2027-03-14 22-24\n")).isEmpty();
    assertThat(breaches(one + "Amy 2027-03-13 10-18:01\n"))
        .containsExactly("free_sundays 2027-03-14");
  }
}
