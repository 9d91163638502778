package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Writes down what planners know and takes it back, each with its entry in the audit trail in the
/// same transaction.
@Component
final class KnowledgeWriting {
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  KnowledgeWriting(Audit audit, TransactionTemplate transactions, Clock clock) {
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// What is written or taken back.
  ///
  /// @param deed as the audit trail names it, without the room
  /// @param kind of thing
  record Deed(Viewer viewer, String deed, String kind) {
    Deed {
      viewer.require(Permission.MAKE_FORECASTS);
    }
  }

  /// Does all of it or nothing.
  <T> T together(Supplier<T> doing) {
    return Objects.requireNonNull(transactions.execute(_ -> doing.get()));
  }

  /// Makes a new thing.
  ///
  /// @param after what the audit trail keeps of it
  /// @return its number
  long written(Deed deed, Object after, Function<Made, Long> insert) {
    return together(
        () -> {
          long id = insert.apply(now(deed));
          audit.record(deed.viewer(), name(deed), About.thing(deed.kind(), id), null, after);
          return id;
        });
  }

  /// Takes a thing back; false when it is not there any more.
  boolean withdrawn(Deed deed, long id, BooleanSupplier withdraw) {
    return together(
        () -> {
          boolean done = withdraw.getAsBoolean();
          if (done) {
            audit.record(deed.viewer(), name(deed), About.thing(deed.kind(), id), null, null);
          }
          return done;
        });
  }

  private static String name(Deed deed) {
    return "forecasting." + deed.deed();
  }

  private Made now(Deed deed) {
    return now(deed.viewer());
  }

  Made now(Viewer viewer) {
    return new Made(clock.instant(), viewer.name());
  }
}
