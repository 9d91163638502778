package org.floorwalker.app.history.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.files.table.ColumnMapping;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Keeps column mappings.
@Component
public final class MappingStore {
  private final JdbcClient jdbc;
  private final JsonMapper json;

  MappingStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  public void put(SavedMapping mapping) {
    jdbc.sql(
            """
            insert into column_mapping (name, target, mapping) values (:name, :target, :mapping)
            on conflict (name) do update
               set target = excluded.target, mapping = excluded.mapping,
                   version = column_mapping.version + 1
            """)
        .param("name", mapping.name())
        .param("target", mapping.target())
        .param("mapping", json.writeValueAsString(mapping.mapping()))
        .update();
  }

  public List<SavedMapping> listAll() {
    return jdbc.sql("select name, target, mapping from column_mapping order by name")
        .query((row, number) -> mapping(row))
        .list();
  }

  public Optional<SavedMapping> find(String name) {
    return jdbc.sql("select name, target, mapping from column_mapping where name = :name")
        .param("name", name)
        .query((row, number) -> mapping(row))
        .optional();
  }

  private SavedMapping mapping(ResultSet row) throws SQLException {
    return new SavedMapping(
        row.getString("name"),
        row.getString("target"),
        json.readValue(row.getString("mapping"), ColumnMapping.class));
  }
}
