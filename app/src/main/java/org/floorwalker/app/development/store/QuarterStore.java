package org.floorwalker.app.development.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.database.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Sums of quarters, over everybody.
@Repository
public class QuarterStore {
  private final JdbcClient database;

  QuarterStore(JdbcClient database) {
    this.database = database;
  }

  /// @param handledHours hours of talk and wrap-up of all contacts; 0 when none are known
  /// @param talkHours hours of talks held, counted once a pair
  /// @param moves new leaders and chosen applications
  public record Sums(double handledHours, double talkHours, int moves) {
    public static final Sums NOTHING = new Sums(0, 0, 0);

    /// Whether contacts and talks of the quarter were there when it was counted.
    public boolean isWhole() {
      return handledHours > 0 && talkHours > 0;
    }
  }

  public Map<LocalDate, Sums> listFrom(LocalDate first) {
    Map<LocalDate, Sums> sums = new TreeMap<>();
    database
        .sql("select * from career_quarter where first_day >= :first")
        .param("first", first)
        .query(
            row -> {
              sums.put(
                  row.getObject("first_day", LocalDate.class),
                  new Sums(
                      row.getDouble("handled_h"), row.getDouble("talk_h"), row.getInt("moves")));
            });
    return sums;
  }

  /// The days from the first until before the other, as the centre's zone has them.
  public record Quarter(LocalDate first, LocalDate until, ZoneId zone) {}

  /// Keeps the sums of a quarter, with the talks held and the applications chosen in it, in place
  /// of those counted before.
  public void write(Quarter quarter, double handledHours, int newLeaders, Instant at) {
    database
        .sql(
            """
            insert into career_quarter (first_day, handled_h, talk_h, moves, counted_at)
            select :first, :handled,
                   (select coalesce(sum(held_minutes), 0) / 60.0 from talk
                     where held_at >= :first::timestamp at time zone :zone
                       and held_at < :until::timestamp at time zone :zone),
                   :leaders + (select count(*) from career_application
                                where state = 'chosen'
                                  and decided_at >= :first::timestamp at time zone :zone
                                  and decided_at < :until::timestamp at time zone :zone),
                   :at
            on conflict (first_day) do update
              set handled_h = excluded.handled_h, talk_h = excluded.talk_h,
                  moves = excluded.moves, counted_at = excluded.counted_at
            """)
        .param("first", quarter.first())
        .param("until", quarter.until())
        .param("zone", quarter.zone().getId())
        .param("handled", handledHours)
        .param("leaders", newLeaders)
        .param("at", SqlTime.of(at))
        .update();
  }
}
