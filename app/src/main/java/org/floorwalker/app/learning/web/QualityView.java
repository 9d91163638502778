package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.TrainingAndQuality;
import org.floorwalker.planning.careers.MeanDifference;

/// Training and quality, team by team.
public record QualityView(List<TrainingAndQuality.Line> lines) {
  public QualityView {
    lines = List.copyOf(lines);
  }

  /// The key of how the team's scores lie beside those of the others.
  public String verdict(TrainingAndQuality.Line line) {
    return line.quality()
        .apart()
        .map(QualityView::word)
        .map(word -> "learning.quality.verdict." + word)
        .orElse("learning.effects.too-few");
  }

  private static String word(MeanDifference apart) {
    if (!apart.isClear()) {
      return "unclear";
    }
    return apart.apart() > 0 ? "higher" : "lower";
  }

  /// The class of its tag.
  public String tone(TrainingAndQuality.Line line) {
    return switch (line.quality().apart().map(QualityView::word).orElse("")) {
      case "higher" -> "good";
      case "lower" -> "warn";
      default -> "";
    };
  }
}
