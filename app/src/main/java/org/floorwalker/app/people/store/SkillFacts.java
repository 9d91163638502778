package org.floorwalker.app.people.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which queues a person can serve, at which level from 1 to 5.
public final class SkillFacts {
  private static final FactStore.Statements STATEMENTS =
      new FactStore.Statements(
          """
          select person_id, queue_id, level, lower(valid) as from_day, upper(valid) as until_day
            from skill order by person_id, queue_id, valid
          """,
          "insert into skill (person_id, queue_id, level, valid) values (?, ?, ?, daterange(?, ?))",
          "delete from skill where person_id = ? and queue_id = ? and lower(valid) = ?");

  /// @param person id of the person
  /// @param queue id of the queue
  public record Key(long person, long queue) {}

  private SkillFacts() {}

  static FactStore<Key, Integer> store(JdbcClient jdbc) {
    return new FactStore<>(
        jdbc,
        STATEMENTS,
        new FactStore.Cells<>(
            row -> new Key(row.getLong("person_id"), row.getLong("queue_id")),
            key -> List.of(key.person(), key.queue())),
        FactStore.Cells.single(row -> row.getInt("level")));
  }
}
