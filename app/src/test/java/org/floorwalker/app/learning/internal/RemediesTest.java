package org.floorwalker.app.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.planning.programme.NotPlaced.Remedy;
import org.junit.jupiter.api.Test;

/// FEATURE: what would help somebody without a place, with its price, cheapest first (OPS-20).
class RemediesTest {
  private static final Instant AT = Instant.parse("2027-03-29T08:00:00Z");
  private static final List<Remedy> RELIEF_OR_OVERTIME =
      List.of(new Remedy.Relief(AT), new Remedy.Overtime(AT));

  private static List<String> priced(List<Remedy> remedies, int minutes, Programme.Prices prices) {
    return Remedies.priced(remedies, minutes, prices).stream()
        .map(option -> option.way() + " " + option.price())
        .toList();
  }

  @Test
  void a01_theCheapestWayDependsOnWhatAnHourCosts() {
    Programme.Prices dearPartner = new Programme.Prices(250, 50, 420, 210);
    assertThat(priced(RELIEF_OR_OVERTIME, 90, dearPartner))
        .containsExactly("hourly 315", "overtime 563", "partner 630");
    Programme.Prices cheapPartner = new Programme.Prices(250, 100, 180, 210);
    assertThat(priced(RELIEF_OR_OVERTIME, 60, cheapPartner))
        .containsExactly("partner 180", "hourly 210", "overtime 500");
  }

  @Test
  void a02_anEarlierStartCostsNothingMore() {
    assertThat(
            priced(
                List.of(new Remedy.EarlierStart(AT), new Remedy.Overtime(AT)),
                45,
                new Programme.Prices(250, 40, 0, 0)))
        .containsExactly("earlier 0", "overtime 263");
  }

  @Test
  void a03_withoutPricesNothingIsPriced() {
    assertThat(Remedies.priced(RELIEF_OR_OVERTIME, 60, null)).isEmpty();
  }
}
