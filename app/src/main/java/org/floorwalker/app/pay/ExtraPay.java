package org.floorwalker.app.pay;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for rooms above: what else is paid for a day beside the hours worked.
@Component
public class ExtraPay {
  /// Code of hours paid for a shift that was called off too late.
  public static final String CALLED_OFF = "called-off";

  /// Code of the hours missing to the least a call-out pays.
  public static final String LEAST_PAID = "call-out-least";

  private final PayStore store;
  private final Audit audit;
  private final Clock clock;

  ExtraPay(PayStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// Enters hours to pay; the same source again changes nothing.
  @Transactional
  public void enter(PersonId person, LocalDate day, String code, Duration length, String source) {
    if (length.isPositive()) {
      PaidLine extra = new PaidLine(person, day, code, length.toMinutes());
      store.insertExtra(extra, source, clock.instant());
      audit.record("pay.extra-entered", About.person(person), null, extra);
    }
  }
}
