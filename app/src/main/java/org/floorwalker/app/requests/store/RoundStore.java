package org.floorwalker.app.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundWeek;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rounds of leave with their teams and places.
@Repository
public class RoundStore {
  private final JdbcClient database;

  RoundStore(JdbcClient database) {
    this.database = database;
  }

  /// Opens a round; a team already in a round of the year is refused by the database.
  public long insert(
      int year,
      List<String> teams,
      LocalDate opensOn,
      LocalDate deadline,
      long seed,
      Instant at,
      String by) {
    long round =
        database
            .sql(
                """
                insert into leave_round (year, state, opens_on, deadline, seed, entered_at, entered_by)
                values (:year, 'open', :opensOn, :deadline, :seed, :at, :by) returning id
                """)
            .param("year", year)
            .param("opensOn", opensOn)
            .param("deadline", deadline)
            .param("seed", seed)
            .param("at", SqlTime.of(at))
            .param("by", by)
            .query(Long.class)
            .single();
    for (String team : teams) {
      database
          .sql("insert into leave_round_team (round, team, year) values (:round, :team, :year)")
          .param("round", round)
          .param("team", team)
          .param("year", year)
          .update();
    }
    return round;
  }

  /// Rounds of every year, the newest first.
  public List<RoundCard> list() {
    return database
        .sql(
            """
            select r.*, array_agg(t.team order by t.team) as teams
            from leave_round r join leave_round_team t on t.round = r.id
            group by r.id order by r.year desc, r.id desc
            """)
        .query((row, _) -> card(row))
        .list();
  }

  public Optional<RoundCard> find(long round) {
    return list().stream().filter(card -> card.id() == round).findFirst();
  }

  /// Holds the round until the transaction ends: wishes, changes and the decision one by one.
  public void lock(long round) {
    database
        .sql("select id from leave_round where id = :round for update")
        .param("round", round)
        .query(Long.class)
        .optional();
  }

  private static RoundCard card(ResultSet row) throws SQLException {
    return new RoundCard(
        row.getLong("id"),
        row.getInt("year"),
        RoundCard.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
        List.of((String[]) row.getArray("teams").getArray()),
        row.getObject("opens_on", LocalDate.class),
        row.getObject("deadline", LocalDate.class),
        SqlTime.find(row, "decided_at").orElse(null));
  }

  /// What draws the order among equals.
  public long seed(long round) {
    return database
        .sql("select seed from leave_round where id = :round")
        .param("round", round)
        .query(Long.class)
        .single();
  }

  public void setState(long round, RoundCard.State state) {
    database
        .sql("update leave_round set state = :state where id = :round")
        .param("state", state.name().toLowerCase(Locale.ROOT))
        .param("round", round)
        .update();
  }

  public void decide(long round, Instant at, String by) {
    database
        .sql(
            """
            update leave_round set state = 'decided', decided_at = :at, decided_by = :by
            where id = :round
            """)
        .param("at", SqlTime.of(at))
        .param("by", by)
        .param("round", round)
        .update();
  }

  /// Another last day for wishes.
  public void setDeadline(long round, LocalDate deadline) {
    database
        .sql("update leave_round set deadline = :deadline, state = 'open' where id = :round")
        .param("deadline", deadline)
        .param("round", round)
        .update();
  }

  public void insertWeek(long round, RoundWeek week) {
    database
        .sql(
            """
            insert into leave_round_week (round, monday, people, counted, places)
            values (:round, :monday, :people, :counted, :places)
            """)
        .param("round", round)
        .param("monday", week.monday())
        .param("people", week.people())
        .param("counted", week.counted())
        .param("places", week.places())
        .update();
  }

  /// Other places than were counted.
  ///
  /// @return whether the round has the week
  public boolean setPlaces(long round, LocalDate monday, int places, String words, String by) {
    return database
            .sql(
                """
                update leave_round_week set places = :places, words = :words, changed_by = :by
                where round = :round and monday = :monday
                """)
            .param("places", places)
            .param("words", words)
            .param("by", by)
            .param("round", round)
            .param("monday", monday)
            .update()
        == 1;
  }

  /// Places of every week, from the first on.
  public List<RoundWeek> listWeeks(long round) {
    return database
        .sql("select * from leave_round_week where round = :round order by monday")
        .param("round", round)
        .query(
            (row, _) ->
                new RoundWeek(
                    row.getObject("monday", LocalDate.class),
                    row.getInt("people"),
                    row.getInt("counted"),
                    row.getInt("places"),
                    row.getString("words"),
                    row.getString("changed_by")))
        .list();
  }
}
