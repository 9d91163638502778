package org.floorwalker.planning.forecast;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The share each method has in the forecast: half by prior, half by how little it erred in the
/// rehearsals (weights of error to the power -4).
final class Blend {
  private static final double PRIOR_SHARE = 0.5;
  private static final double POWER = -4;
  private static final int SHORT_DAYS = 42;
  private static final double TREE_SHARE = 0.3;
  private static final double LATEST_SHARE = 0.2;

  private static final Map<ForecastMethod, Double> PRIOR =
      Map.of(
          ForecastMethod.REGRESSION, 0.45,
          ForecastMethod.CALENDAR, 0.05,
          ForecastMethod.SMOOTHING, 0.25,
          ForecastMethod.RECENT_WEEKDAYS, 0.15,
          ForecastMethod.INDICES, 0.10);

  /// Under six weeks the constants of smoothing cannot be judged, nor an index.
  private static final Map<ForecastMethod, Double> PRIOR_SHORT =
      Map.of(ForecastMethod.REGRESSION, 0.5, ForecastMethod.RECENT_WEEKDAYS, 0.5);

  private final Map<ForecastMethod, Double> weights;
  private final Map<ForecastMethod, Double> errors;

  private Blend(Map<ForecastMethod, Double> weights, Map<ForecastMethod, Double> errors) {
    this.weights = weights;
    this.errors = errors;
  }

  static Blend of(List<Rehearsal> rehearsals, int days) {
    Map<ForecastMethod, Double> prior = prior(rehearsals, days);
    Map<ForecastMethod, Double> errors = new EnumMap<>(ForecastMethod.class);
    Map<ForecastMethod, Double> weights = new EnumMap<>(ForecastMethod.class);
    prior.forEach(
        (method, share) -> {
          double error = error(rehearsals, method);
          errors.put(method, error);
          weights.put(method, share * Math.pow(error, POWER));
        });
    double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    weights.replaceAll(
        (method, judged) ->
            PRIOR_SHARE * prior.getOrDefault(method, 0.0) + (1 - PRIOR_SHARE) * judged / sum);
    return new Blend(weights, errors);
  }

  private static Map<ForecastMethod, Double> prior(List<Rehearsal> rehearsals, int days) {
    Map<ForecastMethod, Double> prior = new EnumMap<>(days < SHORT_DAYS ? PRIOR_SHORT : PRIOR);
    addWhereRehearsed(prior, rehearsals, ForecastMethod.LATEST_LEVEL, LATEST_SHARE);
    addWhereRehearsed(prior, rehearsals, ForecastMethod.TREES, TREE_SHARE);
    return prior;
  }

  /// Gives the method its share, of all others alike, if every rehearsal could use it.
  private static void addWhereRehearsed(
      Map<ForecastMethod, Double> prior,
      List<Rehearsal> rehearsals,
      ForecastMethod method,
      double share) {
    if (!rehearsals.isEmpty()
        && rehearsals.stream().allMatch(r -> r.totals().containsKey(method))) {
      prior.replaceAll((_, of) -> (1 - share) * of);
      prior.put(method, share);
    }
  }

  /// Sum of absolute errors over sum of contacts, with a floor that keeps a perfect method from
  /// taking all; 1 for all without rehearsals.
  private static double error(List<Rehearsal> rehearsals, ForecastMethod method) {
    double off = 0;
    double contacts = 0;
    for (Rehearsal rehearsal : rehearsals) {
      double[] totals = rehearsal.totals().get(method);
      for (int ahead = 0; totals != null && ahead < totals.length; ahead++) {
        if (rehearsal.isKnown(ahead)) {
          off += Math.abs(rehearsal.actual(ahead) - totals[ahead]);
          contacts += rehearsal.actual(ahead);
        }
      }
    }
    return contacts == 0 ? 1 : Math.max(0.001, off / contacts);
  }

  double[] totals(Map<ForecastMethod, double[]> byMethod, int horizon) {
    double[] blended = new double[horizon];
    weights.forEach(
        (method, weight) -> {
          double[] totals = byMethod.get(method);
          for (int ahead = 0; totals != null && ahead < horizon; ahead++) {
            blended[ahead] += weight * totals[ahead];
          }
        });
    return blended;
  }

  Map<ForecastMethod, Double> weights() {
    return weights;
  }

  /// The rehearsed error of each method, as a share of the contacts.
  Map<ForecastMethod, Double> errors() {
    return errors;
  }
}
