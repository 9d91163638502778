package org.floorwalker.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.floorwalker.files.problem.ReportFile;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.files.problem.ViolationsFile;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterCost;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterReport;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.floorwalker.planning.rules.Crowd;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RosterCheck.Findings;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.rules.Violation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Judges a schedule by rules, cost and coverage counted anew, whoever made it.
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "List every rule a schedule breaks, then what it covers and costs.")
final class CheckCommand implements Callable<Integer> {
  /// A total this near to that of the report, in shares and in points, counts as the same.
  private static final double SAME_SHARE = 0.001;

  private static final double SAME_POINTS = 1;

  @Mixin private ScheduleInput judged = new ScheduleInput();

  @Option(names = "--output", paramLabel = "FILE", description = "Table of violations to write.")
  private @Nullable Path output;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    judged.requireThere();
    Path beside = (output == null ? judged.file() : output.toAbsolutePath()).resolveSibling("");
    RosterProblem problem = judged.problem(beside);
    if (problem.floor().agents().isEmpty()) {
      throw new BadInput("No agent is left to judge. Maybe agents.csv is empty.");
    }
    Roster roster = judged.roster(problem, beside);
    Findings findings = RosterCheck.findings(problem, roster);
    RosterEvaluation evaluation = RosterEvaluation.of(problem, roster);
    if (output != null) {
      ViolationsFile.write(output, findings.violations());
    }
    print(findings, evaluation, problem, roster);
    return findings.violations().isEmpty() ? ExitCode.DONE : ExitCode.NO;
  }

  private void print(
      Findings findings, RosterEvaluation evaluation, RosterProblem problem, Roster roster) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    findings.violations().stream().map(Violation::line).forEach(out::println);
    out.println(findings.violations().size() + " violations");
    RosterCheck.counts(findings.violations())
        .forEach((rule, count) -> out.println("  " + rule + " " + count));
    if (!findings.infeasible().isEmpty()) {
      out.println("hours out of reach: " + String.join(" ", findings.infeasible()));
    }
    printTotals(out, evaluation);
    printCrowds(out, problem, roster);
    Path report = ScheduleFile.reportBeside(judged.file());
    if (Files.exists(report)) {
      printReport(out, findings, evaluation.cost(), report);
    }
    out.flush();
  }

  private static void printTotals(PrintWriter out, RosterEvaluation evaluation) {
    RosterCost cost = evaluation.cost();
    out.println(
        "cost %s = coverage %s + wish_free %s + start_wish %s + fairness %s + activities %s%s%s"
            .formatted(
                points(cost.total()),
                points(cost.coverage()),
                points(cost.wishFree()),
                points(cost.startWish()),
                points(cost.fairness()),
                points(cost.activities()),
                ifAny("customer_time", cost.customerTime()),
                ifAny("seats", cost.seats())));
    double required = evaluation.hours().required();
    double under = evaluation.hours().under();
    out.println(
        "required_hours %s under_hours %s (%s %%) over_hours %s"
            .formatted(
                points(required),
                points(under),
                points(required == 0 ? 0 : 100 * under / required),
                points(evaluation.hours().over())));
  }

  private static void printCrowds(PrintWriter out, RosterProblem problem, Roster roster) {
    for (Crowd crowd : Crowd.all(problem, roster)) {
      ZoneId zone = Objects.requireNonNull(problem.floor().sites().get(crowd.site())).zone();
      out.println(
          "%s has %d seats for %d people from %s to %s"
              .formatted(
                  crowd.site(),
                  crowd.seats(),
                  crowd.people(),
                  crowd.range().startInclusive().atZone(zone).toOffsetDateTime(),
                  crowd.range().endExclusive().atZone(zone).toOffsetDateTime()));
    }
  }

  private static void printReport(PrintWriter out, Findings findings, RosterCost cost, Path file) {
    var parsed = ReportFile.read(file);
    parsed.problems().forEach(problem -> out.println(problem.line()));
    if (!parsed.isClean()) {
      return;
    }
    RosterReport report = parsed.value();
    double difference = Math.abs(report.cost().total() - cost.total());
    boolean same = difference <= SAME_SHARE * cost.total() + SAME_POINTS;
    out.println(
        "report.json names a total of %s: %s"
            .formatted(points(report.cost().total()), same ? "the same" : "NOT the same"));
    printInfeasible(out, report, findings);
  }

  /// An agent the report calls infeasible who is not, or the reverse.
  private static void printInfeasible(PrintWriter out, RosterReport report, Findings findings) {
    Set<String> named =
        report.infeasible().stream().map(Infeasible::agent).collect(Collectors.toSet());
    Set<String> wronglyNamed = new HashSet<>(named);
    findings.infeasible().forEach(wronglyNamed::remove);
    wronglyNamed.stream()
        .sorted()
        .forEach(
            agent ->
                out.println("report.json calls " + agent + " infeasible: the hours are in reach"));
    List<String> forgotten =
        findings.infeasible().stream().filter(agent -> !named.contains(agent)).toList();
    forgotten.forEach(
        agent ->
            out.println("report.json does not name " + agent + ": the hours are out of reach"));
  }

  private static String ifAny(String cause, double points) {
    return points > 0 ? " + " + cause + " " + points(points) : "";
  }

  private static String points(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }
}
