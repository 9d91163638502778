package org.floorwalker.planning.sourcing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.planning.sourcing.TenderLine.Promise;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.junit.jupiter.api.Test;

/// FEATURE: what an hour of work costs, what a line of a tender takes, what each way to do it costs
/// (MGT-01, MGT-02, MGT-04).
class SourcingTest {
  private static final Promise EIGHTY =
      new Promise(new ServiceGoal.AnswerWithin(0.8, Duration.ofSeconds(20)), 1, 1);
  private static final OpeningHours ALWAYS = OpeningHours.daily(0, 1440);

  /// The derived column of the reference's table of wage costs.
  @Test
  void a01_anHourCostsWhatTheTableSays() {
    assertThat(new HourCost(47_000, 0.141, 0.05, 0, 162.5).perPaidHour())
        .isCloseTo(344, within(1d));
    assertThat(new HourCost(28_500, 0.3142, 0.08, 0, 165).perPaidHour()).isCloseTo(241, within(1d));
    assertThat(new HourCost(118_000, 0.1515, 0, 0, 174).perPaidHour()).isCloseTo(781, within(1d));
  }

  @Test
  void a02_runningCostsComeOnTopAndRatesCarryBothOver() {
    HourCost cost = new HourCost(30_000, 0.3, 0.1, 4_800, 160);
    assertThat(cost.wagePerPaidHour()).isCloseTo(262.5, within(1e-9));
    assertThat(cost.perPaidHour()).isCloseTo(292.5, within(1e-9));
    assertThat(cost.times(0.1).perPaidHour()).isCloseTo(29.25, within(1e-9));
  }

  @Test
  void a03_theWeekFallsOnItsOpenHours() {
    Map<DayOfWeek, List<Hours>> hours = new EnumMap<>(DayOfWeek.class);
    hours.put(DayOfWeek.MONDAY, List.of(new Hours(8 * 60, 9 * 60 + 30)));
    hours.put(DayOfWeek.SUNDAY, List.of(new Hours(23 * 60, 60)));
    BusyWeek even = BusyWeek.even(new OpeningHours(hours, Map.of()));
    assertThat(even.shares().get(8)).isCloseTo(60 / 210.0, within(1e-12));
    assertThat(even.shares().get(9)).isCloseTo(30 / 210.0, within(1e-12));
    assertThat(even.shares().get(167)).isCloseTo(60 / 210.0, within(1e-12));
    assertThat(even.shares().get(0)).isCloseTo(60 / 210.0, within(1e-12));
    double[] came = new double[168];
    came[8] = 30;
    came[12] = 50;
    came[167] = 10;
    BusyWeek open = BusyWeek.of(came).within(new OpeningHours(hours, Map.of()));
    assertThat(open.shares().get(8)).isCloseTo(0.75, within(1e-12));
    assertThat(open.shares().get(12)).isZero();
    assertThatThrownBy(() -> BusyWeek.of(new double[168])).hasMessageContaining("never open");
  }

  /// A language nobody speaks to at night is still manned: 168 hours of one person.
  @Test
  void a04_aSmallLineTakesItsMinimum() {
    LineNeed need = LineNeed.of(line(2_000, ALWAYS, EIGHTY));
    assertThat(need.deskHours()).isEqualTo(168);
    assertThat(need.occupancy()).isCloseTo(2_000 * 240 / 3600.0 / (365.2425 * 24), within(1e-9));
    LineNeed two = LineNeed.of(line(2_000, ALWAYS, new Promise(EIGHTY.goal(), 1, 2)));
    assertThat(two.deskHours()).isEqualTo(336);
  }

  /// Against Erlang C written out with its sums.
  @Test
  void a05_eachHourHasTheLeastThatKeepsThePromise() {
    OpeningHours office = OpeningHours.daily(8 * 60, 16 * 60);
    TenderLine line = line(280_000, office, EIGHTY);
    LineNeed need = LineNeed.of(line);
    double erlangs = 280_000 / 365.2425 / 8 * 240 / 3600;
    int least = (int) Math.ceil(erlangs);
    while (answered(erlangs, least) < 0.8) {
      least++;
    }
    assertThat(need.most()).isEqualTo(least);
    assertThat(need.deskHours()).isEqualTo(7 * 8 * least);
    assertThat(need.people().get(7)).isZero();
  }

