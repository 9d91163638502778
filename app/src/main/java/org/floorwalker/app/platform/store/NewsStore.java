package org.floorwalker.app.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// News between processes, by PostgreSQL's `notify` and `listen`.
@Repository
public class NewsStore {
  private static final int LOOK_MILLIS = (int) Duration.ofMillis(500).toMillis();

  private final JdbcClient database;
  private final DataSource dataSource;

  NewsStore(JdbcClient database, DataSource dataSource) {
    this.database = database;
    this.dataSource = dataSource;
  }

  public void tell(String topic) {
    database.sql("select pg_notify('news', :topic)").param("topic", topic).query().singleRow();
  }

  /// Thrown when the connection on which news is heard breaks; listening again is safe.
  public static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(SQLException cause) {
      super(cause);
    }
  }

  /// Hears news on a connection of its own until told to end.
  ///
  /// @param heard told once news is heard from here on; what came before may have been missed
  /// @throws Broken when the connection breaks
  public void hear(Runnable heard, Consumer<String> listener, BooleanSupplier goOn) {
    try {
      listen(heard, listener, goOn);
    } catch (SQLException e) {
      throw new Broken(e);
    }
  }

  private void listen(Runnable heard, Consumer<String> listener, BooleanSupplier goOn)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("listen news");
      heard.run();
      PGConnection postgres = connection.unwrap(PGConnection.class);
      while (goOn.getAsBoolean()) {
        PGNotification @Nullable [] news = postgres.getNotifications(LOOK_MILLIS);
        if (news != null) {
          for (PGNotification one : news) {
            listener.accept(one.getParameter());
          }
        }
      }
      statement.execute("unlisten news");
    }
  }
}
