package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.floorwalker.files.people.PeopleRow.Times;
import org.floorwalker.planning.roster.StartTimes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What a person has agreed to; by id of the person.
@Component
public final class ContractFacts extends FactStore<Long, ContractFacts.Agreed> {
  /// @param terms id of the terms
  /// @param times when shifts may lie
  public record Agreed(long terms, Times times) {}

  ContractFacts(JdbcClient jdbc) {
    super(
        jdbc,
        "contract",
        List.of("person_id"),
        List.of("terms_id", "earliest_minute", "latest_minute", "night"));
  }

  @Override
  Long key(ResultSet row) throws SQLException {
    return row.getLong("person_id");
  }

  @Override
  Agreed value(ResultSet row) throws SQLException {
    StartTimes starts = new StartTimes(row.getInt("earliest_minute"), row.getInt("latest_minute"));
    return new Agreed(row.getLong("terms_id"), new Times(starts, row.getBoolean("night")));
  }

  @Override
  List<Object> keyCells(Long key) {
    return List.of(key);
  }

  @Override
  List<Object> valueCells(Agreed agreed) {
    StartTimes starts = agreed.times().starts();
    return List.of(agreed.terms(), starts.fromMinute(), starts.toMinute(), agreed.times().night());
  }
}
