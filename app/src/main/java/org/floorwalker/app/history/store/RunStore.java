package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportRun;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The list of imports with their problems.
@Component
public final class RunStore {
  private final JdbcClient jdbc;

  RunStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is written down about a run.
  ///
  /// @param digest SHA-256 of the content, null when it was not read to the end
  public record Entry(
      long source,
      String format,
      String file,
      byte @Nullable [] digest,
      ImportReport.State state,
      Instant startedAt,
      Instant endedAt,
      ImportReport.Counts counts,
      @Nullable Instant first,
      @Nullable Instant last) {}

  public long insert(Entry entry) {
    return jdbc.sql(
            """
            insert into import_run (source_id, format, file_name, digest, state, started_at,
                                    ended_at, bytes, found, changed, problems, raw_lines,
                                    first_at, last_at)
            values (:source, :format, :file, :digest, :state, :started, :ended, :bytes, :found,
                    :changed, :problems, :raw, :first, :last)
            returning id
            """)
        .param("source", entry.source())
        .param("format", entry.format())
        .param("file", entry.file())
        .param("digest", entry.digest())
        .param("state", entry.state().name().toLowerCase(Locale.ROOT))
        .param("started", SqlTime.of(entry.startedAt()))
        .param("ended", SqlTime.of(entry.endedAt()))
        .param("bytes", entry.counts().bytes())
        .param("found", entry.counts().found())
        .param("changed", entry.counts().changed())
        .param("problems", entry.counts().problems())
        .param("raw", entry.counts().rawLines())
        .param("first", SqlTime.ofNullable(entry.first()))
        .param("last", SqlTime.ofNullable(entry.last()))
        .query(Long.class)
        .single();
  }

  public void insertProblems(long run, List<Problem> problems) {
    for (int number = 0; number < problems.size(); number++) {
      Problem problem = problems.get(number);
      jdbc.sql(
              """
              insert into import_problem (run_id, number, code, line, column_name, wrong,
                                          wrong_values, remedy, remedy_values)
              values (:run, :number, :code, :line, :column, :wrong, :wrongValues, :remedy,
                      :remedyValues)
              """)
          .param("run", run)
          .param("number", number)
          .param("code", problem.code())
          .param("line", problem.row())
          .param("column", problem.column())
          .param("wrong", problem.wrong().template())
          .param("wrongValues", values(problem.wrong()))
          .param("remedy", problem.remedy().template())
          .param("remedyValues", values(problem.remedy()))
          .update();
    }
  }

  /// The database keeps no zero bytes in texts.
  private static String[] values(Sentence sentence) {
    return sentence.values().stream().map(value -> value.replace("\0", "")).toArray(String[]::new);
  }

  public List<ImportRun> listRecent(int most) {
    return jdbc.sql(
            """
            select r.*, s.name as source from import_run r
              join history_source s on s.id = r.source_id
             order by r.id desc limit :most
            """)
        .param("most", most)
        .query((row, number) -> run(row))
        .list();
  }

  public Optional<ImportRun> find(long id) {
    return jdbc.sql(
            """
            select r.*, s.name as source from import_run r
              join history_source s on s.id = r.source_id
             where r.id = :id
            """)
        .param("id", id)
        .query((row, number) -> run(row))
        .optional();
  }

  private static ImportRun run(ResultSet row) throws SQLException {
    return new ImportRun(
        row.getLong("id"),
        row.getString("source"),
        row.getString("format"),
        row.getString("file_name"),
        ImportReport.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        SqlTime.get(row, "started_at"),
        SqlTime.get(row, "ended_at"),
        new ImportReport.Counts(
            row.getLong("bytes"),
            row.getLong("found"),
            row.getLong("changed"),
            row.getLong("raw_lines"),
            row.getLong("problems")),
        SqlTime.find(row, "first_at").orElse(null),
        SqlTime.find(row, "last_at").orElse(null));
  }

  public List<Problem> problems(long run) {
    return jdbc.sql(
            """
            select p.*, r.file_name from import_problem p join import_run r on r.id = p.run_id
             where p.run_id = :run order by p.number
            """)
        .param("run", run)
        .query(
            (row, number) ->
                new Problem(
                    row.getString("code"),
                    row.getString("file_name"),
                    row.getLong("line"),
                    row.getString("column_name"),
                    sentence(row, "wrong"),
                    sentence(row, "remedy")))
        .list();
  }

  private static Sentence sentence(ResultSet row, String column) throws SQLException {
    String[] values = (String[]) row.getArray(column + "_values").getArray();
    return new Sentence(row.getString(column), List.of(values));
  }
}
