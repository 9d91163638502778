package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.Explanation.WhyNot;
import org.floorwalker.planning.optimise.OpenNeed;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.optimise.WantedShift;
import org.floorwalker.planning.plan.Shortage;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.rules.RosterEvaluation;
import org.floorwalker.planning.time.ClockText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `floorwalker explain`: why an agent's day is as it is.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description =
        "Say why an agent's day of a lawful schedule is as it is, what else it could be and what binds"
            + " it.")
final class ExplainCommand implements Callable<Integer> {
  @Mixin private ScheduleInput planned = new ScheduleInput();

  @ArgGroup(multiplicity = "1")
  private About about = new About();

  /// What is asked about; exactly one.
  private static final class About {
    @ArgGroup(exclusive = false)
    private @Nullable AgentDay agentDay;

    @Option(
        names = "--open",
        paramLabel = "N",
        arity = "0..1",
        fallbackValue = "5",
        description = "Where most people are missing, why, and who could come: so many stretches.")
    private @Nullable Integer open;
  }

  private static final class AgentDay {
    @Option(
        names = "--agent",
        paramLabel = "AGENT",
        required = true,
        description = "Id of the agent.")
    private String agent = "";

    @Option(
        names = "--day",
        paramLabel = "DAY",
        required = true,
        description = "Business day, as in 2027-03-04.")
    private LocalDate day = LocalDate.EPOCH;

    @Option(
        names = "--instead",
        paramLabel = "TIMES",
        description =
            "Ask why the day is not this: local times like 09:00-17:00 (in the hour that autumn doubles"
                + " 02:30+01:00-09:00 is the second pass), or free.")
    private @Nullable String instead;
  }

  @Option(
      names = "--alternatives",
      paramLabel = "N",
      description = "How many to show. Default: ${DEFAULT-VALUE}.")
  private int alternatives = 3;

  @Override
  public Integer call() {
    if (alternatives < 0) {
      throw new BadInput("%d alternatives cannot be shown. Maybe 3.".formatted(alternatives));
    }
    planned.requireThere();
    Path folder = planned.file().resolveSibling("");
    RosterProblem floor = planned.problem(folder);
    Roster roster = planned.roster(floor, folder);
    try {
      RosterExplanation kept = RosterExplanation.of(floor, roster);
      AgentDay asked = about.agentDay;
      if (asked == null) {
        printOpen(floor, roster, kept, about.open == null ? 0 : about.open);
      } else {
        requireAgent(floor, asked.agent);
        explain(floor, roster, kept, asked);
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static void requireAgent(RosterProblem floor, String agent) {
    if (!floor.floor().agents().containsKey(agent)) {
      throw new BadInput(
          "There is no agent \"%s\". Maybe agents.csv names them otherwise.".formatted(agent));
    }
  }

  private void explain(RosterProblem floor, Roster roster, RosterExplanation kept, AgentDay asked) {
    ZoneId zone = floor.zoneOf(asked.agent);
    kept.why(asked.agent, asked.day, alternatives);
    long start = System.nanoTime();
    Explanation why = kept.why(asked.agent, asked.day, alternatives);
    print(why, zone, (System.nanoTime() - start) / 1e6);
    Set<String> refusing = new HashSet<>(why.refused().keySet());
    if (asked.instead != null) {
      WantedShift wanted =
          asked.instead.equals("free") ? null : new WantedText(asked.day, zone).read(asked.instead);
      WhyNot answer = kept.whyNot(asked.agent, asked.day, wanted);
      say("Why not that: %s", ExplanationWords.of(answer, zone));
      if (answer instanceof WhyNot.Unlawful(String rule)) {
        refusing.add(rule);
      }
      if (wanted != null) {
        new InsteadRules(floor, roster)
            .broken(asked.agent, asked.day, wanted)
            .forEach(r -> say("  %s", r));
      }
    }
    if (refusing.contains(Explanation.BELOW_CONTRACT)) {
      sayWhyBelowContract(floor, asked.agent);
    }
  }

  /// Why somebody has fewer hours than the contract asks for.
  private static void sayWhyBelowContract(RosterProblem floor, String agent) {
    Set<String> others = new HashSet<>(floor.floor().agents().keySet());
    others.remove(agent);
    RosterOptimizer.contradictions(floor.without(others)).stream()
        .map(one -> one.agent() + " " + one.reason())
        .findFirst()
        .ifPresentOrElse(
            reason -> say("%s: %s", Explanation.BELOW_CONTRACT, reason),
            () ->
                say(
                    "%s: %s has fewer hours than the contract asks for; more can be reached",
                    Explanation.BELOW_CONTRACT, agent));
  }

  /// The worst stretches with people missing, what those who have the skill do then, and who
  /// could come.
  private void printOpen(RosterProblem floor, Roster roster, RosterExplanation kept, int most) {
    List<Shortage> worst =
        Shortage.worst(floor, roster, RosterEvaluation.of(floor, roster).coverage(), most);
    if (worst.isEmpty()) {
      say("Nowhere is more than half a person missing.");
    }
    ZoneId zone = floor.floor().sites().firstEntry().getValue().zone();
    for (Shortage shortage : worst) {
      OpenNeed open = kept.openNeed(shortage.queue().name(), shortage.worst(), alternatives);
      say(
          "%s %s %s: %.2f hours short; at %s needs %.2f, has %d.",
          open.queue(),
          shortage.range().startInclusive().atZone(zone).toLocalDate(),
          ExplanationWords.of(shortage.range(), zone),
          shortage.hours(),
          ClockText.of(open.start(), zone),
          open.need(),
          open.served());
      OpenNeed.Skilled skilled = open.skilled();
      say(
          "  Of %d with the skill %d are at the desk (%d for other queues), %d in a break or"
              + " activity; %d more could lawfully come.",
          skilled.all(),
          skilled.atDesk(),
          Math.max(0, skilled.atDesk() - open.served()),
          skilled.paused(),
          skilled.couldCome());
      open.refused().forEach((rule, count) -> say("  %s keeps %d away", rule, count));
      open.helps()
          .forEach(
              help -> say("  %s as %s", help.agent(), ExplanationWords.of(help.instead(), zone)));
    }
  }

  private static void print(Explanation why, ZoneId zone, double milliseconds) {
    say("%s on %s: %s", why.agent(), why.day(), ExplanationWords.of(why.now(), zone));
    say("It could also be:");
    why.alternatives().forEach(other -> say("  %s", ExplanationWords.of(other, zone)));
    why.wishes()
        .forEach(
            answer ->
                say(
                    "Wish %s: %s",
                    answer.wish().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    answer.isKept() ? "kept" : ExplanationWords.remedy(answer, zone)));
    why.refused().forEach((rule, count) -> say("%s refuses %d starts and lengths", rule, count));
    say("%.1f ms", milliseconds);
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
