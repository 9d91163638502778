package org.floorwalker.app.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.database.Pools;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// Lets one running application change to another database between test classes. That works because
/// the application keeps no truth of its own.
final class SwitchableDataSource extends AbstractDataSource {
  private @Nullable HikariDataSource pool;
  private @Nullable DatabaseAddress address;

  synchronized void switchTo(DatabaseAddress next) {
    HikariDataSource old = pool;
    pool = Pools.open(next);
    address = next;
    if (old != null) {
      old.close();
    }
  }

  synchronized DatabaseAddress address() {
    return Objects.requireNonNull(address);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return current().getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("One user only");
  }

  private synchronized HikariDataSource current() {
    return Objects.requireNonNull(pool);
  }
}
