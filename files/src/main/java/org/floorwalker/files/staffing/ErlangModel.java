package org.floorwalker.files.staffing;

import static org.floorwalker.files.staffing.CaseRow.UNSTABLE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.planning.staffing.Blending;
import org.floorwalker.planning.staffing.Crew;
import org.floorwalker.planning.staffing.DeadlineWork;
import org.floorwalker.planning.staffing.ErlangA;
import org.floorwalker.planning.staffing.ErlangB;
import org.floorwalker.planning.staffing.ErlangC;
import org.floorwalker.planning.staffing.ErlangX;
import org.floorwalker.planning.staffing.LeastPeople;
import org.floorwalker.planning.staffing.OfferedLoad;
import org.floorwalker.planning.staffing.Performance;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.PriorityWaits;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.ServiceLimits;
import org.floorwalker.planning.staffing.Sojourn;
import org.floorwalker.planning.staffing.SquareRootRule;
import org.floorwalker.planning.staffing.Traffic;
import org.jspecify.annotations.Nullable;

/// A model of the staffing mathematics as a table: columns given, columns computed.
public enum ErlangModel {
  ERLANG_B("id servers offered_erlangs", "blocking", each(ErlangModel::erlangB)),
  ERLANG_C(
      "id lambda_per_hour aht_s agents awt_s",
      "offered_erlangs occupancy p_wait service_level asa_s mean_queue mean_wait_given_wait_s"
          + " wait_p90_s",
      each(ErlangModel::erlangC)),
  ERLANG_A(
      "id lambda_per_hour aht_s patience_s agents lines awt_s",
      "p_block p_wait p_abandon p_served occupancy mean_queue asa_accepted_s asa_served_s"
          + " mean_wait_abandoned_s served_in_awt abandoned_in_awt sl_served_over_offered"
          + " sl_excl_short_abandons sl_of_served sl_wait_le_awt p_virtual_wait_gt_awt",
      each(ErlangModel::erlangA)),
  ERLANG_X(
      "id fresh_lambda_per_hour aht_s patience_s agents lines redial_after_abandon"
          + " redial_after_block reconnect_after_service awt_s",
      "attempt_rate_per_hour p_block p_abandon p_served occupancy asa_served_s"
          + " sl_served_over_offered lost_fresh_fraction",
      each(ErlangModel::erlangX)),
  STAFFING(
      "id lambda_per_hour aht_s patience_s awt_s target_sl sl_definition max_occupancy max_abandon",
      "min_agents sl_at_min occupancy_at_min abandon_at_min sl_at_min_minus_1"
          + " occupancy_at_min_minus_1 abandon_at_min_minus_1",
      each(ErlangModel::staffing)),
  SQUARE_ROOT(
      "id beta theta_over_mu",
      "p_wait_limit sqrt_n_times_p_abandon_limit",
      each(ErlangModel::squareRoot)),
  PRIORITY_MMN(
      "id agents aht_s lambda_per_hour_by_class_high_to_low",
      "p_wait mean_wait_s_by_class mean_wait_s_all",
      each(ErlangModel::priority)),
  MMN_SOJOURN(
      "id lambda_per_hour aht_s agents deadline_s",
      "p_wait p_done_within_deadline mean_sojourn_s",
      each(ErlangModel::sojourn)),
  BLENDING(
      "id call_lambda_per_hour aht_s patience_s agents email_threshold_c",
      "p_wait_calls asa_calls_s p_abandon_calls email_throughput_per_hour occupancy",
      each(ErlangModel::blending)),
  OFFERED_LOAD_SINUSOID(
      "id lambda_mean_per_hour amplitude_per_hour period_h aht_s time_h",
      "m_t_exact_erlangs sipp_erlangs lagged_sipp_erlangs",
      each(ErlangModel::sinusoid)),
  TIME_VARYING_CONSTANT_N(
      "id case interval_index interval_s lambda_per_hour aht_s patience_s agents awt_s",
      "arrivals_expected p_wait_of_arrivals sl_served_in_awt_over_offered p_abandon_of_arrivals"
          + " mean_wait_all_s busy_fraction_time_avg mean_queue_time_avg",
      new TimeVaryingCases()),
  EMAIL_FLUID(
      "id case arrivals_per_interval capacity_per_interval initial_backlog deadline_intervals",
      "backlog_end_of_interval fraction_on_time_of_arrivals_with_known_outcome"
          + " min_constant_capacity_all_on_time",
      each(ErlangModel::emailFluid));

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

