package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntToDoubleFunction;
import org.floorwalker.planning.demand.Channel;
import org.floorwalker.planning.demand.Queue;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.floorwalker.planning.time.OpeningHours;
import org.junit.jupiter.api.Test;

/// FEATURE: what a centre asks of all its queues together: time with customers, language lines.
final class CentreNeedTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 29);
  private static final Duration SLOT = Duration.ofHours(1);
  private static final double AWAY = 0.1;
  private static final CustomerTime.Band BAND = new CustomerTime.Band(0.5, 0.62, 0.66);

  @Test
  void A01_withoutRulesEachQueueNeedsWhatItNeedsByItself() {
    CentreNeed centre = centre(CentreRules.NONE, phone(), mail());
    for (CentreNeed.Demand demand : centre.demands()) {
      assertThat(needs(centre, demand))
          .isEqualTo(
              new NeedPlanner(OSLO, SLOT).need(demand.settings(), demand.slots(), Backlog.NONE));
    }
  }

  @Test
  void A02_mailBetweenCallsCountsAndPeopleAreAddedUntilTheBandHolds() {
    CentreNeed free = centre(CentreRules.NONE, phone(), mail());
    CentreNeed held = centre(new CentreRules(BAND, AWAY, Map.of()), phone(), mail());
    assertThat(share(free)).isGreaterThan(BAND.to());
    assertThat(share(held)).isLessThanOrEqualTo(BAND.to());
    assertThat(people(held)).isGreaterThan(people(free));
    // Not much more than it takes.
    assertThat(share(held)).isGreaterThan(BAND.to() - 0.015);
  }

  @Test
  void A03_theBusiestHoursAreRelievedFirstAndSaySo() {
    CentreNeed held = centre(new CentreRules(BAND, AWAY, Map.of()), phone(), mail());
    CentreNeed free = centre(CentreRules.NONE, phone(), mail());
    double peak = added(free, held, 10);
    double quiet = added(free, held, 15);
    assertThat(peak).isGreaterThan(quiet);
    List<NeedReason> reasons =
        held.needs().values().stream()
            .flatMap(List::stream)
            .flatMap(need -> need.reasons().stream())
            .toList();
    assertThat(reasons)
        .anyMatch(
            reason ->
                reason instanceof NeedReason.Asks asks
                    && asks.limit() == Limit.CUSTOMER_TIME
                    && asks.binding());
  }

  private static double added(CentreNeed free, CentreNeed held, int hour) {
    Instant start = MONDAY.atTime(hour, 0).atZone(OSLO).toInstant();
    return atDesk(held, start) - atDesk(free, start);
  }

  private static double atDesk(CentreNeed centre, Instant start) {
    return centre.needs().values().stream()
        .flatMap(List::stream)
        .filter(need -> need.start().equals(start))
        .mapToDouble(SlotNeed::atDesk)
        .sum();
  }

  @Test
  void A04_aPromiseOverTheDayDoesNotGiveBackWhatTheBandHasAdded() {
    CentreNeed.Demand byDay = demand("phone", Channel.VOICE, "nb", perDay(), swinging());
    CentreNeed held = centre(new CentreRules(BAND, AWAY, Map.of()), byDay, mail());
    assertThat(share(held)).isLessThanOrEqualTo(BAND.to());
  }

  @Test
  void A05_severalChatsAtOnceAreOnePersonsTime() {
    CentreNeed chats = centre(CentreRules.NONE, chat());
    CentreNeed.Load day = chats.byDay(chats.needs()).get(MONDAY);
    assertThat(Objects.requireNonNull(day).customerHours()).isLessThanOrEqualTo(people(chats));
    assertThat(share(chats)).isLessThanOrEqualTo(1 - CentreRules.USUAL_AWAY);
  }

  @Test
  void A06_aLanguageHasTwoPeopleAtNightOverItsQueuesTogether() {
    Map<String, MinimumPeople> lines = Map.of("nb", new MinimumPeople(0, 2));
    CentreNeed.Demand first = demand("first", Channel.VOICE, "nb", anyTime(), hour -> 0.2);
    CentreNeed.Demand second = demand("second", Channel.VOICE, "nb", anyTime(), hour -> 0.1);
    CentreNeed.Demand polish = demand("polish", Channel.VOICE, "pl", anyTime(), hour -> 0.1);
    CentreNeed together = centre(new CentreRules(null, AWAY, lines), first, second, polish);
    CentreNeed alone = centre(new CentreRules(null, AWAY, lines), first);
    Instant night = MONDAY.atTime(2, 0).atZone(OSLO).toInstant();
    assertThat(atDesk(together, night)).isEqualTo(3);
    assertThat(atDesk(alone, night)).isEqualTo(2);
    assertThat(atDesk(alone, MONDAY.atTime(12, 0).atZone(OSLO).toInstant())).isEqualTo(1);
    assertThat(needs(alone, first).getFirst().reasons())
        .contains(new NeedReason.Asks(Limit.LANGUAGE_LINE, 2, true));
  }

  @Test
  void A07_impossibleRulesAreRefusedWithTheirValues() {
    assertThatThrownBy(() -> new CentreRules(null, 1, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1.0 of paid time");
  }

  private static CentreNeed centre(CentreRules rules, CentreNeed.Demand... demands) {
    return new CentreNeed(SLOT, List.of(demands), rules);
  }

  private static List<SlotNeed> needs(CentreNeed centre, CentreNeed.Demand demand) {
    return Objects.requireNonNull(centre.needs().get(demand.settings().id()));
  }

  /// Worked out again from loads and people, apart from the class under test.
  private static double share(CentreNeed centre) {
    double customers = 0;
    double paid = 0;
    for (CentreNeed.Demand demand : centre.demands()) {
      for (SlotNeed need : needs(centre, demand)) {
        int places = demand.settings().handling().concurrency();
        customers += Math.min(1, need.expected().occupancy() * places) * need.atDesk();
        paid += need.scheduled() / (1 - AWAY);
      }
    }
    return customers / paid;
  }

  private static double people(CentreNeed centre) {
    return centre.needs().values().stream()
        .flatMap(List::stream)
        .mapToDouble(SlotNeed::atDesk)
        .sum();
  }

  private static CentreNeed.Demand phone() {
    return demand("phone", Channel.VOICE, "nb", promise("80% in 20s"), swinging());
  }

  private static CentreNeed.Demand mail() {
    return demand("mail", Channel.EMAIL, "nb", promise("done in 4h"), hour -> 40);
  }

  private static CentreNeed.Demand chat() {
    return demand("chat", Channel.CHAT, "nb", promise("80% in 1m"), hour -> 60);
  }

  private static IntToDoubleFunction swinging() {
    return hour -> hour < 13 ? 150 : 60;
  }

  private static QueueSettings.Promise promise(String goal) {
    return new QueueSettings.Promise(
        ServiceGoal.parse(goal), ServiceDefinition.SERVED_OVER_OFFERED, 1, 0);
  }

  /// Keeps its promise whenever somebody is there.
  private static QueueSettings.Promise anyTime() {
    return promise("1% in 600s");
  }

  private static QueueSettings.Promise perDay() {
    return new QueueSettings.Promise(
        ServiceGoal.parse("80% in 20s"),
        ServiceDefinition.SERVED_OVER_OFFERED,
        1,
        MinimumPeople.NONE,
        new GoalPeriod(GoalPeriod.Per.DAY, 0.5));
  }

  private static CentreNeed.Demand demand(
      String name,
      Channel channel,
      String language,
      QueueSettings.Promise promise,
      IntToDoubleFunction contacts) {
    boolean always = promise.goal().text().startsWith("1%");
    OpeningHours opening = OpeningHours.daily(always ? 0 : 8 * 60, always ? 1440 : 16 * 60);
    QueueSettings settings =
        new QueueSettings(
            new Queue(new QueueId(name), channel, language, "Oslo"),
            promise,
            new QueueSettings.Handling(
                Duration.ofSeconds(300),
                Duration.ofSeconds(180),
                channel == Channel.CHAT ? 3 : 1,
                ConcurrentSpeed.USUAL),
            0.05,
            opening);
    List<SlotForecast> slots = new ArrayList<>();
    for (int hour = always ? 0 : 8; hour < (always ? 24 : 16); hour++) {
      double mean = contacts.applyAsDouble(hour);
      Instant start = MONDAY.atTime(hour, 0).atZone(OSLO).toInstant();
      slots.add(new SlotForecast(start, new Band(mean, mean, mean, mean), 0));
    }
    return new CentreNeed.Demand(settings, OSLO, slots, Backlog.NONE);
  }
}
