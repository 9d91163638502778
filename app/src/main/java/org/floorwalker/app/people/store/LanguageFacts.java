package org.floorwalker.app.people.store;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which languages a person speaks, at which level (A1 to C2, native).
public final class LanguageFacts {
  private static final FactStore.Statements STATEMENTS =
      new FactStore.Statements(
          """
          select person_id, language, level, lower(valid) as from_day, upper(valid) as until_day
            from language_skill order by person_id, language, valid
          """,
          """
          insert into language_skill (person_id, language, level, valid)
          values (?, ?, ?, daterange(?, ?))
          """,
          "delete from language_skill where person_id = ? and language = ? and lower(valid) = ?");

  /// @param person id of the person
  /// @param language its code, e.g. `nb`
  public record Key(long person, String language) {}

  private LanguageFacts() {}

  static FactStore<Key, String> store(JdbcClient jdbc) {
    return new FactStore<>(
        jdbc,
        STATEMENTS,
        new FactStore.Cells<>(
            row -> new Key(row.getLong("person_id"), row.getString("language")),
            key -> List.of(key.person(), key.language())),
        FactStore.Cells.single(row -> row.getString("level")));
  }
}
