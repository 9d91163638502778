package org.floorwalker.app.people.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.files.people.PeopleRow.Validity;
import org.jspecify.annotations.Nullable;

/// What was, is and will be true of one thing, such as a person's skill in one queue: facts one
/// after the other, never two at once. A change ends the old fact and begins a new one; it does not
/// overwrite what was true before.
///
/// @param facts in order of time, not overlapping
public record Timeline<V>(List<Fact<V>> facts) {

  /// A value with the days on which it holds.
  public record Fact<V>(V value, Validity validity) {}

  public Timeline {
    facts = List.copyOf(facts);
    for (int i = 1; i < facts.size(); i++) {
      if (facts.get(i - 1).validity().overlaps(facts.get(i).validity())) {
        throw new IllegalArgumentException(
            "Two facts hold at once: %s and %s.\nMaybe one was not ended."
                .formatted(facts.get(i - 1), facts.get(i)));
      }
    }
  }

  public static <V> Timeline<V> empty() {
    return new Timeline<>(List.of());
  }

  /// The fact that holds on the day.
  public Optional<Fact<V>> find(LocalDate day) {
    return facts.stream()
        .filter(f -> !day.isBefore(f.validity().from()) && isBefore(day, f.validity().until()))
        .findFirst();
  }

  private static boolean isBefore(LocalDate day, @Nullable LocalDate end) {
    return end == null || day.isBefore(end);
  }

  /// Whether the value already holds from the first of these days, and ends with them.
  public boolean says(V value, Validity days) {
    return find(days.from())
        .filter(f -> f.value().equals(value))
        .filter(f -> Objects.equals(f.validity().until(), days.until()))
        .isPresent();
  }

  /// The timeline in which the value holds on these days and, where it held at their beginning,
  /// ends with them: so a contract that was open ends by a row that names its end.
  public Timeline<V> stating(V value, Validity days) {
    return find(days.from())
        .filter(f -> f.value().equals(value))
        .map(Fact::validity)
        .map(held -> without(held).with(value, new Validity(held.from(), days.until())))
        .orElseGet(() -> with(value, days));
  }

  /// The timeline in which the value holds on these days, whatever was said of them before.
  public Timeline<V> with(V value, Validity days) {
    List<Fact<V>> changed = without(days).facts;
    List<Fact<V>> all = new ArrayList<>(changed);
    all.add(new Fact<>(value, days));
    all.sort(Comparator.comparing(f -> f.validity().from()));
    return new Timeline<>(all);
  }

  /// The value from the day on until the next fact begins, or without end.
  public Timeline<V> from(V value, LocalDate day) {
    LocalDate next =
        facts.stream()
            .map(f -> f.validity().from())
            .filter(start -> start.isAfter(day))
            .min(Comparator.naturalOrder())
            .orElse(null);
    Validity days = new Validity(day, next);
    return find(day).filter(f -> f.value().equals(value)).isPresent() ? this : with(value, days);
  }

  /// The timeline in which nothing holds on these days.
  public Timeline<V> without(Validity days) {
    List<Fact<V>> kept = new ArrayList<>();
    for (Fact<V> fact : facts) {
      Validity known = fact.validity();
      if (!known.overlaps(days)) {
        kept.add(fact);
        continue;
      }
      if (known.from().isBefore(days.from())) {
        kept.add(new Fact<>(fact.value(), new Validity(known.from(), days.from())));
      }
      LocalDate end = days.until();
      if (end != null && isBefore(end, known.until())) {
        kept.add(new Fact<>(fact.value(), new Validity(end, known.until())));
      }
    }
    return new Timeline<>(kept);
  }

  /// The timeline ended on the day: nothing holds from then on.
  public Timeline<V> endedOn(LocalDate day) {
    return without(new Validity(day, null));
  }

  /// A fact that begins later and says something else about some of these days.
  public Optional<Fact<V>> findLaterConflict(V value, Validity days) {
    return facts.stream()
        .filter(f -> f.validity().from().isAfter(days.from()))
        .filter(f -> f.validity().overlaps(days) && !f.value().equals(value))
        .findFirst();
  }
}
