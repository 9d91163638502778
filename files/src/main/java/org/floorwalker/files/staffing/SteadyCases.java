package org.floorwalker.files.staffing;

import static org.floorwalker.files.staffing.CaseRow.UNSTABLE;
import static org.floorwalker.files.staffing.ResultCells.cells;
import static org.floorwalker.files.staffing.ResultCells.list;
import static org.floorwalker.files.staffing.ResultCells.unstable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.planning.staffing.Blending;
import org.floorwalker.planning.staffing.Crew;
import org.floorwalker.planning.staffing.ErlangA;
import org.floorwalker.planning.staffing.ErlangB;
import org.floorwalker.planning.staffing.ErlangC;
import org.floorwalker.planning.staffing.ErlangX;
import org.floorwalker.planning.staffing.LeastPeople;
import org.floorwalker.planning.staffing.Performance;
import org.floorwalker.planning.staffing.Performance.Steady;
import org.floorwalker.planning.staffing.PriorityWaits;
import org.floorwalker.planning.staffing.ServiceDefinition;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.floorwalker.planning.staffing.ServiceLimits;
import org.floorwalker.planning.staffing.Sojourn;
import org.floorwalker.planning.staffing.SquareRootRule;
import org.floorwalker.planning.staffing.Traffic;

/// Calculations of one case each whose arrivals stay the same: loss, waiting, leaving, redials.
///
/// A method takes what is given in a row and gives the cells of its results, as [ErlangModel] lists
/// them; [CaseRow#UNSTABLE] stands where no steady state exists.
final class SteadyCases {
  private SteadyCases() {}

  static List<String> erlangB(CaseRow row) {
    return cells(ErlangB.blocking(row.number("servers"), row.number("offered_erlangs")));
  }

  static List<String> erlangC(CaseRow row) {
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

  static List<String> erlangA(CaseRow row) {
    Traffic traffic =
        new Traffic(
            row.number("lambda_per_hour"), row.number("aht_s"), row.numberOrInfinite("patience_s"));
    return switch (ErlangA.of(traffic, crew(row), row.number("awt_s"))) {
      case Performance.Overloaded _ -> unstable(4, ErlangModel.ERLANG_A.results().size());
      case Steady steady -> erlangA(steady);
    };
  }

  private static Crew crew(CaseRow row) {
    double lines = row.numberOrInfinite("lines");
    return new Crew(
        row.people("agents"), Double.isInfinite(lines) ? Crew.NO_LIMIT : row.people("lines"));
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

  static List<String> erlangX(CaseRow row) {
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
      case ErlangX.Outlook.Growing _ -> unstable(4, ErlangModel.ERLANG_X.results().size());
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

  static List<String> staffing(CaseRow row) {
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

  static List<String> squareRoot(CaseRow row) {
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

  static List<String> priority(CaseRow row) {
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

  static List<String> sojourn(CaseRow row) {
    Traffic traffic = Traffic.patient(row.number("lambda_per_hour"), row.number("aht_s"));
    int agents = row.people("agents");
    double deadline = row.number("deadline_s");
    if (!ErlangC.isStable(traffic, agents)) {
      return unstable(0, 3);
    }
    Sojourn sojourn = Sojourn.of(traffic, agents);
    return cells(sojourn.waiting().waiting(), sojourn.doneWithin(deadline), sojourn.meanSeconds());
  }

  static List<String> blending(CaseRow row) {
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
}
