package org.floorwalker.app.people.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.floorwalker.app.people.store.FactStore;

/// The timelines of facts while a table is put in place: each kind is read once, and written only
/// where something changes.
final class Timelines {
  private final Map<FactStore<?, ?>, Map<?, ?>> loaded = new HashMap<>();

  <K, V> Timeline<V> of(FactStore<K, V> store, K key) {
    return all(store).getOrDefault(key, Timeline.empty());
  }

  /// What there are facts about, among those asked for.
  <K, V> List<K> keys(FactStore<K, V> store, Predicate<K> askedFor) {
    return all(store).keySet().stream().filter(askedFor).toList();
  }

  /// @return whether anything changed
  <K, V> boolean change(FactStore<K, V> store, K key, UnaryOperator<Timeline<V>> change) {
    Timeline<V> before = of(store, key);
    Timeline<V> after = change.apply(before);
    if (after.equals(before)) {
      return false;
    }
    store.save(key, before, after);
    all(store).put(key, after);
    return true;
  }

  @SuppressWarnings("unchecked")
  private <K, V> Map<K, Timeline<V>> all(FactStore<K, V> store) {
    return (Map<K, Timeline<V>>) loaded.computeIfAbsent(store, FactStore::loadAll);
  }
}
