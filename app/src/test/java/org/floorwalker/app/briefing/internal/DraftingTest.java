package org.floorwalker.app.briefing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.briefing.Fact;
import org.floorwalker.app.briefing.Fact.Part;
import org.floorwalker.app.briefing.QueueDay;
import org.floorwalker.app.briefing.QueueDay.Verdict;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.TimeRange;
import org.junit.jupiter.api.Test;

/// FEATURE: the situation report is drafted from data, and keeps quiet about chance.
class DraftingTest {
  private static final Instant NINE = Instant.parse("2027-03-30T07:00:00Z");

  @Test
  void a01_serviceAlwaysVolumeOnlyBeyondChance() {
    assertThat(keys(phone(1400)))
        .containsExactly("briefing.fact.service.kept", "briefing.fact.working");
    assertThat(keys(phone(1600)))
        .containsExactly(
            "briefing.fact.service.kept", "briefing.fact.volume.more", "briefing.fact.working");
    assertThat(keys(phone(1200))).contains("briefing.fact.volume.fewer");
  }

  @Test
  void a02_knownDeviationsOfTodayAreTold() {
    KnownDeviation fault =
        new KnownDeviation(
            1,
            null,
            TimeRange.of(NINE, NINE.plusSeconds(3600)),
            1.3,
            "Card terminals are down",
            new Made(NINE, "Aksel"),
            null);
    assertThat(Drafting.draft(List.of(), List.of(fault), 13, 16).getLast())
        .isEqualTo(
            Fact.of(
                "briefing.fact.deviation",
                new Part.Time(NINE),
                new Part.Time(NINE.plusSeconds(3600)),
                new Part.Words("Card terminals are down")));
  }

  @Test
  void a03_factsAreKeptAsTextAndReadBack() {
    List<Fact> facts = Drafting.draft(List.of(phone(1600)), List.of(), 13, 16);
    assertThat(FactLines.read(FactLines.write(facts))).isEqualTo(facts);
  }

  @Test
  void a04_aTabInWordsCannotBreakALine() {
    List<Fact> facts = List.of(Fact.of("k", new Part.Words("a\tb\nc"), new Part.Count(2)));
    assertThat(FactLines.read(FactLines.write(facts)))
        .containsExactly(Fact.of("k", new Part.Words("a b c"), new Part.Count(2)));
  }

  private static List<String> keys(QueueDay result) {
    return Drafting.draft(List.of(result), List.of(), 13, 16).stream().map(Fact::key).toList();
  }

  private static QueueDay phone(double offered) {
    return new QueueDay(
        "phone-nb",
        "Phone",
        offered,
        offered - 20,
        0.82,
        ServiceGoal.parse("80% in 20s"),
        Verdict.KEPT,
        new Band(1390, 1300, 1390, 1480));
  }
}