  static List<String> cells(@Nullable Object... values) {
    List<String> cells = new ArrayList<>();
    for (Object value : values) {
      cells.add(value == null ? "" : text(value));
    }
    return cells;
  }

  private static String text(Object value) {
    return value.equals(Double.POSITIVE_INFINITY) ? CaseRow.INFINITE : value.toString();
  }

  /// The word UNSTABLE in its column, nothing in the others.
  private static List<String> unstable(int column, int columns) {
    List<String> cells = new ArrayList<>(Collections.nCopies(columns, ""));
    cells.set(column, UNSTABLE);
    return cells;
  }

  private static String list(Stream<Double> values) {
    return values.map(ErlangModel::text).collect(Collectors.joining(";"));
  }

  private static Crew crew(CaseRow row) {
    double lines = row.numberOrInfinite("lines");
    return new Crew(
        row.people("agents"), Double.isInfinite(lines) ? Crew.NO_LIMIT : row.people("lines"));
  }

  private static List<String> erlangB(CaseRow row) {
    return cells(ErlangB.blocking(row.number("servers"), row.number("offered_erlangs")));
  }

  private static List<String> erlangC(CaseRow row) {
    Traffic traffic = Traffic.patient(row.number("lambda_per_hour"), row.number("aht_s"));
    double agents = row.number("agents");
    double within = row.number("awt_s");
    if (!ErlangC.isStable(traffic, agents)) {
      return cells(traffic.erlangs(), UNSTABLE, "", "", "", "", "", "");
    }
    ErlangC queue = ErlangC.of(traffic, agents);
    return cells(
        traffic.erlangs(),
        queue.occupancy(),
        queue.waiting(),
        queue.answeredWithin(within),
        queue.averageAnswerSeconds(),
        queue.meanQueue(),
        queue.waitOfWaitingSeconds(),
        queue.waitExceededBySeconds(0.1));
  }

  private static List<String> erlangA(CaseRow row) {
    Traffic traffic =
        new Traffic(
            row.number("lambda_per_hour"), row.number("aht_s"), row.numberOrInfinite("patience_s"));
    return switch (ErlangA.of(traffic, crew(row), row.number("awt_s"))) {
      case Performance.Overloaded _ -> unstable(4, ERLANG_A.results.size());
      case Steady steady -> erlangA(steady);
    };
  }

  private static List<String> erlangA(Steady steady) {
    return cells(
        steady.shares().blocked(),
        steady.shares().waiting(),
        steady.shares().abandoned(),
        steady.shares().served(),
        steady.occupancy(),
        steady.meanQueue(),
        steady.waits().acceptedSeconds(),
        steady.waits().servedSeconds(),
        steady.waits().abandonedSeconds(),
        steady.within().served(),
        steady.within().abandoned(),
        steady.service(ServiceDefinition.SERVED_OVER_OFFERED),
        steady.service(ServiceDefinition.EXCLUDING_SHORT_ABANDONS),
        steady.service(ServiceDefinition.OF_SERVED),
        steady.service(ServiceDefinition.WAIT_WITHIN),
        steady.within().patientLonger());
  }

  private static List<String> erlangX(CaseRow row) {
    Traffic fresh =
        new Traffic(
            row.number("fresh_lambda_per_hour"),
            row.number("aht_s"),
            row.numberOrInfinite("patience_s"));
    ErlangX.Redials redials =
        new ErlangX.Redials(
            row.share("redial_after_abandon"),
            row.share("redial_after_block"),
            row.share("reconnect_after_service"));
    return switch (ErlangX.of(fresh, crew(row), redials, row.number("awt_s"))) {
      case ErlangX.Outlook.Growing _ -> unstable(4, ERLANG_X.results.size());
      case ErlangX.Outlook.Balanced(double attempts, Steady steady, double lost) ->
          cells(
              attempts,
              steady.shares().blocked(),
              steady.shares().abandoned(),
              steady.shares().served(),
              steady.occupancy(),
              steady.waits().servedSeconds(),
              steady.service(ServiceDefinition.SERVED_OVER_OFFERED),
              lost);
    };
  }

