package org.floorwalker.app.requests.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.requests.RoundWishes;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Wishes handed in to rounds, and how often people were away in weeks of earlier years.
@Repository
public class RoundWishStore {
  private final JdbcClient database;

  RoundWishStore(JdbcClient database) {
    this.database = database;
  }

  /// In place of what the person handed in before.
  public void replace(long round, PersonId person, RoundWishes wishes, Instant at) {
    delete(round, person);
    database
        .sql(
            """
            insert into leave_round_asker (round, person, most_weeks, takes_season, handed_at)
            values (:round, :person, :most, :season, :at)
            """)
        .param("round", round)
        .param("person", person.value())
        .param("most", wishes.mostWeeks())
        .param("season", wishes.takesSeason())
        .param("at", SqlTime.of(at))
        .update();
    for (RoundPart part : RoundPart.values()) {
      List<LeavePeriod> ranked = wishes.of(part);
      for (int i = 0; i < ranked.size(); i++) {
        insert(round, person, part, i + 1, ranked.get(i));
      }
    }
  }

  private void insert(long round, PersonId person, RoundPart part, int rank, LeavePeriod wish) {
    database
        .sql(
            """
            insert into leave_round_wish (round, person, part, rank, monday, weeks)
            values (:round, :person, :part, :rank, :monday, :weeks)
            """)
        .param("round", round)
        .param("person", person.value())
        .param("part", part.name().toLowerCase(Locale.ROOT))
        .param("rank", rank)
        .param("monday", wish.monday())
        .param("weeks", wish.length())
        .update();
  }

  /// Takes everything back that the person handed in.
  public void delete(long round, PersonId person) {
    database
        .sql("delete from leave_round_asker where round = :round and person = :person")
        .param("round", round)
        .param("person", person.value())
        .update();
  }

  /// Erases what was handed in and refused in rounds of years before; what was given stays
  /// as leave.
  public void eraseBefore(int year) {
    database
        .sql(
            """
            delete from leave_round_asker
            where round in (select id from leave_round where year < :year)
            """)
        .param("year", year)
        .update();
    database
        .sql(
            """
            delete from leave_round_refused
            where round in (select id from leave_round where year < :year)
            """)
        .param("year", year)
        .update();
  }

  private record Handed(PersonId person, int mostWeeks, boolean takesSeason) {}

  private record Wish(PersonId person, RoundPart part, LeavePeriod period) {}

  /// What everybody handed in.
  public Map<PersonId, RoundWishes> list(long round) {
    Map<PersonId, Map<RoundPart, List<LeavePeriod>>> ranked =
        new TreeMap<>(Comparator.comparingLong(PersonId::value));
    for (Wish wish : listWishes(round)) {
      ranked
          .computeIfAbsent(wish.person(), _ -> new EnumMap<>(RoundPart.class))
          .computeIfAbsent(wish.part(), _ -> new ArrayList<>())
          .add(wish.period());
    }
    Map<PersonId, RoundWishes> all = new TreeMap<>(Comparator.comparingLong(PersonId::value));
    for (Handed one : listHanded(round)) {
      all.put(
          one.person(),
          new RoundWishes(
              one.mostWeeks(), one.takesSeason(), ranked.getOrDefault(one.person(), Map.of())));
    }
    return all;
  }

  private List<Handed> listHanded(long round) {
    return database
        .sql("select person, most_weeks, takes_season from leave_round_asker where round = :round")
        .param("round", round)
        .query(
            (row, _) ->
                new Handed(
                    new PersonId(row.getLong("person")),
                    row.getInt("most_weeks"),
                    row.getBoolean("takes_season")))
        .list();
  }

  private List<Wish> listWishes(long round) {
    return database
        .sql(
            """
            select person, part, monday, weeks from leave_round_wish where round = :round
            order by person, part, rank
            """)
        .param("round", round)
        .query(
            (row, _) ->
                new Wish(
                    new PersonId(row.getLong("person")),
                    RoundPart.valueOf(row.getString("part").toUpperCase(Locale.ROOT)),
                    new LeavePeriod(row.getObject("monday", LocalDate.class), row.getInt("weeks"))))
        .list();
  }

  /// Somebody with leave in a week.
  ///
  /// @param days days of leave in it
  public record WeekAway(PersonId person, LocalDate monday, int days) {}

  /// Who of the teams had leave in which week between the days.
  public List<WeekAway> listAway(List<String> teams, LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, date_trunc('week', day)::date as monday, count(distinct day) as days
            from leave_day
            where team in (:teams) and day >= :from and day < :until and absence <> 0
            group by person, date_trunc('week', day) order by monday, person
            """)
        .param("teams", teams)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new WeekAway(
                    new PersonId(row.getLong("person")),
                    row.getObject("monday", LocalDate.class),
                    row.getInt("days")))
        .list();
  }
}
