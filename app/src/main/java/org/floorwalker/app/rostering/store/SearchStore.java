package org.floorwalker.app.rostering.store;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.rostering.Steady;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What is kept of the search behind a version: where it began, its curve, what it said.
@Repository
public class SearchStore {
  private final JdbcClient database;

  SearchStore(JdbcClient database) {
    this.database = database;
  }

  /// The draft a version is built from, and the teams it may change.
  ///
  /// @param teams codes; all when empty
  public record Origin(long from, List<String> teams) {
    public Origin {
      teams = List.copyOf(teams);
    }
  }

  public Optional<Origin> findOrigin(long version) {
    return database
        .sql("select built_from, scope from roster_version where id = :id and built_from > 0")
        .param("id", version)
        .query(
            (row, _) ->
                new Origin(
                    row.getLong("built_from"),
                    row.getString("scope").isEmpty()
                        ? List.of()
                        : List.of(row.getString("scope").split(","))))
        .optional();
  }

  public void setOrigin(long version, long from, String scope) {
    database
        .sql("update roster_version set built_from = :from, scope = :scope where id = :id")
        .param("from", from)
        .param("scope", scope)
        .param("id", version)
        .update();
  }

  public Steady findSteady(long version) {
    return Steady.of(
        database
            .sql("select steady from roster_version where id = :id")
            .param("id", version)
            .query(String.class)
            .single());
  }

  public void setSteady(long version, Steady steady) {
    database
        .sql("update roster_version set steady = :steady where id = :id")
        .param("steady", steady.word())
        .param("id", version)
        .update();
  }

  /// Keeps the curve of a search at work.
  public void setCurve(long version, String curve) {
    database
        .sql("update roster_version set curve = :curve::jsonb where id = :id and state = 'solving'")
        .param("curve", curve)
        .param("id", version)
        .update();
  }

  public Optional<String> findCurve(long version) {
    return database
        .sql("select curve::text from roster_version where id = :id and curve is not null")
        .param("id", version)
        .query(String.class)
        .optional();
  }

  /// What the search said about a version, as it was written.
  public Optional<String> findReport(long version) {
    return database
        .sql("select report::text from roster_version where id = :id and report is not null")
        .param("id", version)
        .query(String.class)
        .optional();
  }
}
