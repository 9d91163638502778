package org.floorwalker.app.history.internal;

import java.time.Clock;
import java.time.Duration;
import org.floorwalker.app.history.store.TraceStore;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Forgets which agent did what when nothing needs it any more (GDPR article 5(1)(e)): the speed of
/// newcomers, which looks back furthest, is learnt from two years. What came to queues stays for
/// forecasts and names nobody; the audit trail says how many rows went, not of whom.
@Component
public class TraceRetention implements Chore {
  static final Duration KEPT = Duration.ofDays(2 * 365 + 31);

  private final TraceStore traces;
  private final Audit audit;
  private final Clock clock;

  TraceRetention(TraceStore traces, Audit audit, Clock clock) {
    this.traces = traces;
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "history.trace-retention";
  }

  @Override
  public Duration every() {
    return Duration.ofDays(1);
  }

  @Override
  @Transactional
  public void run() {
    TraceStore.Forgotten forgotten = traces.forget(clock.instant().minus(KEPT));
    if (!forgotten.isNothing()) {
      audit.record("history.traces-forgotten", About.thing("history", "agents"), forgotten, null);
    }
  }
}
