package org.floorwalker.app.requests.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.leave.GivenPeriod;
import org.floorwalker.planning.leave.GivenPeriod.Why;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RefusedPeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// What rounds give and refuse; people by code, as planning knows them.
@Repository
public class RoundResultStore {
  private final JdbcClient database;

  RoundResultStore(JdbcClient database) {
    this.database = database;
  }

  /// Forgets the proposal of a round that is not decided.
  public void clear(long round) {
    database.sql("delete from leave_round_given where round = :r").param("r", round).update();
    database.sql("delete from leave_round_refused where round = :r").param("r", round).update();
  }

  /// @param place in the order in which periods were given
  public void insert(long round, PersonId person, int place, GivenPeriod given) {
    Figures why = figures(given.why());
    database
        .sql(
            """
            insert into leave_round_given (round, person, part, monday, weeks, place, why, rank, turn,
              pass, beyond, by_name, words)
            values (:round, :person, :part, :monday, :weeks, :place, :why, :rank, :turn, :pass,
              :beyond, :by, :words)
            """)
        .params(period(round, person, given.part(), given.period()))
        .param("place", place)
        .param("why", why.word())
        .param("rank", why.rank())
        .param("turn", why.turn())
        .param("pass", why.pass())
        .param("beyond", why.beyond())
        .param("by", why.by())
        .param("words", why.words())
        .update();
  }

  private static Map<String, Object> period(
      long round, PersonId person, RoundPart part, LeavePeriod period) {
    return Map.of(
        "round",
        round,
        "person",
        person.value(),
        "part",
        part.name().toLowerCase(Locale.ROOT),
        "monday",
        period.monday(),
        "weeks",
        period.length());
  }

  private record Figures(
      String word, int rank, int turn, int pass, int beyond, String by, String words) {}

  private static Figures figures(Why why) {
    return switch (why) {
      case Why.Wished w -> new Figures("wished", w.rank(), w.turn(), w.pass(), 0, "", "");
      case Why.ByLaw(int beyond) -> new Figures("by_law", 0, 0, 0, beyond, "", "");
      case Why.ByHand(String by, String words) -> new Figures("by_hand", 0, 0, 0, 0, by, words);
    };
  }

  private static Why why(ResultSet row) throws SQLException {
    return switch (row.getString("why")) {
      case "wished" -> new Why.Wished(row.getInt("rank"), row.getInt("turn"), row.getInt("pass"));
      case "by_law" -> new Why.ByLaw(row.getInt("beyond"));
      default -> new Why.ByHand(row.getString("by_name"), row.getString("words"));
    };
  }

  public void insert(long round, PersonId person, int place, RefusedPeriod refused) {
    NoFigures why = figures(refused.why());
    database
        .sql(
            """
            insert into leave_round_refused (round, person, part, monday, weeks, place, why, week,
              length, places, turn, stood, nearest)
            values (:round, :person, :part, :monday, :weeks, :place, :why, :week, :length, :places,
              :turn, :stood, :nearest::date[])
            """)
        .params(period(round, person, refused.part(), refused.period()))
        .param("place", place)
        .param("why", why.word())
        .param("week", why.week())
        .param("length", why.length())
        .param("places", why.places())
        .param("turn", why.turn())
        .param("stood", why.stood())
        .param(
            "nearest",
            "{"
                + String.join(
                    ",", refused.nearest().stream().map(one -> one.monday().toString()).toList())
                + "}")
        .update();
  }

  private record NoFigures(
      String word, @Nullable LocalDate week, int length, int places, int turn, int stood) {}

  private static NoFigures figures(RefusedPeriod.Why why) {
    return switch (why) {
      case RefusedPeriod.Why.Full f ->
          new NoFigures("full", f.monday(), 0, f.places(), f.turn(), f.of());
      case RefusedPeriod.Why.HasWeeks(LeavePeriod own) ->
          new NoFigures("has_weeks", own.monday(), own.length(), 0, 0, 0);
      case RefusedPeriod.Why.Enough(int most) -> new NoFigures("enough", null, most, 0, 0, 0);
    };
  }

  private static RefusedPeriod.Why whyNot(ResultSet row) throws SQLException {
    LocalDate week = row.getObject("week", LocalDate.class);
    return switch (row.getString("why")) {
      case "full" ->
          new RefusedPeriod.Why.Full(
              week, row.getInt("places"), row.getInt("turn"), row.getInt("stood"));
      case "has_weeks" ->
          new RefusedPeriod.Why.HasWeeks(new LeavePeriod(week, row.getInt("length")));
      default -> new RefusedPeriod.Why.Enough(row.getInt("length"));
    };
  }

  /// Takes one period out of a proposal.
  ///
  /// @return whether it was there
  public boolean delete(long round, PersonId person, LocalDate monday) {
    return database
            .sql(
                """
                delete from leave_round_given
                where round = :round and person = :person and monday = :monday and request is null
                """)
            .param("round", round)
            .param("person", person.value())
            .param("monday", monday)
            .update()
        == 1;
  }

  /// The granted request a period became.
  public void became(long round, PersonId person, LocalDate monday, long request) {
    database
        .sql(
            """
            update leave_round_given set request = :request
            where round = :round and person = :person and monday = :monday
            """)
        .param("request", request)
        .param("round", round)
        .param("person", person.value())
        .param("monday", monday)
        .update();
  }

  /// Given periods in the order in which they were given.
  public List<GivenPeriod> listGiven(long round, Map<PersonId, String> codes) {
    return database
        .sql("select * from leave_round_given where round = :round order by place, person, monday")
        .param("round", round)
        .query(
            (row, _) ->
                new GivenPeriod(
                    code(row, codes),
                    part(row),
                    new LeavePeriod(row.getObject("monday", LocalDate.class), row.getInt("weeks")),
                    why(row)))
        .list();
  }

  /// Refused wishes in the order of parts and turns.
  public List<RefusedPeriod> listRefused(long round, Map<PersonId, String> codes) {
    return database
        .sql("select * from leave_round_refused where round = :round order by place")
        .param("round", round)
        .query((row, _) -> refused(row, codes))
        .list();
  }

  private static RefusedPeriod refused(ResultSet row, Map<PersonId, String> codes)
      throws SQLException {
    int weeks = row.getInt("weeks");
    return new RefusedPeriod(
        code(row, codes),
        part(row),
        new LeavePeriod(row.getObject("monday", LocalDate.class), weeks),
        whyNot(row),
        Stream.of(row.getString("nearest").replaceAll("[{}]", "").split(","))
            .filter(day -> !day.isEmpty())
            .map(day -> new LeavePeriod(LocalDate.parse(day), weeks))
            .toList());
  }

  private static String code(ResultSet row, Map<PersonId, String> codes) throws SQLException {
    PersonId person = new PersonId(row.getLong("person"));
    return codes.getOrDefault(person, "#" + person.value());
  }

  private static RoundPart part(ResultSet row) throws SQLException {
    return RoundPart.valueOf(row.getString("part").toUpperCase(Locale.ROOT));
  }
}
