package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.floorwalker.files.people.PeopleRow.Times;
import org.floorwalker.planning.roster.StartTimes;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What a person has agreed to; by id of the person.
public final class ContractFacts {
  private static final FactStore.Statements STATEMENTS =
      new FactStore.Statements(
          """
          select person_id, terms_id, earliest_minute, latest_minute, night,
                 lower(valid) as from_day, upper(valid) as until_day
            from contract order by person_id, valid
          """,
          """
          insert into contract (person_id, terms_id, earliest_minute, latest_minute, night, valid)
          values (?, ?, ?, ?, ?, daterange(?, ?))
          """,
          "delete from contract where person_id = ? and lower(valid) = ?");

  /// @param terms id of the terms
  /// @param times when shifts may lie
  public record Agreed(long terms, Times times) {
    private static Agreed of(ResultSet row) throws SQLException {
      StartTimes starts =
          new StartTimes(row.getInt("earliest_minute"), row.getInt("latest_minute"));
      return new Agreed(row.getLong("terms_id"), new Times(starts, row.getBoolean("night")));
    }

    private List<Object> cells() {
      StartTimes starts = times.starts();
      return List.of(terms, starts.fromMinute(), starts.toMinute(), times.night());
    }
  }

  private ContractFacts() {}

  static FactStore<Long, Agreed> store(JdbcClient jdbc) {
    return new FactStore<>(
        jdbc,
        STATEMENTS,
        FactStore.Cells.single(row -> row.getLong("person_id")),
        new FactStore.Cells<>(Agreed::of, Agreed::cells));
  }
}
