package org.floorwalker.app.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.floorwalker.planning.demand.QueueSlot;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.junit.jupiter.api.Test;

/// FEATURE: what was promised of a programme's week against what came, by each queue's
/// own definition.
class OutcomesTest {
  /// 100 offered, 80 answered of which 70 in time, 20 left of which 5 in time.
  private static final QueueSlot.Counts DAY = new QueueSlot.Counts(100, 0, 0, 80, 70, 20, 5, 3);

  @Test
  void a01_eachDefinitionHasItsOwnDenominator() {
    assertThat(Outcomes.share(DAY, ServiceDefinition.SERVED_OVER_OFFERED)).isEqualTo(0.70);
    assertThat(Outcomes.share(DAY, ServiceDefinition.EXCLUDING_SHORT_ABANDONS))
        .isEqualTo(70.0 / 95);
    assertThat(Outcomes.share(DAY, ServiceDefinition.OF_SERVED)).isEqualTo(0.875);
    assertThat(Outcomes.share(DAY, ServiceDefinition.WAIT_WITHIN)).isEqualTo(0.75);
  }

  @Test
  void a02_aPromiseIsKeptAtTheGoalOrAtWhatWasPromised() {
    LocalDate monday = LocalDate.of(2027, 3, 29);
    assertThat(new Outcome(monday, 3, 0.8, 0.86, 0.81, 900).isKept()).isTrue();
    assertThat(new Outcome(monday, 3, 0.8, 0.78, 0.785, 900).isKept()).isTrue();
    assertThat(new Outcome(monday, 3, 0.8, 0.86, 0.79, 900).isKept()).isFalse();
    assertThat(new Outcome(monday, 3, 0.8, 0.86, null, 0).isKept()).isFalse();
  }
}
