package org.floorwalker.app.development;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;

/// How somebody stands to what an opening asks, one criterion at a time (CAR-15). There is no sum
/// and no order among people: who really fits is for a person to decide.
public record Fit(List<Line> lines) {
  public Fit {
    lines = List.copyOf(lines);
  }

  /// @param has the level that was shown, 0 for none
  public record Line(Demand demand, int has, Step step) {}

  /// How far a criterion is met.
  public enum Step {
    MET,
    /// Not yet, and it is taught here: queues and courses.
    LEARNT_HERE,
    /// Shown at a lower level than is asked.
    SHORT,
    NOT_SHOWN;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// @param levels that were shown, by kind and thing
  public static Fit of(List<Demand> demands, Map<Kind, Map<String, Integer>> levels) {
    return new Fit(
        demands.stream()
            .map(
                demand ->
                    line(
                        demand,
                        levels
                            .getOrDefault(demand.kind(), Map.of())
                            .getOrDefault(demand.thing(), 0)))
            .toList());
  }

  private static Line line(Demand demand, int has) {
    return new Line(demand, has, step(demand, has));
  }

  private static Step step(Demand demand, int has) {
    if (has >= demand.level()) {
      return Step.MET;
    }
    return switch (demand.kind()) {
      case QUEUE, COURSE -> Step.LEARNT_HERE;
      case LANGUAGE, COMPETENCE -> has > 0 ? Step.SHORT : Step.NOT_SHOWN;
    };
  }

  /// Whether all is met today.
  public boolean isWhole() {
    return lines.stream().allMatch(line -> line.step() == Step.MET);
  }

  /// Whether all is met but what is taught here.
  public boolean isWholeAfterTraining() {
    return lines.stream()
        .allMatch(line -> line.step() == Step.MET || line.step() == Step.LEARNT_HERE);
  }
}
