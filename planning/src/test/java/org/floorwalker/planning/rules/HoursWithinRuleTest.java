package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Bounds;
import org.floorwalker.planning.roster.Bounds.NightsWithin;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.RuleSettings.NightHours;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Of some days a person has at most so many paid hours.
class HoursWithinRuleTest {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

  /// At most 16 hours from the second day to the fourth.
  private static List<String> breaches(@Nullable NightsWithin nights, String text) {
    RosterText parsed =
        RosterText.parse("floor Oslo, 1 min, Mon %s, 7 days\nlaw NO\n%s".formatted(FIRST, text));
    Bounds bounds =
        new Bounds(
            List.of(
                new Bounds.HoursWithin(
                    new Bounds.Basis("seven_days_h", "act 1"),
                    FIRST.plusDays(1),
                    FIRST.plusDays(4),
                    Duration.ofHours(16),
                    nights)),
            List.of());
    SequencedMap<String, Agent> agents = new LinkedHashMap<>(parsed.problem().floor().agents());
    agents.replaceAll((_, agent) -> agent.with(agent.own().withBounds(bounds)));
    return RosterCheck.works(parsed.problem().withAgents(agents), parsed.roster()).stream()
        .flatMap(work -> new HoursWithinRule().check(work).stream())
        .map(found -> found.rule() + " " + found.businessDay())
        .toList();
  }

  @Test
  void a01_oneMinuteMoreIsABreach() {
    assertThat(breaches(null, "Amy 2027-03-02 08-16\nAmy 2027-03-04 08-16\n")).isEmpty();
    assertThat(breaches(null, "Amy 2027-03-02 08-16\nAmy 2027-03-04 08-16:01\n"))
        .containsExactly("seven_days_h 2027-03-04");
  }

  @Test
  void a02_daysBesideItDoNotCount() {
    String within = "Amy 2027-03-02 08-16\nAmy 2027-03-04 08-16\n";
    assertThat(breaches(null, "Amy 2027-03-01 08-16\n" + within + "Amy 2027-03-05 08-16\n"))
        .isEmpty();
  }

  @Test
  void a03_oneNightAmongThreeBinds() {
    NightsWithin third =
        new NightsWithin(new NightHours(22 * 60, 6 * 60), Duration.ofHours(3), 1, 0);
    NightsWithin fourth =
        new NightsWithin(new NightHours(22 * 60, 6 * 60), Duration.ofHours(3), 2, 0);
    String shifts = "Amy 2027-03-02 08-17\nAmy 2027-03-03 22-06\n";
    assertThat(breaches(third, shifts)).containsExactly("seven_days_h 2027-03-04");
    assertThat(breaches(fourth, shifts)).isEmpty();
  }
}
