package org.floorwalker.planning.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// What follows weeks of high and of low load: absence and leaving in the four weeks after, for
/// groups, never for a person (WEL-11).
///
/// Weeks of groups are parted into thirds by their time with customers. What chance allows is found
/// by drawing whole groups anew, with all their weeks, since weeks of one group are alike
/// (bootstrap of clusters: Davison and Hinkley 1997, Bootstrap Methods and their Application,
/// section 3.8). Nothing here proves a cause: short-handed weeks may be loaded because people are
/// ill, and groups differ in more than load.
///
/// @param thirds from the lowest load to the highest
/// @param absence absent share after the highest third less that after the lowest
/// @param leaving leavers a person-year, likewise
public record LoadStudy(List<Third> thirds, Estimate absence, Estimate leaving) {
  /// Fewer groups tell nothing but of themselves.
  public static final int LEAST_GROUPS = 6;

  /// Fewer people in a week are no group.
  public static final int LEAST_PEOPLE = 5;

  private static final int THIRDS = 3;
  private static final int DRAWS = 1000;
  private static final double TAIL = 0.025;
  private static final double DAYS_A_YEAR = 365.25;

  public LoadStudy {
    thirds = List.copyOf(thirds);
  }

  /// One group in one week and what came in the four weeks after.
  ///
  /// @param group its code
  public record GroupWeek(String group, Load load, After after) {
    double share() {
      return load.customerHours() / load.paidHours();
    }

    boolean counts() {
      return load.people() >= LEAST_PEOPLE && load.paidHours() > 0;
    }
  }

  /// What was planned.
  ///
  /// @param people people with paid hours in the week
  /// @param customerHours their hours with customers
  /// @param paidHours their paid hours
  public record Load(int people, double customerHours, double paidHours) {}

  /// What the same people did in the four weeks after.
  ///
  /// @param illDays planned days on which they were reported ill
  /// @param plannedDays days on which they had a shift
  /// @param leavers how many left
  /// @param personDays days of employment watched
  public record After(int illDays, int plannedDays, int leavers, double personDays) {}

  /// A figure with the range that holds it nineteen times of twenty.
  public record Estimate(double value, double low, double high) {
    /// Whether the range leaves out zero.
    public boolean isClear() {
      return low > 0 || high < 0;
    }
  }

  /// A third of the weeks.
  ///
  /// @param from least load in it
  /// @param to greatest
  /// @param weeks weeks of groups
  /// @param absence share of days absent ill
  /// @param leaving leavers a person-year
  public record Third(double from, double to, int weeks, Estimate absence, Estimate leaving) {}

  /// Empty with fewer than [#LEAST_GROUPS] groups of [#LEAST_PEOPLE] people.
  ///
  /// @param seed of the draws
  public static Optional<LoadStudy> of(List<GroupWeek> weeks, long seed) {
    List<GroupWeek> counted = weeks.stream().filter(GroupWeek::counts).toList();
    long groups = counted.stream().map(GroupWeek::group).distinct().count();
    return groups < LEAST_GROUPS ? Optional.empty() : Optional.of(new Work(counted, seed).study());
  }

  private static double absence(List<GroupWeek> weeks) {
    return ratio(weeks, After::illDays, After::plannedDays);
  }

  private static double leaving(List<GroupWeek> weeks) {
    return DAYS_A_YEAR * ratio(weeks, After::leavers, After::personDays);
  }

  private static double ratio(
      List<GroupWeek> weeks, ToDoubleFunction<After> events, ToDoubleFunction<After> days) {
    double watched = weeks.stream().map(GroupWeek::after).mapToDouble(days).sum();
    double came = weeks.stream().map(GroupWeek::after).mapToDouble(events).sum();
    return watched > 0 ? came / watched : Double.NaN;
  }

  private static final class Work {
    private final List<GroupWeek> weeks;
    private final double[] bounds = new double[THIRDS - 1];

    /// Figures of each draw: absence and leaving of each third.
    private final double[][] absences = new double[DRAWS][];
    private final double[][] leavings = new double[DRAWS][];

    Work(List<GroupWeek> weeks, long seed) {
      this.weeks = weeks.stream().sorted(Comparator.comparingDouble(GroupWeek::share)).toList();
      for (int third = 1; third < THIRDS; third++) {
        bounds[third - 1] = this.weeks.get(third * weeks.size() / THIRDS).share();
      }
      draw(new SplittableRandom(seed));
    }

    private List<List<GroupWeek>> thirds(List<GroupWeek> of) {
      List<List<GroupWeek>> thirds = new ArrayList<>();
      for (int third = 0; third < THIRDS; third++) {
        thirds.add(new ArrayList<>());
      }
      for (GroupWeek week : of) {
        int third = 0;
        while (third < bounds.length && week.share() >= bounds[third]) {
          third++;
        }
        thirds.get(third).add(week);
      }
      return thirds;
    }

    private void draw(SplittableRandom random) {
      Map<String, List<GroupWeek>> groups = new TreeMap<>();
      weeks.forEach(w -> groups.computeIfAbsent(w.group(), group -> new ArrayList<>()).add(w));
      List<List<GroupWeek>> all = List.copyOf(groups.values());
      for (int draw = 0; draw < DRAWS; draw++) {
        List<GroupWeek> drawn = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          drawn.addAll(all.get(random.nextInt(all.size())));
        }
        List<List<GroupWeek>> thirds = thirds(drawn);
        absences[draw] = thirds.stream().mapToDouble(LoadStudy::absence).toArray();
        leavings[draw] = thirds.stream().mapToDouble(LoadStudy::leaving).toArray();
      }
    }

    LoadStudy study() {
      List<List<GroupWeek>> thirds = thirds(weeks);
      List<Third> told = new ArrayList<>();
      for (int third = 0; third < THIRDS; third++) {
        List<GroupWeek> of = thirds.get(third);
        int index = third;
        told.add(
            new Third(
                of.isEmpty() ? Double.NaN : of.getFirst().share(),
                of.isEmpty() ? Double.NaN : of.getLast().share(),
                of.size(),
                estimate(absence(of), absences, draw -> draw[index]),
                estimate(leaving(of), leavings, draw -> draw[index])));
      }
      return new LoadStudy(told, apart(told, absences, true), apart(told, leavings, false));
    }

    private static Estimate apart(List<Third> thirds, double[][] draws, boolean isAbsence) {
      Third low = thirds.getFirst();
      Third high = thirds.getLast();
      double value =
          isAbsence
              ? high.absence().value() - low.absence().value()
              : high.leaving().value() - low.leaving().value();
      return estimate(value, draws, draw -> draw[THIRDS - 1] - draw[0]);
    }

    /// Draws in which a third holds no week tell nothing of it.
    private static Estimate estimate(
        double value, double[][] draws, ToDoubleFunction<double[]> figure) {
      double[] sorted =
          Arrays.stream(draws)
              .mapToDouble(figure)
              .filter(drawn -> !Double.isNaN(drawn))
              .sorted()
              .toArray();
      if (sorted.length == 0) {
        return new Estimate(value, Double.NaN, Double.NaN);
      }
      int tail = (int) (TAIL * sorted.length);
      return new Estimate(value, sorted[tail], sorted[sorted.length - 1 - tail]);
    }
  }
}
