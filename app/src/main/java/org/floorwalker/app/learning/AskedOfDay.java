package org.floorwalker.app.learning;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.staffing.NeedHearer;

/// What the need of a day asks of each queue and of each language, added up as it is told.
final class AskedOfDay implements NeedHearer {
  /// Needs are known to seven digits: as little as this is nobody.
  private static final double ROUNDED = 1e-4;

  private final Map<String, String> languages;
  private final Map<String, Double> most = new HashMap<>();
  private final Map<String, Map<Instant, Double>> heads = new TreeMap<>();

  /// @param languages by queue; of the others no language is told
  AskedOfDay(Map<String, String> languages) {
    this.languages = Map.copyOf(languages);
  }

  @Override
  public void people(String queue, Instant start, double people) {
    most.merge(queue, people, Math::max);
    String language = languages.get(queue);
    if (language != null && people > 0) {
      heads.computeIfAbsent(language, _ -> new HashMap<>()).merge(start, people, Double::sum);
    }
  }

  /// People that a queue needs at once; 0 when no need is known.
  int most(String queue) {
    return whole(most.getOrDefault(queue, 0.0));
  }

  /// People needed at once in each slot of each language, in order of language.
  Map<String, Map<Instant, Integer>> byLanguage() {
    Map<String, Map<Instant, Integer>> asked = new TreeMap<>();
    heads.forEach(
        (language, slots) -> {
          Map<Instant, Integer> whole = new HashMap<>();
          slots.forEach((slot, people) -> whole.put(slot, whole(people)));
          asked.put(language, whole);
        });
    return asked;
  }

  private static int whole(double people) {
    return (int) Math.ceil(people - ROUNDED);
  }
}
