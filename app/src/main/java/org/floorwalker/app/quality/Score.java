package org.floorwalker.app.quality;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.quality.ScorecardContent.Item;
import org.floorwalker.app.quality.ScorecardContent.Question;

/// What the marks of a contact add up to.
///
/// `points = sum weight(q) * step(q) / (steps(q) - 1) / sum weight(q)` over the questions the
/// contact asked for: yes counts 1, no counts 0, the middle one of three steps a half. A critical
/// question at its lowest step makes the whole score 0, whatever the points.
///
/// Source: weighted additive scoring with critical errors, as in the COPC CX Standard's split of
/// critical and non-critical accuracy.
///
/// @param points from 0 to 1, before critical questions
/// @param missed keys of critical questions at their lowest step
/// @param asked how many questions the contact asked for
public record Score(double points, List<String> missed, int asked) {
  public Score {
    missed = List.copyOf(missed);
  }

  /// The score; empty when the contact asked for none of the questions.
  public static Optional<Score> of(ScorecardContent content, Marks marks) {
    List<Item> asked =
        content.items().stream()
            .filter(item -> marks.find(item.key()).filter(step -> step >= 0).isPresent())
            .toList();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    double weights = asked.stream().mapToInt(item -> item.question().weight()).sum();
    double points =
        asked.stream().mapToDouble(item -> item.question().weight() * part(item, marks)).sum();
    List<String> missed =
        asked.stream()
            .filter(item -> item.question().critical() && step(item, marks) == 0)
            .map(Item::key)
            .toList();
    return Optional.of(new Score(points / weights, missed, asked.size()));
  }

  private static double part(Item item, Marks marks) {
    Question question = item.question();
    return (double) step(item, marks) / (question.steps() - 1);
  }

  private static int step(Item item, Marks marks) {
    return marks.find(item.key()).orElseThrow();
  }

  /// What counts, from 0 to 1.
  public double value() {
    return missed.isEmpty() ? points : 0;
  }
}
