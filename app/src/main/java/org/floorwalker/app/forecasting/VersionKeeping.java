package org.floorwalker.app.forecasting;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.forecasting.internal.VersionThinning;
import org.floorwalker.app.forecasting.store.ForecastStore;
import org.floorwalker.app.forecasting.store.KeepingStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// How many forecast versions are kept: each night adds one of every queue and slot, and most of
/// them tell nobody anything after some weeks. What the ledger says of them stays.
@Component
public class VersionKeeping {
  /// A job that has not made its version by then is given up.
  private static final Duration BEGUN = Duration.ofDays(2);

  private final KeepingStore keeping;
  private final ForecastStore forecasts;
  private final LedgerKeeping ledger;
  private final List<NeedBeside> needs;
  private final People people;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  VersionKeeping(
      KeepingStore keeping,
      ForecastStore forecasts,
      LedgerKeeping ledger,
      List<NeedBeside> needs,
      People people,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.keeping = keeping;
    this.forecasts = forecasts;
    this.ledger = ledger;
    this.needs = List.copyOf(needs);
    this.people = people;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public KeepingTerms terms() {
    return keeping.terms();
  }

  /// Changes how long versions are kept, from the next night on.
  public void change(Viewer viewer, KeepingTerms terms) {
    viewer.require(Permission.MAKE_FORECASTS);
    transactions.executeWithoutResult(
        _ -> {
          KeepingTerms before = keeping.terms();
          if (!before.equals(terms)) {
            keeping.write(terms);
            audit.record(
                viewer,
                "forecasting.keeping-changed",
                About.thing("forecast-keeping", "1"),
                before,
                terms);
          }
        });
  }

  /// Removes versions that nothing holds and of which a later one of the same day, week or month is
  /// enough, after the ledger has judged them.
  ///
  /// @return how many
  public int thin() {
    ledger.bringUpToDate();
    keeping.deleteBegun(clock.instant().minus(BEGUN));
    return (int)
        VersionThinning.listSpare(
                keeping.listVersions(used(), people.zone()), people.today(), keeping.terms())
            .stream()
            .filter(this::isRemoved)
            .count();
  }

  private Set<Long> used() {
    Set<Long> used = new HashSet<>();
    needs.forEach(need -> used.addAll(need.listUsed()));
    return used;
  }

  private boolean isRemoved(long version) {
    return Boolean.TRUE.equals(
        transactions.execute(
            _ ->
                forecasts
                    .findVersion(version)
                    .filter(known -> keeping.delete(known.id()))
                    .map(this::written)
                    .isPresent()));
  }

  private ForecastVersion written(ForecastVersion removed) {
    audit.record(
        "forecasting.version-removed", About.thing("forecast", removed.id()), removed, null);
    return removed;
  }
}
