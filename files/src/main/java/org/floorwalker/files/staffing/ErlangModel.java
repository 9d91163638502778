package org.floorwalker.files.staffing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A model of the staffing mathematics as a table: columns given, columns computed.
public enum ErlangModel {
  ERLANG_B("id servers offered_erlangs", "blocking", each(SteadyCases::erlangB)),
  ERLANG_C(
      "id lambda_per_hour aht_s agents awt_s",
      "offered_erlangs occupancy p_wait service_level asa_s mean_queue mean_wait_given_wait_s"
          + " wait_p90_s",
      each(SteadyCases::erlangC)),
  ERLANG_A(
      "id lambda_per_hour aht_s patience_s agents lines awt_s",
      "p_block p_wait p_abandon p_served occupancy mean_queue asa_accepted_s asa_served_s"
          + " mean_wait_abandoned_s served_in_awt abandoned_in_awt sl_served_over_offered"
          + " sl_excl_short_abandons sl_of_served sl_wait_le_awt p_virtual_wait_gt_awt",
      each(SteadyCases::erlangA)),
  ERLANG_X(
      "id fresh_lambda_per_hour aht_s patience_s agents lines redial_after_abandon"
          + " redial_after_block reconnect_after_service awt_s",
      "attempt_rate_per_hour p_block p_abandon p_served occupancy asa_served_s"
          + " sl_served_over_offered lost_fresh_fraction",
      each(SteadyCases::erlangX)),
  STAFFING(
      "id lambda_per_hour aht_s patience_s awt_s target_sl sl_definition max_occupancy max_abandon",
      "min_agents sl_at_min occupancy_at_min abandon_at_min sl_at_min_minus_1"
          + " occupancy_at_min_minus_1 abandon_at_min_minus_1",
      each(SteadyCases::staffing)),
  SQUARE_ROOT(
      "id beta theta_over_mu",
      "p_wait_limit sqrt_n_times_p_abandon_limit",
      each(SteadyCases::squareRoot)),
  PRIORITY_MMN(
      "id agents aht_s lambda_per_hour_by_class_high_to_low",
      "p_wait mean_wait_s_by_class mean_wait_s_all",
      each(SteadyCases::priority)),
  MMN_SOJOURN(
      "id lambda_per_hour aht_s agents deadline_s",
      "p_wait p_done_within_deadline mean_sojourn_s",
      each(SteadyCases::sojourn)),
  BLENDING(
      "id call_lambda_per_hour aht_s patience_s agents email_threshold_c",
      "p_wait_calls asa_calls_s p_abandon_calls email_throughput_per_hour occupancy",
      each(SteadyCases::blending)),
  OFFERED_LOAD_SINUSOID(
      "id lambda_mean_per_hour amplitude_per_hour period_h aht_s time_h",
      "m_t_exact_erlangs sipp_erlangs lagged_sipp_erlangs",
      each(ChangingCases::sinusoid)),
  TIME_VARYING_CONSTANT_N(
      "id case interval_index interval_s lambda_per_hour aht_s patience_s agents awt_s",
      "arrivals_expected p_wait_of_arrivals sl_served_in_awt_over_offered p_abandon_of_arrivals"
          + " mean_wait_all_s busy_fraction_time_avg mean_queue_time_avg",
      new TimeVaryingCases()),
  EMAIL_FLUID(
      "id case arrivals_per_interval capacity_per_interval initial_backlog deadline_intervals",
      "backlog_end_of_interval fraction_on_time_of_arrivals_with_known_outcome"
          + " min_constant_capacity_all_on_time",
      each(ChangingCases::emailFluid));

  /// Computes the result cells of all rows, an empty list where a row is bad.
  interface Calculation {
    List<List<String>> results(List<CaseRow> rows);
  }

  private final List<String> given;
  private final List<String> results;
  private final Calculation calculation;

  ErlangModel(String given, String results, Calculation calculation) {
    this.given = List.of(given.split(" "));
    this.results = List.of(results.split(" "));
    this.calculation = calculation;
  }

  /// Finds the model by its word, e.g. `erlang_a`.
  ///
  /// @throws IllegalArgumentException when there is none
  public static ErlangModel parse(String word) {
    return Arrays.stream(values())
        .filter(model -> model.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no model \"%s\".\nMaybe one of %s.".formatted(word, words())));
  }

  private static String words() {
    return Arrays.stream(values()).map(ErlangModel::word).collect(Collectors.joining(", "));
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Columns that must be there.
  public List<String> given() {
    return given;
  }

  /// Columns that are computed.
  public List<String> results() {
    return results;
  }

  List<List<String>> compute(List<CaseRow> rows) {
    return calculation.results(rows);
  }

  private static Calculation each(Function<CaseRow, List<String>> calculation) {
    return rows -> rows.stream().map(row -> guarded(row, calculation)).toList();
  }

  private static List<String> guarded(CaseRow row, Function<CaseRow, List<String>> calculation) {
    try {
      List<String> cells = calculation.apply(row);
      return row.isBad() ? List.of() : cells;
    } catch (IllegalArgumentException e) {
      if (!row.isBad()) {
        row.problem(e);
      }
      return List.of();
    }
  }
}
