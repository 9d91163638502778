package org.floorwalker.app.staffing.web;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.plan.WhatIf;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.jspecify.annotations.Nullable;

/// A what-if question as it comes from the page; per cent as people write them.
///
/// @param values what was written into each field
record ScenarioForm(Map<String, String> values) {

  /// A field that cannot be read.
  static final class Unreadable extends RuntimeException {
    private final String field;

    Unreadable(String field) {
      super(field);
      this.field = field;
    }

    String field() {
      return field;
    }
  }

  String text(String field) {
    return values.getOrDefault(field, "").strip();
  }

  LocalDate day() {
    return read("day", LocalDate::parse, LocalDate.EPOCH);
  }

  /// @throws Unreadable when a field is not what it should be
  /// @throws IllegalArgumentException when the fields contradict each other
  WhatIf question() {
    String queue = text("queue");
    return new WhatIf(
        queue.isEmpty() ? null : new QueueId(queue),
        new WhatIf.Demand(1 + percent("volume"), 1 + percent("handle"), percent("bot")),
        new WhatIf.Rules(
            find("goal", ServiceGoal::parse).orElse(null),
            find("ceiling", ScenarioForm::ceiling).orElse(null),
            find("concurrency", t -> whole(t, 1, 20)).orElse(null)),
        overflow(),
        skill());
  }

  private WhatIf.@Nullable Overflow overflow() {
    int people = read("partner", t -> whole(t, 0, 10_000), 0);
    int seconds = read("after", t -> whole(t, 0, 86_400), 0);
    return people == 0 ? null : new WhatIf.Overflow(Duration.ofSeconds(seconds), people);
  }

  private WhatIf.@Nullable Skill skill() {
    int people = read("learners", t -> whole(t, 0, 10_000), 0);
    if (people == 0) {
      return null;
    }
    if (text("learn").isEmpty()) {
      throw new Unreadable("learn");
    }
    return new WhatIf.Skill(new QueueId(text("learn")), people);
  }

  private double percent(String field) {
    return read(field, PerCent::share, 0.0);
  }

  private static double ceiling(String text) {
    double share = PerCent.share(text);
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException(text);
    }
    return share;
  }

  private static int whole(String text, int least, int most) {
    int value = Integer.parseInt(text);
    if (value < least || value > most) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private <T> T read(String field, Function<String, T> reader, T absent) {
    return find(field, reader).orElse(absent);
  }

  private <T> Optional<T> find(String field, Function<String, T> reader) {
    String text = text(field);
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(reader.apply(text));
    } catch (RuntimeException e) {
      throw new Unreadable(field);
    }
  }
}