  private static double answered(double erlangs, int agents) {
    double term = 1;
    double sum = 1;
    for (int k = 1; k < agents; k++) {
      term *= erlangs / k;
      sum += term;
    }
    double last = term * erlangs / agents * agents / (agents - erlangs);
    return 1 - last / (sum + last) * Math.exp(-(agents - erlangs) * 20 / 240);
  }

  @Test
  void a06_theCeilingAsksForMorePeople() {
    OpeningHours office = OpeningHours.daily(8 * 60, 16 * 60);
    LineNeed free = LineNeed.of(line(280_000, office, EIGHTY));
    LineNeed spared = LineNeed.of(line(280_000, office, new Promise(EIGHTY.goal(), 0.55, 1)));
    assertThat(free.occupancy()).isGreaterThan(0.55);
    assertThat(spared.occupancy()).isLessThanOrEqualTo(0.55);
    assertThat(spared.most())
        .isEqualTo((int) Math.ceil(280_000 / 365.2425 / 8 * 240 / 3600 / 0.55));
  }

  @Test
  void a07_everyWayHasItsPrice() {
    TenderLine line = line(100_000, ALWAYS, EIGHTY);
    LineNeed need = LineNeed.of(line);
    Offer.OwnPeople own = new Offer.OwnPeople(new HourCost(30_000, 0.3, 0.1, 4_800, 160), 0.25);
    double paid = need.deskHours() * 365.2425 / 7 / 0.75;
    assertThat(own.costAYear(line, need)).isCloseTo(paid * 292.5, within(1e-3));
    assertThat(own.fullTime(need)).isCloseTo(paid / 1_920, within(1e-9));
    assertThat(new Offer.PerContact(30).costAYear(line, need)).isEqualTo(3_000_000);
    assertThat(new Offer.PerMinute(6).costAYear(line, need)).isEqualTo(2_400_000);
    assertThat(new Offer.PerDeskHour(200).costAYear(line, need))
        .isCloseTo(need.deskHours() * 365.2425 / 7 * 200, within(1e-3));
    assertThatThrownBy(() -> new Offer.OwnPeople(own.hour(), 1)).hasMessageContaining("0.3");
  }

  /// One person of 168 hours answers what comes until a second is needed: the own cost is flat
  /// there, and the order turns where the price a contact has reached it.
  @Test
  void a08_ownPeopleAreCheaperFromSomeVolumeOn() {
    TenderLine line = line(1_000, ALWAYS, EIGHTY);
    Offer own = new Offer.OwnPeople(new HourCost(16_000, 0, 0, 0, 160), 0);
    double flat = 168 * 365.2425 / 7 * 100;
    double even = BreakEven.of(line, own, new Offer.PerContact(500)).orElseThrow();
    assertThat(even).isCloseTo(flat / 500, within(flat / 500 * 0.001));
    assertThat(BreakEven.of(line, own, new Offer.PerContact(0.01))).isEmpty();
    assertThat(BreakEven.of(line, own, new Offer.PerContact(100_000))).hasValue(100);
  }

  /// At a low price a second person makes own people dearer again for a while: told is where that
  /// is over, which every line above it confirms.
  @Test
  void a09_fromThereOnTheyStayCheaper() {
    TenderLine line = line(1_000, ALWAYS, EIGHTY);
    Offer own = new Offer.OwnPeople(new HourCost(16_000, 0, 0, 0, 160), 0);
    Offer partner = new Offer.PerContact(50);
    double even = BreakEven.of(line, own, partner).orElseThrow();
    double flat = 168 * 365.2425 / 7 * 100;
    assertThat(even).isGreaterThan(flat / 50 * 1.5);
    assertThat(more(line.withContacts(even / 1.002), own, partner)).isPositive();
    for (double contacts = even; contacts < 2_000_000; contacts *= 1.1) {
      assertThat(more(line.withContacts(contacts), own, partner)).isLessThanOrEqualTo(0);
    }
  }

  private static double more(TenderLine line, Offer own, Offer partner) {
    LineNeed need = LineNeed.of(line);
    return own.costAYear(line, need) - partner.costAYear(line, need);
  }

  private static TenderLine line(double contacts, OpeningHours opening, Promise promise) {
    return new TenderLine("Norwegian", contacts, 240, promise, opening, BusyWeek.even(opening));
  }
}
