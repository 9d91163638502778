package org.floorwalker.app.briefing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.briefing.SituationReport;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Situation reports and who has read them.
@Repository
public class SituationReportStore {
  private final JdbcClient database;

  SituationReportStore(JdbcClient database) {
    this.database = database;
  }

  public Optional<SituationReport> find(TeamId team, LocalDate day) {
    return database
        .sql("select * from situation_report where team_id = :team and business_day = :day")
        .param("team", team.value())
        .param("day", day)
        .query(SituationReportStore::report)
        .optional();
  }

  /// Writes the draft of the day; one that is there already keeps people's words and gets the
  /// facts, unless it was sent.
  public void draft(TeamId team, LocalDate day, String facts, Instant at) {
    database
        .sql(
            """
            insert into situation_report (team_id, business_day, facts, drafted_at)
            values (:team, :day, :facts, :at)
            on conflict (team_id, business_day) do update
              set facts = excluded.facts, drafted_at = excluded.drafted_at
              where situation_report.sent_at is null
            """)
        .param("team", team.value())
        .param("day", day)
        .param("facts", facts)
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Changes the words of a draft that is still at the version seen; false when it is not.
  public boolean edit(long report, int seenVersion, String words, Instant at, String by) {
    return database
            .sql(
                """
                update situation_report
                set words = :words, version = version + 1, edited_at = :at, edited_by = :by
                where id = :id and version = :seen and sent_at is null
                """)
            .param("id", report)
            .param("seen", seenVersion)
            .param("words", words)
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  /// Sends a draft once; false when it was sent before.
  public boolean send(long report, Instant at, String by) {
    return database
            .sql(
                """
                update situation_report set sent_at = :at, sent_by = :by
                where id = :id and sent_at is null
                """)
            .param("id", report)
            .param("at", SqlTime.of(at))
            .param("by", by)
            .update()
        == 1;
  }

  /// Notes that the person has read it; the first time counts.
  public void noteRead(long report, PersonId person, Instant at) {
    database
        .sql(
            """
            insert into situation_report_receipt (report_id, person_id, read_at)
            values (:report, :person, :at) on conflict do nothing
            """)
        .param("report", report)
        .param("person", person.value())
        .param("at", SqlTime.of(at))
        .update();
  }

  /// Who has read it, and when first.
  public Map<PersonId, Instant> readBy(long report) {
    Map<PersonId, Instant> readers = new HashMap<>();
    database
        .sql("select person_id, read_at from situation_report_receipt where report_id = :report")
        .param("report", report)
        .query(
            row -> {
              readers.put(new PersonId(row.getLong("person_id")), SqlTime.get(row, "read_at"));
            });
    return readers;
  }

  /// Reports of the team that were sent, newest first.
  public List<SituationReport> listSent(TeamId team, int most) {
    return database
        .sql(
            """
            select * from situation_report where team_id = :team and sent_at is not null
            order by business_day desc limit :most
            """)
        .param("team", team.value())
        .param("most", most)
        .query(SituationReportStore::report)
        .list();
  }

  private static SituationReport report(ResultSet row, int number) throws SQLException {
    boolean sent = row.getString("sent_by") != null;
    return new SituationReport(
        row.getLong("id"),
        new TeamId(row.getLong("team_id")),
        row.getObject("business_day", LocalDate.class),
        row.getString("facts"),
        row.getString("words"),
        row.getInt("version"),
        sent
            ? new SituationReport.Sent(SqlTime.get(row, "sent_at"), row.getString("sent_by"))
            : null);
  }
}
