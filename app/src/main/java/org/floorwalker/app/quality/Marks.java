package org.floorwalker.app.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.quality.ScorecardContent.Item;

/// What an assessor said of a contact: the step of each question, from 0 for the lowest, by
/// `section.question`.
public record Marks(@JsonValue Map<String, Integer> byQuestion) {
  /// The contact did not ask for it; the question counts neither way.
  public static final int NOT_ASKED = -1;

  public static final Marks NONE = new Marks(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Marks {
    byQuestion = Map.copyOf(byQuestion);
  }

  public Optional<Integer> find(String question) {
    return Optional.ofNullable(byQuestion.get(question));
  }

  /// Those that answer a question of the scorecard.
  public Marks within(ScorecardContent content) {
    Map<String, Integer> kept = new HashMap<>(byQuestion);
    kept.keySet().retainAll(content.items().stream().map(Item::key).toList());
    return new Marks(kept);
  }

  /// Questions of the scorecard that have no answer, or none that it knows.
  public List<Item> unanswered(ScorecardContent content) {
    return content.items().stream().filter(item -> !fits(item)).toList();
  }

  private boolean fits(Item item) {
    return find(item.key())
        .filter(step -> step >= NOT_ASKED && step < item.question().steps())
        .isPresent();
  }
}
