package org.floorwalker.app.requests.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.LeaveRight;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Rights to be away, and how much of them was taken.
@Repository
public class RightStore {
  private final JdbcClient database;

  RightStore(JdbcClient database) {
    this.database = database;
  }

  /// Rights of every country that hold on the day.
  public List<LeaveRight> list(LocalDate day) {
    return database
        .sql(
            """
            select kind, country, days_a_year, law, verified from leave_right
            where valid_from <= :day and (valid_until is null or valid_until > :day)
            order by kind, country
            """)
        .param("day", day)
        .query(
            (row, _) ->
                new LeaveRight(
                    row.getString("kind"),
                    row.getString("country"),
                    row.getBigDecimal("days_a_year"),
                    row.getString("law"),
                    row.getBoolean("verified")))
        .list();
  }

  /// Days of the kind granted to a person that begin in the calendar year.
  public BigDecimal sumGranted(PersonId person, String kind, int year) {
    return database
        .sql(
            """
            select coalesce(sum(days), 0) from leave_request
            where person = :person and kind = :kind and state = 'granted'
              and extract(year from first_day) = :year
            """)
        .param("person", person.value())
        .param("kind", kind)
        .param("year", year)
        .query(BigDecimal.class)
        .single();
  }
}
