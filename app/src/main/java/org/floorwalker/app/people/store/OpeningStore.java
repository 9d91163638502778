package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.people.Opened;
import org.floorwalker.planning.time.OpeningHours;
import org.floorwalker.planning.time.OpeningHours.Hours;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Opening hours of queues and sites by weekday and date, beside the daily hours each has itself.
@Component
public final class OpeningStore {
  private static final OpeningHours NONE = new OpeningHours(Map.of(), Map.of());

  private final JdbcClient jdbc;

  OpeningStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What is told by weekday and date, of everything about which anything is told.
  Told told() {
    return readTold(null);
  }

  /// The same of one queue or site.
  Told told(Opened whose) {
    return readTold(whose);
  }

  private Told readTold(@Nullable Opened whose) {
    Map<Opened, Week> weeks = new HashMap<>();
    RowCallbackHandler add = row -> weeks.computeIfAbsent(opened(row), _ -> new Week()).add(row);
    jdbc.sql(
            """
            select q.code as queue, s.code as site, o.weekday, o.on_date, o.opens_minute,
                   o.closes_minute
              from opening o
              left join queue q on q.id = o.queue_id
              left join site s on s.id = o.site_id
             where :everything or q.code = :queue or s.code = :site
            """)
        .param("everything", whose == null)
        .param("queue", whose == null ? null : whose.queueCode())
        .param("site", whose == null ? null : whose.siteCode())
        .query(add);
    Map<Opened, OpeningHours> hours = new HashMap<>();
    weeks.forEach((one, week) -> hours.put(one, new OpeningHours(week.byWeekday, week.byDate)));
    return new Told(hours, new HashMap<>());
  }

  private static Opened opened(ResultSet row) throws SQLException {
    String queue = row.getString("queue");
    return queue == null ? Opened.site(row.getString("site")) : Opened.queue(queue);
  }

  /// Hours by weekday and date; the daily ones hold where no weekday is told.
  ///
  /// @param daily those of whatever is open alike every day, made once
  record Told(Map<Opened, OpeningHours> hours, Map<Hours, OpeningHours> daily) {
    OpeningHours of(Opened whose, ResultSet row) throws SQLException {
      Hours alike = new Hours(row.getInt("opens_minute"), row.getInt("closes_minute"));
      OpeningHours own = hours.get(whose);
      return own == null ? daily.computeIfAbsent(alike, NONE::orDaily) : own.orDaily(alike);
    }
  }

  private static final class Week {
    private final Map<DayOfWeek, List<Hours>> byWeekday = new EnumMap<>(DayOfWeek.class);
    private final Map<LocalDate, List<Hours>> byDate = new HashMap<>();

    void add(ResultSet row) throws SQLException {
      LocalDate date = Rows.date(row, "on_date");
      List<Hours> hours =
          date != null
              ? byDate.computeIfAbsent(date, _ -> new ArrayList<>())
              : byWeekday.computeIfAbsent(
                  DayOfWeek.of(row.getInt("weekday")), _ -> new ArrayList<>());
      if (row.getObject("opens_minute") != null) {
        hours.add(new Hours(row.getInt("opens_minute"), row.getInt("closes_minute")));
      }
    }
  }

  /// The hours of a queue or site; empty when none has the code.
  public Optional<OpeningHours> find(Opened whose) {
    Told told = told(whose);
    return jdbc.sql(
            """
            select opens_minute, closes_minute from queue where code = :queue
            union all
            select opens_minute, closes_minute from site where code = :site
            """)
        .param("queue", whose.queueCode())
        .param("site", whose.siteCode())
        .query((row, _) -> told.of(whose, row))
        .optional();
  }

  /// Puts the hours in place of those there were; an empty list of a day is closed.
  public void replace(Opened whose, OpeningHours opening) {
    jdbc.sql(
            """
            delete from opening
             where queue_id = (select id from queue where code = :queue)
                or site_id = (select id from site where code = :site)
            """)
        .param("queue", whose.queueCode())
        .param("site", whose.siteCode())
        .update();
    for (DayOfWeek day : DayOfWeek.values()) {
      insert(whose, day, null, opening.byWeekday().getOrDefault(day, List.of()));
    }
    opening.byDate().forEach((date, hours) -> insert(whose, null, date, hours));
  }

  private void insert(
      Opened whose, @Nullable DayOfWeek weekday, @Nullable LocalDate date, List<Hours> hours) {
    if (hours.isEmpty()) {
      insert(whose, weekday, date, (Hours) null);
    }
    hours.forEach(stretch -> insert(whose, weekday, date, stretch));
  }

  private void insert(
      Opened whose,
      @Nullable DayOfWeek weekday,
      @Nullable LocalDate date,
      @Nullable Hours stretch) {
    jdbc.sql(
            """
            insert into opening (queue_id, site_id, weekday, on_date, opens_minute, closes_minute)
            values ((select id from queue where code = :queue),
                    (select id from site where code = :site), :weekday, :date, :opens, :closes)
            """)
        .param("queue", whose.queueCode())
        .param("site", whose.siteCode())
        .param("weekday", weekday == null ? null : weekday.getValue())
        .param("date", date)
        .param("opens", stretch == null ? null : stretch.opensMinute())
        .param("closes", stretch == null ? null : stretch.closesMinute())
        .update();
  }
}
