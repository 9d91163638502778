package org.floorwalker.planning.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.floorwalker.planning.training.OpeningPlan.Hiring;
import org.floorwalker.planning.training.OpeningPlan.Order;
import org.floorwalker.planning.training.OpeningPlan.Teaching;
import org.junit.jupiter.api.Test;

/// FEATURE: a queue opens on a fixed day, and everything before it is planned backwards (OPS-26).
class OpeningPlanTest {
  private static final LocalDate OPENS = LocalDate.of(2027, 5, 3);
  private static final RampCurve CURVE = RampCurve.usual(1.6, 17);
  private static final Teaching THREE_AND_TWO_WEEKS = new Teaching(15, 10, 12);

  private static OpeningPlan plan(LocalDate opens, int heads, int ready, double leaving) {
    Order order = new Order(opens, heads, ready, new Hiring(30, leaving), THREE_AND_TWO_WEEKS);
    return OpeningPlan.of(order, CURVE);
  }

  /// The class of the induction's own example: it begins on 29 March and is on its own on 3 May.
  @Test
  void a01_daysAreCountedBackFromTheOpening() {
    OpeningPlan plan = plan(OPENS, 12, 4, 0.1);
    assertThat(plan.starts()).isEqualTo(LocalDate.of(2027, 3, 29));
    assertThat(plan.decide()).isEqualTo(LocalDate.of(2027, 2, 27));
    assertThat(plan.nestingFrom()).isEqualTo(LocalDate.of(2027, 4, 19));
    assertThat(plan.signOff()).as("a Friday").isEqualTo(LocalDate.of(2027, 4, 30));
    assertThat(plan.newcomers()).as("eight missing, each worth 0.69 · 0.9").isEqualTo(13);
    assertThat(plan.classes()).isEqualTo(2);
    assertThat(plan.isLate(plan.decide())).isFalse();
    assertThat(plan.isLate(plan.decide().plusDays(1))).isTrue();
  }

  @Test
  void a02_whoIsReadyNeedsNobodyHired() {
    OpeningPlan plan = plan(OPENS, 4, 6, 0.1);
    assertThat(plan.newcomers()).isZero();
    assertThat(plan.classes()).isZero();
    assertThat(plan.isLate(OPENS)).isFalse();
    assertThat(plan.headsAfter(0)).isEqualTo(6);
  }

  /// The fewest newcomers who are enough on the first day, by trying one after another.
  @Property(tries = 200)
  void p01_fewerNewcomersWouldNotBeEnough(
      @ForAll @IntRange(min = 1, max = 200) int heads,
      @ForAll @IntRange(max = 60) int ready,
      @ForAll @DoubleRange(max = 0.5) double leaving,
      @ForAll @IntRange(max = 365) int day) {
    OpeningPlan plan = plan(OPENS.plusDays(day), heads, ready, leaving);
    long weeks = (plan.order().opens().toEpochDay() - plan.nestingFrom().toEpochDay()) / 7;
    int tried = 0;
    while (ready + tried * (1 - leaving) / CURVE.factor((int) weeks) < heads - 1e-6) {
      tried++;
    }
    assertThat(plan.newcomers()).isEqualTo(tried);
    assertThat(plan.headsAfter(0)).isGreaterThanOrEqualTo(heads - 1e-6);
    assertThat(plan.headsAfter(17)).isGreaterThanOrEqualTo(plan.headsAfter(0));
  }

  /// Deciding on the last day opens on the day, or on the first working day after it; deciding a
  /// day later than on the last never opens before.
  @Property(tries = 200)
  void p02_theLastDayIsTheLast(@ForAll @IntRange(max = 730) int day) {
    LocalDate opens = OPENS.plusDays(day);
    OpeningPlan plan = plan(opens, 10, 0, 0);
    long before = plan.starts().datesUntil(opens).filter(WorkingDays::isOne).count();
    assertThat(before).as("working days before it").isEqualTo(25);
    assertThat(WorkingDays.isOne(plan.starts())).isTrue();
    assertThat(plan.earliest(plan.decide())).isBetween(opens, opens.plusDays(2));
    assertThat(plan.earliest(plan.decide().plusDays(3))).isAfter(opens);
  }
}
