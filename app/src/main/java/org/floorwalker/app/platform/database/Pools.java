package org.floorwalker.app.platform.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/// Opens connections to a database and keeps them.
public final class Pools {
  private static final int CONNECTIONS = 12;

  private Pools() {}

  public static HikariDataSource open(DatabaseAddress address) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("floorwalker");
    config.setJdbcUrl(address.url());
    config.setUsername(address.user());
    config.setPassword(address.password());
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(1);
    config.setConnectionInitSql("set time zone '" + address.sessionZone() + "'");
    config.addDataSourceProperty("ApplicationName", "floorwalker");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return new HikariDataSource(config);
  }
}
