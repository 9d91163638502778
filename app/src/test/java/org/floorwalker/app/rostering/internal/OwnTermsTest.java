package org.floorwalker.app.rostering.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.CustomerTimeLimit;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.junit.jupiter.api.Test;

/// FEATURE: a draft aims at the same band of customer time by which it is judged on its
/// pages (WEL-10).
final class OwnTermsTest {
  private static final String FLOOR =
      """
      floor   Oslo, 15 min, Mon 2027-03-29
      need    voice  08:00 2  10:00 4  16:00 2
      Amy     08–16  voice  break 10:00/15  meal 12:00/30
      """;

  private final Map<String, Agent> agents =
      new HashMap<>(RosterText.parse(FLOOR).problem().floor().agents());

  private CustomerTimeLimit limit() {
    return Objects.requireNonNull(Objects.requireNonNull(agents.get("Amy")).own().customerTime());
  }

  @Test
  void a01_withoutABandOfItsOwnACentreHasTheUsualOne() {
    OwnTerms.customerTime(agents, Map.of());
    assertThat(limit()).isEqualTo(new CustomerTimeLimit(Band.USUAL.to(), Band.USUAL.ceiling()));
  }

  @Test
  void a02_itsOwnBandGoesFirst() {
    Band own = new Band(0.4, 0.6, 0.65);
    String site = Objects.requireNonNull(agents.get("Amy")).site();
    OwnTerms.customerTime(agents, Map.of(site, new CentreRules(own, 0.09, Map.of())));
    assertThat(limit()).isEqualTo(new CustomerTimeLimit(0.6, 0.65));
  }
}
