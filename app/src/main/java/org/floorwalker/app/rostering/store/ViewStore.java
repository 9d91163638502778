package org.floorwalker.app.rostering.store;

import java.util.List;
import java.util.Locale;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.RosterView;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Views of representatives; never changed.
@Repository
public class ViewStore {
  private final JdbcClient database;

  ViewStore(JdbcClient database) {
    this.database = database;
  }

  public List<RosterView> list(long version) {
    return database
        .sql("select * from roster_view where version = :version order by id")
        .param("version", version)
        .query(
            (row, _) ->
                new RosterView(
                    RosterView.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.ROOT).replace('-', '_')),
                    row.getString("said"),
                    row.getInt("corrections"),
                    new Made(SqlTime.get(row, "made_at"), row.getString("made_by"))))
        .list();
  }

  public void insert(long version, RosterView view) {
    database
        .sql(
            """
            insert into roster_view (version, kind, said, corrections, made_at, made_by)
            values (:version, :kind, :said, :corrections, :at, :by)
            """)
        .param("version", version)
        .param("kind", view.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .param("said", view.said())
        .param("corrections", view.corrections())
        .param("at", SqlTime.of(view.made().at()))
        .param("by", view.made().by())
        .update();
  }
}
