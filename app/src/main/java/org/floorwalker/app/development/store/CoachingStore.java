package org.floorwalker.app.development.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.development.CoachingAim;
import org.floorwalker.app.development.CoachingWish;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Aims of coaching, and its minutes.
@Repository
public class CoachingStore {
  private final JdbcClient database;

  CoachingStore(JdbcClient database) {
    this.database = database;
  }

  public List<CoachingAim> listOf(PersonId person) {
    return database
        .sql("select * from coaching_aim where person_id = :person order by made_at desc, id desc")
        .param("person", person.value())
        .query(CoachingStore::aim)
        .list();
  }

  public long insert(PersonId person, PersonId leader, CoachingWish wish, Side by, Instant at) {
    return database
        .sql(
            """
            insert into coaching_aim (person_id, leader_id, begun_from, fact, measure, words, due_on,
              proposed_by, made_at, evaluation_id)
            values (:person, :leader, :from, :fact, :measure, :words, :due, :by, :at,
              nullif(:evaluation, 0)) returning id
            """)
        .param("person", person.value())
        .param("leader", leader.value())
        .param("from", wish.beginning().from().key())
        .param("fact", wish.beginning().fact().strip())
        .param("measure", wish.beginning().measure())
        .param("evaluation", wish.beginning().evaluation())
        .param("words", wish.words().strip())
        .param("due", wish.dueOn())
        .param("by", by.key())
        .param("at", SqlTime.of(at))
        .query(Long.class)
        .single();
  }

  public boolean agree(long id, Instant at) {
    return database
            .sql(
                """
                update coaching_aim set agreed_at = :at
                 where id = :id and agreed_at is null and ended_at is null
                """)
            .param("id", id)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  public boolean end(long id, String how, Instant at) {
    return database
            .sql(
                """
                update coaching_aim set ended_at = :at, ended_words = :how
                 where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("how", how)
            .param("at", SqlTime.of(at))
            .update()
        == 1;
  }

  /// Minutes of coaching held with somebody by month of their site, from the first on.
  public Map<YearMonth, Integer> minutes(PersonId person, YearMonth first, ZoneId zone) {
    Map<YearMonth, Integer> minutes = new TreeMap<>();
    database
        .sql(
            """
            select date_trunc('month', held_at at time zone :zone)::date as month,
                   sum(held_minutes) as minutes
              from talk
             where employee_id = :person and kind = 'coaching' and held_at >= :from
             group by 1
            """)
        .param("zone", zone.getId())
        .param("person", person.value())
        .param("from", SqlTime.of(first.atDay(1).atStartOfDay(zone).toInstant()))
        .query(
            row -> {
              minutes.put(
                  YearMonth.from(row.getObject("month", LocalDate.class)), row.getInt("minutes"));
            });
    return minutes;
  }

  private static CoachingAim aim(ResultSet row, int number) throws SQLException {
    return new CoachingAim(
        row.getLong("id"),
        new PersonId(row.getLong("person_id")),
        new PersonId(row.getLong("leader_id")),
        new CoachingAim.Beginning(
            CoachingAim.From.findKey(row.getString("begun_from")).orElseThrow(),
            row.getString("fact"),
            row.getString("measure"),
            row.getLong("evaluation_id")),
        row.getString("words"),
        row.getObject("due_on", LocalDate.class),
        Side.ofKey(row.getString("proposed_by")),
        new CoachingAim.Times(
            SqlTime.get(row, "made_at"),
            SqlTime.find(row, "agreed_at").orElse(null),
            SqlTime.find(row, "ended_at").orElse(null),
            row.getString("ended_words")));
  }
}
