package org.floorwalker.app.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.floorwalker.app.testing.FragileListener;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: news between rooms is not lost with the process that told or heard it.
class OutboxTest {
  private final TestApp app = TestApp.fresh();
  private final FragileListener listener = app.get(FragileListener.class);
  private final Outbox outbox = app.get(Outbox.class);
  private final JdbcClient database = app.get(JdbcClient.class);

  @Test
  void a01_whatWasLeftBehindIsToldAgainAfterAWhileAndThenOnce() throws Exception {
    listener.fallNext(true);
    listener.afterTelling(() -> listener.tell("seventeen", true));
    leaveBehind();
    listener.fallNext(false);

    outbox.run();
    assertThat(waiting()).as("it may just be on its way").isEqualTo(1);

    app.clock().standAt(TestApp.MORNING.plus(Duration.ofMinutes(3)));
    listener.afterTelling(outbox::run);
    assertThat(listener.heard()).containsExactly("seventeen");
  }

  @Test
  void a02_whatIsRolledBackIsNeverTold() {
    listener.fallNext(false);
    listener.tell("never", false);
    assertThat(waiting()).isZero();
  }

  /// The state in which a killed process leaves news: it had begun to be heard.
  private void leaveBehind() {
    int rows = 0;
    while (rows == 0) {
      rows =
          database
              .sql("update event_publication set status = 'PROCESSING' where status = 'FAILED'")
              .update();
      Thread.onSpinWait();
    }
  }

  private long waiting() {
    return database
        .sql("select count(*) from event_publication where completion_date is null")
        .query(Long.class)
        .single();
  }
}
