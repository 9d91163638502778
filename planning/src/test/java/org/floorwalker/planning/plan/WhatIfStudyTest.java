package org.floorwalker.planning.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.plan.WhatIfStudy.Answer;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.ConcurrentSpeed;
import org.floorwalker.planning.staffing.Crew;
import org.floorwalker.planning.staffing.CustomerTime;
import org.floorwalker.planning.staffing.ErlangA;
import org.floorwalker.planning.staffing.MinimumPeople;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.Traffic;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.SlotGrid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: what if the volume, the promise, the skills or a partner were otherwise?
final class WhatIfStudyTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final QueueId NB = new QueueId("nb");
  private static final QueueId SV = new QueueId("sv");

  private final WhatIfStudy study = study(Map.of());
  private final List<Answer> asItIs = answers(study, WhatIf.NOTHING);

  @Test
  void A01_asItIsGivesTheServiceOfErlangA() {
    Traffic traffic = new Traffic(120, 300, 180);
    int people = (int) asItIs.getFirst().mostPeople();
    double expected =
        ((Steady) ErlangA.of(traffic, Crew.of(people), 20))
            .service(ServiceDefinition.SERVED_OVER_OFFERED);
    assertThat(service(asItIs, 0)).isCloseTo(expected, within(0.03));
    assertThat(asItIs.getFirst().contacts()).isCloseTo(96 * 30, within(1e-6));
    assertThat(asItIs.getFirst().hours()).isCloseTo(people * 24 / 0.92, within(1e-6));
  }

  @Test
  void A02_aBotTakesWorkAndLeavesTheRestLonger() {
    List<Answer> bot = answers(study, demand(1, 1.25, 0.4));
    // 60 % of the contacts, each a quarter longer: three quarters of the work.
    assertThat(bot.getFirst().contacts()).isCloseTo(0.6 * 96 * 30, within(1e-6));
    assertThat(bot.getFirst().hours()).isLessThan(0.85 * asItIs.getFirst().hours());
    assertThat(service(bot, 0)).isGreaterThan(service(asItIs, 0) + 0.1);
  }

  @Test
  void A03_moreVolumeWithTheSamePeopleHurts() {
    List<Answer> more = answers(study, demand(1.2, 1, 0));
    assertThat(more.getFirst().hours()).isGreaterThan(asItIs.getFirst().hours());
    assertThat(service(more, 0)).isLessThan(service(asItIs, 0) - 0.1);
    assertThat(more.get(1)).isEqualTo(asItIs.get(1));
  }

  @Test
  void A04_aSecondSkillHelpsTheSmallLineWithoutMorePeople() {
    WhatIf skilled =
        new WhatIf(
            NB, WhatIf.NOTHING.demand(), WhatIf.NOTHING.rules(), null, new WhatIf.Skill(SV, 4));
    List<Answer> answers = answers(study, skilled);
    assertThat(service(answers, 1)).isGreaterThan(service(asItIs, 1) + 0.03);
    assertThat(answers.get(1).hours()).isEqualTo(asItIs.get(1).hours());
  }

  @Test
  void A05_aPartnerTakesWhatFlowsOver() {
    WhatIf partner =
        new WhatIf(
            NB,
            new WhatIf.Demand(1.2, 1, 0),
            WhatIf.NOTHING.rules(),
            new WhatIf.Overflow(Duration.ofSeconds(5), 4),
            null);
    assertThat(service(answers(study, partner), 0))
        .isGreaterThan(service(answers(study, demand(1.2, 1, 0)), 0) + 0.1);
  }

  @Test
  void A06_aLowerCeilingAndAHigherPromiseNeedMore() {
    assertThat(rules("80% in 20s", 0.7).getFirst().hours())
        .isGreaterThan(asItIs.getFirst().hours());
    assertThat(rules("95% in 10s", null).getFirst().hours())
        .isGreaterThan(asItIs.getFirst().hours());
    assertThatThrownBy(() -> demand(1, 1, 1.4)).hasMessageContaining("bot share of 1.4");
  }

  @Test
  void A07_theChangedCentreKeepsItsBandAndItsLanguageLinesAsTheNeedDoes() {
    CentreRules rules =
        new CentreRules(
            new CustomerTime.Band(0.3, 0.4, 0.45), 0.09, Map.of("sv", new MinimumPeople(6, 8)));
    WhatIfStudy held = study(Map.of("Oslo", rules));
    List<Answer> now = answers(held, WhatIf.NOTHING);
    List<Answer> more = answers(held, demand(1.2, 1, 0));
    assertThat(now.get(1).mostPeople()).isGreaterThanOrEqualTo(8);
    assertThat(now.getFirst().hours()).isGreaterThan(1.2 * asItIs.getFirst().hours());
    // A fifth more work in a band of its own takes about a fifth more people, not fewer hours at
    // the cost of those who are there.
    assertThat(more.getFirst().hours() + more.get(1).hours())
        .isGreaterThan(1.1 * (now.getFirst().hours() + now.get(1).hours()));
    assertThat(service(now, 0)).isGreaterThan(service(asItIs, 0));
    assertThat(answers(study(Map.of("Bergen", rules)), WhatIf.NOTHING)).isEqualTo(asItIs);
  }

  private static WhatIfStudy study(Map<String, CentreRules> rules) {
    return new WhatIfStudy(
        List.of(queue(NB, 30), queue(SV, 6)), SLOT, MONDAY, rules, new Simulation(3, 60, 1));
  }

  private List<Answer> rules(String goal, @Nullable Double ceiling) {
    return answers(
        study,
        new WhatIf(
            NB,
            WhatIf.NOTHING.demand(),
            new WhatIf.Rules(ServiceGoal.parse(goal), ceiling, null),
            null,
            null));
  }

  private static List<Answer> answers(WhatIfStudy study, WhatIf question) {
    return study.answer(question, _ -> {}).changed();
  }

  private static WhatIf demand(double volume, double handle, double bot) {
    return new WhatIf(
        NB, new WhatIf.Demand(volume, handle, bot), WhatIf.NOTHING.rules(), null, null);
  }

  private static double service(List<Answer> answers, int queue) {
    return Objects.requireNonNull(answers.get(queue).service()).value();
  }

  private static WhatIfStudy.Queue queue(QueueId id, double contacts) {
    QueueSettings settings =
        new QueueSettings(
            new Queue(id, Channel.VOICE, id.name(), "Oslo"),
            new QueueSettings.Promise(
                ServiceGoal.parse("80% in 20s"), ServiceDefinition.SERVED_OVER_OFFERED, 1, 0),
            new QueueSettings.Handling(
                Duration.ofSeconds(300), Duration.ofSeconds(180), 1, ConcurrentSpeed.USUAL),
            0.08,
            OpeningHours.daily(0, 1440));
    List<SlotForecast> slots =
        new SlotGrid(OSLO, SLOT)
            .slotsOf(MONDAY).stream()
                .map(s -> new SlotForecast(s, new Band(contacts, contacts, contacts, contacts), 0))
                .toList();
    return new WhatIfStudy.Queue(settings, OSLO, () -> slots, ContactPaths.NONE);
  }
}
