package org.floorwalker.app.rostering.store;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.database.SqlTime;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Weekly patterns of availability, days that differ, and shares of days people are away.
@Repository
public class AvailabilityStore {
  private final JdbcClient database;

  AvailabilityStore(JdbcClient database) {
    this.database = database;
  }

  private record Row(
      long pattern,
      PersonId person,
      LocalDate validFrom,
      boolean limited,
      @Nullable Integer weekday,
      int from,
      int to) {}

  /// Everybody's patterns that hold on some day before the other, the oldest first.
  public Map<PersonId, List<OfferedWeek>> listWeeks(LocalDate until) {
    return weeks(
        database
            .sql(
                """
                select p.id, p.person, p.valid_from, p.limited, h.weekday, h.from_minute, h.to_minute
                from availability_pattern p left join availability_hours h on h.pattern = p.id
                where p.valid_from < :until
                order by p.person, p.valid_from, h.weekday, h.from_minute
                """)
            .param("until", until)
            .query(
                (row, _) ->
                    new Row(
                        row.getLong("id"),
                        new PersonId(row.getLong("person")),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("limited"),
                        (Integer) row.getObject("weekday"),
                        row.getInt("from_minute"),
                        row.getInt("to_minute")))
            .list());
  }

  private static Map<PersonId, List<OfferedWeek>> weeks(List<Row> rows) {
    Map<Long, List<Row>> patterns = new LinkedHashMap<>();
    rows.forEach(row -> patterns.computeIfAbsent(row.pattern(), _ -> new ArrayList<>()).add(row));
    Map<PersonId, List<OfferedWeek>> weeks = new LinkedHashMap<>();
    for (List<Row> pattern : patterns.values()) {
      Row first = pattern.getFirst();
      List<OfferedWeek.Hours> hours = new ArrayList<>();
      for (Row row : pattern) {
        if (row.weekday() != null) {
          hours.add(new OfferedWeek.Hours(DayOfWeek.of(row.weekday()), row.from(), row.to()));
        }
      }
      weeks
          .computeIfAbsent(first.person(), _ -> new ArrayList<>())
          .add(new OfferedWeek(first.validFrom(), first.limited(), hours));
    }
    return weeks;
  }

  public Optional<OfferedWeek> findWeek(PersonId person, LocalDate day) {
    List<OfferedWeek> all = listWeeks(day.plusDays(1)).getOrDefault(person, List.of());
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
  }

  /// In place of patterns that begin on its first day or later.
  public void replaceWeek(PersonId person, OfferedWeek week, Instant at) {
    database
        .sql("delete from availability_pattern where person = :person and valid_from >= :from")
        .param("person", person.value())
        .param("from", week.validFrom())
        .update();
    long pattern =
        database
            .sql(
                """
                insert into availability_pattern (person, valid_from, limited, entered_at)
                values (:person, :from, :limited, :at) returning id
                """)
            .param("person", person.value())
            .param("from", week.validFrom())
            .param("limited", week.limited())
            .param("at", SqlTime.of(at))
            .query(Long.class)
            .single();
    for (OfferedWeek.Hours hours : week.hours()) {
      database
          .sql(
              """
              insert into availability_hours (pattern, weekday, from_minute, to_minute)
              values (:pattern, :weekday, :from, :to)
              """)
          .param("pattern", pattern)
          .param("weekday", hours.weekday().getValue())
          .param("from", hours.fromMinute())
          .param("to", hours.toMinute())
          .update();
    }
  }

  public void replaceDay(PersonId person, OfferedDay day, Instant at) {
    deleteDay(person, day.day());
    database
        .sql(
            """
            insert into availability_day (person, day, from_minute, to_minute, entered_at)
            values (:person, :day, :from, :to, :at)
            """)
        .param("person", person.value())
        .param("day", day.day())
        .param("from", day.isOffered() ? day.fromMinute() : null)
        .param("to", day.isOffered() ? day.toMinute() : null)
        .param("at", SqlTime.of(at))
        .update();
  }

  public void deleteDay(PersonId person, LocalDate day) {
    database
        .sql("delete from availability_day where person = :person and day = :day")
        .param("person", person.value())
        .param("day", day)
        .update();
  }

  public List<OfferedDay> listDays(PersonId person, LocalDate from) {
    return listDays(from, LocalDate.of(9999, 1, 1)).getOrDefault(person, List.of());
  }

  /// Everybody's days that differ, from the one until before the other.
  public Map<PersonId, List<OfferedDay>> listDays(LocalDate from, LocalDate until) {
    Map<PersonId, List<OfferedDay>> days = new LinkedHashMap<>();
    database
        .sql(
            """
            select person, day, from_minute, to_minute from availability_day
            where day >= :from and day < :until order by person, day
            """)
        .param("from", from)
        .param("until", until)
        .query(
            row -> {
              days.computeIfAbsent(new PersonId(row.getLong("person")), _ -> new ArrayList<>())
                  .add(
                      new OfferedDay(
                          row.getObject("day", LocalDate.class),
                          row.getInt("from_minute"),
                          row.getInt("to_minute")));
            });
    return days;
  }

  /// A share of a day's hours somebody is away.
  public record GradedDay(PersonId person, LocalDate day, int percent) {}

  /// Days on which people are away for a share of their hours.
  public List<GradedDay> listGraded(LocalDate from, LocalDate until) {
    return database
        .sql(
            """
            select person, day, least(100, sum(percent))::int as percent from graded_day
            where day >= :from and day < :until group by person, day order by person, day
            """)
        .param("from", from)
        .param("until", until)
        .query(
            (row, _) ->
                new GradedDay(
                    new PersonId(row.getLong("person")),
                    row.getObject("day", LocalDate.class),
                    row.getInt("percent")))
        .list();
  }
}
