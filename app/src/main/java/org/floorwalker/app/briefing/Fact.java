package org.floorwalker.app.briefing;

import java.time.Instant;
import java.util.List;
import org.floorwalker.planning.staffing.ServiceGoal;

/// One sentence made from data, kept as its parts so that each reader sees it in their language.
///
/// @param key key of the sentence in the message files, such as `briefing.fact.service.kept`
/// @param parts what stands in its places `{0}`, `{1}` …
public record Fact(String key, List<Part> parts) {
  public Fact {
    parts = List.copyOf(parts);
  }

  public static Fact of(String key, Part... parts) {
    return new Fact(key, List.of(parts));
  }

  /// One part of a sentence.
  public sealed interface Part {
    /// A whole number, written with the reader's separators.
    record Count(long value) implements Part {}

    /// A share between 0 and 1, written in per cent.
    record Share(double value) implements Part {}

    /// A time of day in the team's zone.
    record Time(Instant at) implements Part {}

    /// What a queue promises, written in the reader's words.
    record Goal(ServiceGoal promise) implements Part {}

    /// Words as people wrote them, or a name.
    record Words(String text) implements Part {}
  }
}
