package org.floorwalker.app.people.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.people.internal.Timeline;
import org.floorwalker.files.people.PeopleRow.Validity;
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
  final JdbcClient jdbc;

  FactStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Every timeline there is.
  public final Map<K, Timeline<V>> loadAll() {
    Map<K, List<Timeline.Fact<V>>> facts = new LinkedHashMap<>();
    selectAll()
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

  /// All rows with `from_day` and `until_day`, ordered by key and day.
  abstract JdbcClient.StatementSpec selectAll();

  abstract K key(ResultSet row) throws SQLException;

  abstract V value(ResultSet row) throws SQLException;

  abstract void delete(K key, LocalDate from);

  abstract void insert(K key, V value, Validity validity);
}
