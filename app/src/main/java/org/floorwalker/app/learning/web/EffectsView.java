package org.floorwalker.app.learning.web;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.floorwalker.app.learning.Effects;
import org.floorwalker.planning.careers.MeanDifference;
import org.floorwalker.planning.training.TrainingEffect;
import org.jspecify.annotations.Nullable;

/// What trainings did, group by group.
public record EffectsView(List<Row> rows) {
  public EffectsView {
    rows = List.copyOf(rows);
  }

  /// A course in one month.
  ///
  /// @param handling null when too few can be compared
  /// @param quality null when too few can be compared
  /// @param score null when too few can be compared
  public record Row(
      String title,
      YearMonth month,
      int trained,
      @Nullable Told handling,
      @Nullable Told quality,
      @Nullable Told score) {
    static Row of(Effects.Line line) {
      return new Row(
          line.course().latest().material().title(),
          line.month(),
          line.trained(),
          told(line.handling(), Math::expm1, -1),
          told(line.quality(), DoubleUnaryOperator.identity(), 1),
          told(line.score(), DoubleUnaryOperator.identity(), 1));
    }

    private static @Nullable Told told(
        Optional<TrainingEffect> effect, DoubleUnaryOperator share, int good) {
      return effect.map(found -> Told.of(found, share, good)).orElse(null);
    }
  }

  /// An effect in words.
  ///
  /// @param share change of the trained beyond that of the others; -0.06 is six of a hundred less
  /// @param verdict `better`, `worse`, `unclear` or `doubtful`
  public record Told(
      int trained, int others, double share, double low, double high, String verdict) {
    private static Told of(TrainingEffect found, DoubleUnaryOperator share, int good) {
      MeanDifference apart = found.difference();
      return new Told(
          found.trained(),
          found.others(),
          share.applyAsDouble(apart.apart()),
          share.applyAsDouble(apart.low()),
          share.applyAsDouble(apart.high()),
          verdict(found, good));
    }

    private static String verdict(TrainingEffect found, int good) {
      if (!found.difference().isClear()) {
        return "unclear";
      }
      if (found.isDoubtful()) {
        return "doubtful";
      }
      return found.difference().apart() * good > 0 ? "better" : "worse";
    }

    /// The class of its tag.
    public String tone() {
      return switch (verdict) {
        case "better" -> "good";
        case "worse" -> "bad";
        case "doubtful" -> "warn";
        default -> "";
      };
    }
  }
}
