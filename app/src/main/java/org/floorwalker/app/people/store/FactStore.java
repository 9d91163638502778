package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.internal.Timeline;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps one kind of fact with its validity; only what changed is written.
///
/// @param <K> what the fact is about
/// @param <V> what it says
public abstract sealed class FactStore<K, V>
    permits AssignmentFacts,
        ContractFacts,
        LanguageFacts,
        LeadershipFacts,
        MembershipFacts,
        SkillFacts {
  private final JdbcClient jdbc;
  private final String select;
  private final String delete;
  private final String insert;

  /// Facts of a table whose columns are the key's, then the value's, then `valid`.
  FactStore(JdbcClient jdbc, String table, List<String> keys, List<String> values) {
    this.jdbc = jdbc;
    String columns = String.join(", ", Stream.concat(keys.stream(), values.stream()).toList());
    this.select =
        """
        select %s, lower(valid) as from_day, upper(valid) as until_day from %s order by %s, valid
        """
            .formatted(columns, table, String.join(", ", keys));
    this.delete =
        "delete from %s where %s and lower(valid) = ?"
            .formatted(
                table, keys.stream().map(key -> key + " = ?").collect(Collectors.joining(" and ")));
    this.insert =
        "insert into %s (%s, valid) values (%s, daterange(?, ?))"
            .formatted(
                table,
                columns,
                String.join(", ", Collections.nCopies(keys.size() + values.size(), "?")));
  }

  /// Every timeline there is.
  public final Map<K, Timeline<V>> loadAll() {
    Map<K, List<Timeline.Fact<V>>> facts = new LinkedHashMap<>();
    jdbc.sql(select)
        .query(
            row -> {
              facts
                  .computeIfAbsent(key(row), key -> new ArrayList<>())
                  .add(new Timeline.Fact<>(value(row), validity(row)));
            });
    Map<K, Timeline<V>> timelines = new LinkedHashMap<>();
    facts.forEach((key, list) -> timelines.put(key, new Timeline<>(list)));
    return timelines;
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(
        Objects.requireNonNull(Rows.date(row, "from_day")), Rows.date(row, "until_day"));
  }

  /// Writes what is different; ended and removed facts first, so that nothing overlaps on the way.
  public final void save(K key, Timeline<V> before, Timeline<V> after) {
    before.facts().stream()
        .filter(fact -> !after.facts().contains(fact))
        .forEach(fact -> delete(key, fact.validity().from()));
    after.facts().stream()
        .filter(fact -> !before.facts().contains(fact))
        .forEach(fact -> insert(key, fact.value(), fact.validity()));
  }

  private void delete(K key, LocalDate from) {
    List<Object> given = new ArrayList<>(keyCells(key));
    given.add(from);
    jdbc.sql(delete).params(given).update();
  }

  private void insert(K key, V value, Validity validity) {
    List<@Nullable Object> given = new ArrayList<>(keyCells(key));
    given.addAll(valueCells(value));
    given.add(validity.from());
    given.add(validity.until());
    jdbc.sql(insert).params(given).update();
  }

  abstract K key(ResultSet row) throws SQLException;

  abstract V value(ResultSet row) throws SQLException;

  /// The key in the order of its columns.
  abstract List<Object> keyCells(K key);

  /// The value in the order of its columns.
  abstract List<Object> valueCells(V value);
}