  private static List<String> staffing(CaseRow row) {
    Traffic traffic =
        new Traffic(
            row.number("lambda_per_hour"), row.number("aht_s"), row.numberOrInfinite("patience_s"));
    ServiceDefinition definition = ServiceDefinition.parse(row.text("sl_definition"));
    Duration within = Duration.ofNanos(Math.round(row.number("awt_s") * 1e9));
    ServiceLimits limits =
        new ServiceLimits(
            new ServiceGoal.AnswerWithin(row.share("target_sl"), within),
            definition,
            row.number("max_occupancy"),
            row.share("max_abandon"));
    if (row.isBad()) {
      return List.of();
    }
    LeastPeople least = LeastPeople.of(traffic, limits);
    List<String> cells = new ArrayList<>(List.of(Integer.toString(least.agents())));
    cells.addAll(staffingPart(least.with(), definition));
    cells.addAll(
        least.agents() == 0 ? cells("", "", "") : staffingPart(least.withOneLess(), definition));
    return cells;
  }

  private static List<String> staffingPart(Performance performance, ServiceDefinition definition) {
    return switch (performance) {
      case Performance.Overloaded _ -> unstable(1, 3);
      case Steady steady ->
          cells(steady.service(definition), steady.occupancy(), steady.shares().abandoned());
    };
  }

  private static List<String> squareRoot(CaseRow row) {
    double beta = row.signed("beta");
    boolean patient = row.text("theta_over_mu").equals("inf_patience");
    double impatience = patient ? 0 : row.number("theta_over_mu");
    if (impatience == 0 && beta < 0) {
      return unstable(0, 2);
    }
    return cells(
        SquareRootRule.waiting(beta, impatience),
        impatience == 0 ? null : (Double) SquareRootRule.abandonedTimesRoot(beta, impatience));
  }

  private static List<String> priority(CaseRow row) {
    PriorityWaits waits =
        PriorityWaits.of(
            row.people("agents"),
            row.number("aht_s"),
            row.numbers("lambda_per_hour_by_class_high_to_low"));
    return cells(
        Double.isInfinite(waits.allSeconds()) ? UNSTABLE : (Object) waits.waiting(),
        list(waits.waitSeconds().stream()),
        waits.allSeconds());
  }

  private static List<String> sojourn(CaseRow row) {
    Traffic traffic = Traffic.patient(row.number("lambda_per_hour"), row.number("aht_s"));
    int agents = row.people("agents");
    double deadline = row.number("deadline_s");
    if (!ErlangC.isStable(traffic, agents)) {
      return unstable(0, 3);
    }
    Sojourn sojourn = Sojourn.of(traffic, agents);
    return cells(sojourn.waiting().waiting(), sojourn.doneWithin(deadline), sojourn.meanSeconds());
  }

  private static List<String> blending(CaseRow row) {
    Traffic calls =
        new Traffic(
            row.number("call_lambda_per_hour"),
            row.number("aht_s"),
            row.numberOrInfinite("patience_s"));
    int agents = row.people("agents");
    int threshold = row.people("email_threshold_c");
    if (!row.isBad() && !Blending.isStable(calls, agents)) {
      return unstable(4, 5);
    }
    Blending blending = Blending.of(calls, agents, threshold);
    return cells(
        blending.calls().shares().waiting(),
        blending.calls().waits().acceptedSeconds(),
        blending.calls().shares().abandoned(),
        blending.emailsPerHour(),
        blending.calls().occupancy());
  }

  private static List<String> sinusoid(CaseRow row) {
    OfferedLoad.Sinusoid arrivals =
        new OfferedLoad.Sinusoid(
            row.number("lambda_mean_per_hour"),
            row.signed("amplitude_per_hour"),
            row.number("period_h"));
    double hours = row.signed("time_h");
    double handle = row.number("aht_s");
    return cells(
        arrivals.exact(hours, handle),
        arrivals.momentary(hours, handle),
        arrivals.lagged(hours, handle));
  }

  private static List<String> emailFluid(CaseRow row) {
    double[] arrivals = array(row.numbers("arrivals_per_interval"));
    double[] capacity = array(row.numbers("capacity_per_interval"));
    if (!row.isBad() && arrivals.length != capacity.length) {
      throw new IllegalArgumentException(
          "%d arrivals do not fit %d capacities.\nMaybe a semicolon is missing."
              .formatted(arrivals.length, capacity.length));
    }
    DeadlineWork work =
        new DeadlineWork(arrivals, row.number("initial_backlog"), row.people("deadline_intervals"));
    if (row.isBad()) {
      return List.of();
    }
    return cells(
        list(Arrays.stream(work.onHand(capacity)).boxed()),
        work.onTime(capacity),
        work.leastConstantCapacity());
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
