package org.floorwalker.app.development.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.data.Offset;
import org.floorwalker.app.people.Leadership;
import org.floorwalker.app.platform.access.PersonId;
import org.junit.jupiter.api.Test;

/// FEATURE: leaders needed from growth, span and leaving; how those of today came to lead.
class LeaderNeedTest {
  private static final LocalDate CAME = LocalDate.of(2025, 1, 1);

  /// Counted out by hand for a centre of 465 people with 31 leaders.
  @Test
  void a01_theNeedIsGrowthOverSpanLessThoseWhoStay() {
    assertThat(LeaderNeed.within(465, 31, 0, 0, 15)).isZero();
    assertThat(LeaderNeed.within(465, 31, 0.2, 0, 15)).isEqualTo(7);
    assertThat(LeaderNeed.within(465, 31, 0.2, 0.1, 15)).isEqualTo(11);
    assertThat(LeaderNeed.within(465, 31, -0.5, 0, 15)).isZero();
  }

  /// The same by the long way round: leaders are added one by one until everybody has one.
  @Test
  void a02_theNeedAgreesWithCountingUp() {
    for (int people = 0; people < 400; people += 7) {
      int leaders = people / 20;
      int counted = 0;
      while ((leaders * 0.9 + counted) < Math.ceil(people * 1.1 / 15) - 1e-9) {
        counted++;
      }
      assertThat(LeaderNeed.within(people, leaders, 0.1, 0.1, 15))
          .as("%d", people)
          .isEqualTo(counted);
    }
  }

  @Test
  void a03_aSpanOf12To18IsWithin() {
    assertThat(List.of(11, 19)).allMatch(span -> LeaderNeed.isBeyondSpan(span, span));
    assertThat(List.of(12, 15, 18)).noneMatch(span -> LeaderNeed.isBeyondSpan(span, span));
    // Sixteen with eight at home take as much as eighteen at the site, with nine a little more.
    assertThat(isBeyondSpan(16, 8, 1.25)).isFalse();
    assertThat(isBeyondSpan(16, 9, 1.25)).isTrue();
    assertThat(isBeyondSpan(12, 12, 1)).isFalse();
  }

  private static boolean isBeyondSpan(int people, int home, double weight) {
    return LeaderNeed.isBeyondSpan(people, LeaderNeed.weighted(people, home, weight));
  }

  @Test
  void a04_fromInsideIsWhoLedLaterThanAMonthAfterComing() {
    List<Leadership> leaders =
        List.of(
            new Leadership(new PersonId(1), CAME, CAME.plusDays(30)),
            new Leadership(new PersonId(2), CAME, CAME.plusDays(31)),
            new Leadership(new PersonId(3), CAME, CAME.plusDays(731)),
            new Leadership(new PersonId(4), null, CAME));
    assertThat(LeaderNeed.internalShare(leaders).orElseThrow())
        .isCloseTo(2.0 / 3, Offset.offset(1e-12));
    assertThat(LeaderNeed.monthsToLead(leaders).orElseThrow())
        .isCloseTo((31 + 731) / 2.0 / (365.25 / 12), Offset.offset(1e-9));
    assertThat(LeaderNeed.internalShare(List.of())).isEmpty();
    assertThat(LeaderNeed.monthsToLead(List.of())).isEmpty();
  }
}
