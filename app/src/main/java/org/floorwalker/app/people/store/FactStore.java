package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.floorwalker.app.people.internal.Timeline;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps one kind of fact with its validity; only what changed is written.
///
/// @param <K> what the fact is about
/// @param <V> what it says
public final class FactStore<K, V> {
  private final JdbcClient jdbc;
  private final Statements statements;
  private final Cells<K> key;
  private final Cells<V> value;

  FactStore(JdbcClient jdbc, Statements statements, Cells<K> key, Cells<V> value) {
    this.jdbc = jdbc;
    this.statements = statements;
    this.key = key;
    this.value = value;
  }

  /// The SQL of one kind of fact. Where cells are given, the key's come first, then the value's.
  ///
  /// @param select every fact by key and validity, the latter as `from_day` and `until_day`
  /// @param insert takes key, value, first day and day of the end
  /// @param delete takes key and first day
  record Statements(String select, String insert, String delete) {}

  /// How a key or a value lies in its columns.
  ///
  /// @param read takes it from a row
  /// @param cells in the order of the statements
  record Cells<T>(Reading<T> read, Function<T, List<Object>> cells) {
    /// One that is a column of its own.
    static <T extends Object> Cells<T> single(Reading<T> read) {
      return new Cells<>(read, List::of);
    }
  }

  /// Reads a key or a value from a row.
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /// Every timeline there is.
  public Map<K, Timeline<V>> loadAll() {
    Map<K, List<Timeline.Fact<V>>> facts = new LinkedHashMap<>();
    jdbc.sql(statements.select())
        .query(
            row -> {
              facts
                  .computeIfAbsent(key.read().of(row), _ -> new ArrayList<>())
                  .add(new Timeline.Fact<>(value.read().of(row), validity(row)));
            });
    Map<K, Timeline<V>> timelines = new LinkedHashMap<>();
    facts.forEach((about, list) -> timelines.put(about, new Timeline<>(list)));
    return timelines;
  }

  private static Validity validity(ResultSet row) throws SQLException {
    return new Validity(Rows.fromDay(row), Rows.date(row, "until_day"));
  }

  /// Writes what is different; ended and removed facts first, so that nothing overlaps on the way.
  public void save(K about, Timeline<V> before, Timeline<V> after) {
    before.facts().stream()
        .filter(fact -> !after.facts().contains(fact))
        .forEach(fact -> delete(about, fact.validity().from()));
    after.facts().stream()
        .filter(fact -> !before.facts().contains(fact))
        .forEach(fact -> insert(about, fact.value(), fact.validity()));
  }

  private void delete(K about, LocalDate from) {
    List<Object> given = new ArrayList<>(key.cells().apply(about));
    given.add(from);
    jdbc.sql(statements.delete()).params(given).update();
  }

  private void insert(K about, V says, Validity validity) {
    List<@Nullable Object> given = new ArrayList<>(key.cells().apply(about));
    given.addAll(value.cells().apply(says));
    given.add(validity.from());
    given.add(validity.until());
    jdbc.sql(statements.insert()).params(given).update();
  }
}
