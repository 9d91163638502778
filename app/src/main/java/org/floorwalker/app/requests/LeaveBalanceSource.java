package org.floorwalker.app.requests;

import java.time.ZoneId;
import java.util.function.Consumer;
import org.floorwalker.app.history.TableSource;
import org.floorwalker.app.requests.store.BalanceStore;
import org.floorwalker.files.suite.LeaveBalancesTable;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// Writes how many days of leave people have left (OPS-23).
@Component
final class LeaveBalanceSource implements TableSource {
  private final BalanceStore store;

  LeaveBalanceSource(BalanceStore store) {
    this.store = store;
  }

  @Override
  public TableForm form() {
    return LeaveBalancesTable.FORM;
  }

  @Override
  public void each(ZoneId zone, Consumer<String[]> row) {
    store.eachLeft(
        left ->
            row.accept(
                new String[] {
                  left.person(),
                  left.kind(),
                  left.from().toString(),
                  left.until().toString(),
                  left.days().stripTrailingZeros().toPlainString()
                }));
  }
}
