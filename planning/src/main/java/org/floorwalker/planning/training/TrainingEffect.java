package org.floorwalker.planning.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import org.floorwalker.planning.careers.MeanDifference;

/// How those who were trained changed, beside colleagues who were not in the same weeks.
///
/// Each person's eight weeks after the week of the training are held against the eight before it,
/// and the mean of these changes against that of colleagues around the same weeks: what changed for
/// everybody, such as a season or a new system, falls out (difference in differences; colleagues
/// trained later or long before stand for those never trained, Callaway and Sant'Anna 2021, Journal
/// of Econometrics 225). Each person counts once, so that busy people do not make the
/// interval narrow.
///
/// Who is sent to a course is often chosen for a bad spell that would have passed by itself
/// (Ashenfelter 1978, Review of Economics and Statistics 60): where the two groups already changed
/// differently before the training, that is told beside the effect.
///
/// @param trained people with enough weeks on both sides
/// @param others colleagues with enough weeks on both sides
/// @param difference change of the others and of the trained, with the 95 % interval of how far
///     they lie apart
/// @param earlier the same for the eight weeks before and the eight before those; empty when too
///     few were there
public record TrainingEffect(
    int trained, int others, MeanDifference difference, Optional<MeanDifference> earlier) {
  /// Weeks on each side.
  public static final int WEEKS = 8;

  /// Fewer people than these on either side are no group.
  public static final int LEAST_PEOPLE = 5;

  private static final int LEAST_WEEKS = 3;
  private static final double CERTAINTY = 0.95;

  /// What somebody did in a week.
  ///
  /// @param week number of the week, rising by one each
  /// @param amount such as seconds needed, or contacts in which every rule was kept
  /// @param expected what others would have needed for the same, or contacts heard
  public record Seen(String person, int week, double amount, double expected) {}

  /// How two weeks are compared.
  public enum Scale {
    /// Logarithm of amount ÷ expected: 0.05 is about a twentieth more.
    RATIO,
    /// Amount ÷ expected: 0.05 is five of a hundred more.
    SHARE
  }

  /// Whether the two groups changed differently before there was any training.
  public boolean isDoubtful() {
    return earlier.map(MeanDifference::isClear).orElse(false);
  }

  /// The effect of a training; empty when fewer than five on either side have enough weeks.
  ///
  /// @param trainedIn week of the training of each of those looked at
  /// @param everTrained weeks in which anybody was trained, of everybody: nobody is a colleague of
  ///     the untrained within sixteen weeks of such a week
  public static Optional<TrainingEffect> of(
      List<Seen> seen,
      Map<String, Integer> trainedIn,
      Map<String, List<Integer>> everTrained,
      Scale scale) {
    Figures figures = new Figures(seen, scale);
    List<Double> trained = figures.ofTrained(trainedIn, 0);
    List<Double> others = figures.ofOthers(trainedIn, everTrained, 0);
    if (trained.size() < LEAST_PEOPLE || others.size() < LEAST_PEOPLE) {
      return Optional.empty();
    }
    Optional<MeanDifference> earlier =
        MeanDifference.of(
            figures.ofOthers(trainedIn, everTrained, WEEKS),
            figures.ofTrained(trainedIn, WEEKS),
            CERTAINTY);
    return MeanDifference.of(others, trained, CERTAINTY)
        .map(apart -> new TrainingEffect(trained.size(), others.size(), apart, earlier));
  }

  /// What was seen, by person and week.
  private static final class Figures {
    private final Map<String, TreeMap<Integer, double[]>> byPerson = new TreeMap<>();
    private final Scale scale;

    Figures(List<Seen> seen, Scale scale) {
      this.scale = scale;
      for (Seen one : seen) {
        double[] sum =
            byPerson
                .computeIfAbsent(one.person(), _ -> new TreeMap<>())
                .computeIfAbsent(one.week(), _ -> new double[2]);
        sum[0] += one.amount();
        sum[1] += one.expected();
      }
    }

    /// @param earlier weeks by which both stretches are moved back
    List<Double> ofTrained(Map<String, Integer> trainedIn, int earlier) {
      List<Double> changes = new ArrayList<>();
      new TreeMap<>(trainedIn)
          .forEach((person, week) -> change(person, week, earlier).ifPresent(changes::add));
      return changes;
    }

    /// One change a person: the mean of those around each week in which somebody was trained.
    List<Double> ofOthers(
        Map<String, Integer> trainedIn, Map<String, List<Integer>> everTrained, int earlier) {
      TreeSet<Integer> weeks = new TreeSet<>(trainedIn.values());
      List<Double> changes = new ArrayList<>();
      for (String person : byPerson.keySet()) {
        List<Integer> own = everTrained.getOrDefault(person, List.of());
        weeks.stream()
            .filter(week -> own.stream().allMatch(one -> Math.abs(one - week) > 2 * WEEKS))
            .map(week -> change(person, week, earlier))
            .flatMapToDouble(OptionalDouble::stream)
            .average()
            .ifPresent(changes::add);
      }
      return changes;
    }

    private OptionalDouble change(String person, int week, int earlier) {
      int last = week - earlier;
      OptionalDouble before = figure(person, last - WEEKS, last);
      OptionalDouble after =
          earlier == 0
              ? figure(person, week + 1, week + 1 + WEEKS)
              : figure(person, last, last + WEEKS);
      return before.isPresent() && after.isPresent()
          ? OptionalDouble.of(after.getAsDouble() - before.getAsDouble())
          : OptionalDouble.empty();
    }

    /// The figure of a stretch of weeks; empty when too few of them were seen.
    private OptionalDouble figure(String person, int from, int until) {
      Map<Integer, double[]> weeks =
          byPerson.getOrDefault(person, new TreeMap<>()).subMap(from, until);
      double amount = 0;
      double expected = 0;
      for (double[] sum : weeks.values()) {
        amount += sum[0];
        expected += sum[1];
      }
      boolean isEnough = weeks.size() >= LEAST_WEEKS && expected > 0;
      if (!isEnough || (scale == Scale.RATIO && !(amount > 0))) {
        return OptionalDouble.empty();
      }
      double ratio = amount / expected;
      return OptionalDouble.of(scale == Scale.RATIO ? Math.log(ratio) : ratio);
    }
  }
}
