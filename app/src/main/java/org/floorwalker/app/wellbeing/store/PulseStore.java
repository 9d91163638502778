package org.floorwalker.app.wellbeing.store;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.wellbeing.PulseItem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Answers of the pulse, without a trace of whose they are.
@Repository
public class PulseStore {
  private final JdbcClient database;

  PulseStore(JdbcClient database) {
    this.database = database;
  }

  /// Whether somebody answers on their team's side or on its leader's.
  public enum Side {
    MEMBER("member"),
    LEADER("leader");

    private final String key;

    Side(String key) {
      this.key = key;
    }

    /// The word in the database and, after `wellbeing.pulse.`, in the message files.
    public String key() {
      return key;
    }
  }

  public boolean hasGiven(PersonId person, LocalDate quarter) {
    return database
        .sql(
            """
            select exists (select from pulse_given
                            where person_id = :person and quarter = :quarter)
            """)
        .param("person", person.value())
        .param("quarter", quarter)
        .query(Boolean.class)
        .single();
  }

  /// Marks that somebody answers; false when they have before.
  public boolean give(PersonId person, LocalDate quarter) {
    return database
            .sql(
                """
                insert into pulse_given (person_id, quarter) values (:person, :quarter)
                on conflict do nothing
                """)
            .param("person", person.value())
            .param("quarter", quarter)
            .update()
        == 1;
  }

  public void insert(TeamId team, LocalDate quarter, Side side, PulseItem item, int score) {
    database
        .sql(
            """
            insert into pulse_answer (team_id, quarter, side, item, score)
            values (:team, :quarter, :side, :item, :score)
            """)
        .param("team", team.value())
        .param("quarter", quarter)
        .param("side", side.key())
        .param("item", item.key())
        .param("score", score)
        .update();
  }

  /// @param sum of the scores of so many answers
  public record Row(TeamId team, LocalDate quarter, PulseItem item, int answered, int sum) {}

  /// Answers of one side by team, quarter and item, of quarters from the one until before the
  /// other.
  public List<Row> list(Side side, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select team_id, quarter, item, count(*) as answered, sum(score) as sum
              from pulse_answer
             where side = :side and quarter >= :from and quarter < :until
             group by team_id, quarter, item
             order by quarter desc, team_id, item
            """)
        .param("side", side.key())
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new Row(
                    new TeamId(row.getLong("team_id")),
                    row.getObject("quarter", LocalDate.class),
                    PulseItem.findKey(row.getString("item")).orElseThrow(),
                    row.getInt("answered"),
                    row.getInt("sum")))
        .list();
  }

  /// Forgets who answered in quarters before, and answers before a day.
  ///
  /// @return how many rows
  public int forget(LocalDate quarter, LocalDate answersBefore) {
    return database
            .sql("delete from pulse_given where quarter < :quarter")
            .param("quarter", quarter)
            .update()
        + database
            .sql("delete from pulse_answer where quarter < :before")
            .param("before", answersBefore)
            .update();
  }
}
