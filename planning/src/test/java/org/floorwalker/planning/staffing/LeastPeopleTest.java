package org.floorwalker.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.floorwalker.planning.staffing.NeedReason.Limit;
import org.junit.jupiter.api.Test;

/// Erlang A turned round, against trying every number of people from one upwards.
final class LeastPeopleTest {
  private static final ServiceLimits LIMITS =
      ServiceLimits.answered(0.8, Duration.ofSeconds(20), ServiceDefinition.SERVED_OVER_OFFERED);

  @Property(tries = 200)
  void A01_itIsTheFirstNumberThatKeepsEveryLimit(
      @ForAll @DoubleRange(min = 0.1, max = 600) double perHour,
      @ForAll @DoubleRange(min = 10, max = 900) double handle,
      @ForAll @DoubleRange(min = 20, max = 1000) double patience,
      @ForAll @DoubleRange(min = 0.5, max = 1) double ceiling) {
    Traffic traffic = new Traffic(perHour, handle, patience);
    ServiceLimits limits = new ServiceLimits(LIMITS.goal(), LIMITS.definition(), ceiling, 0.05);
    int first = 1;
    while (!limits.missed(ErlangA.of(traffic, Crew.of(first), 20)).isEmpty()) {
      first++;
    }
    assertThat(LeastPeople.of(traffic, limits).agents()).isEqualTo(first);
  }

  @Test
  void A02_nobodyIsNeededWhereNothingArrives() {
    assertThat(LeastPeople.of(new Traffic(0, 240, 180), LIMITS).agents()).isZero();
  }

  @Test
  void A03_theBindingLimitIsTheOneThatOneFewerWouldMiss() {
    Traffic traffic = new Traffic(12_000, 300, 240);
    LeastPeople least = LeastPeople.of(traffic, LIMITS.withMaxOccupancy(0.92));
    assertThat(least.agents()).isEqualTo(1087);
    assertThat(least.binding()).containsExactly(Limit.OCCUPANCY);
  }

  @Test
  void A04_aCeilingThatEqualsTheOccupancyIsKept() {
    Traffic traffic = Traffic.patient(5.1 * 12, 300);
    ServiceLimits lax =
        ServiceLimits.answered(0, Duration.ZERO, ServiceDefinition.SERVED_OVER_OFFERED);
    assertThat(LeastPeople.of(traffic, lax.withMaxOccupancy(0.85)).agents()).isEqualTo(6);
  }

  @Test
  void A05_anImpossibleCeilingIsToldNotSearchedForEver() {
    assertThatThrownBy(() -> LeastPeople.of(new Traffic(60, 300, 180), LIMITS.withMaxOccupancy(0)))
        .hasMessageContaining("No number of people");
  }

  @Test
  void A06_zeroHandlingNeedsOnePerson() {
    assertThat(LeastPeople.of(new Traffic(60, 0, 180), LIMITS).agents()).isEqualTo(1);
  }
}
