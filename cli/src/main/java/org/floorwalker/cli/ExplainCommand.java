package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.Explanation.Alternative;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.time.TimeRange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `floorwalker explain`: why an agent's day is as it is.
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Says why an agent's day is as it is, what else it could be and what binds it.")
final class ExplainCommand implements Callable<Integer> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final int GAPS_SHOWN = 3;

  @Option(names = "--problem", required = true, description = "Folder of the problem.")
  private Path problem = Path.of("");

  @Option(names = "--schedule", required = true, description = "The lawful schedule.")
  private Path schedule = Path.of("");

  @Option(names = "--agent", required = true, description = "Id of the agent.")
  private String agent = "";

  @Option(names = "--day", required = true, description = "Business day, for example 2027-03-04.")
  private LocalDate day = LocalDate.EPOCH;

  @Option(names = "--alternatives", description = "How many to show; ${DEFAULT-VALUE}.")
  private int alternatives = 3;

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    Path folder = schedule.toAbsolutePath().resolveSibling("");
    RosterProblem floor = input.use(ProblemDirectory.read(problem), folder);
    if (!floor.floor().agents().containsKey(agent)) {
      throw new BadInput(
          "There is no agent \"%s\". Maybe agents.csv names them otherwise.".formatted(agent));
    }
    Roster roster = input.use(ScheduleFile.read(schedule, floor), folder);
    try {
      RosterExplanation kept = RosterExplanation.of(floor, roster);
      kept.why(agent, day, alternatives);
      long start = System.nanoTime();
      Explanation why = kept.why(agent, day, alternatives);
      print(why, floor.zoneOf(agent), (System.nanoTime() - start) / 1e6);
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  private static void print(Explanation why, ZoneId zone, double milliseconds) {
    say("%s on %s: %s", why.agent(), why.day(), words(why.now(), zone));
    say("It could also be:");
    why.alternatives().forEach(other -> say("  %s", words(other, zone)));
    why.wishes()
        .forEach(
            answer ->
                say(
                    "Wish %s: %s",
                    answer.wish().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    answer.isKept()
                        ? "kept"
                        : answer.keeping() == null
                            ? "no lawful day keeps it"
                            : "not kept; " + words(answer.keeping(), zone)));
    why.refused().forEach((rule, count) -> say("%s refuses %d starts and lengths", rule, count));
    say("%.1f ms", milliseconds);
  }

  private static String words(Alternative other, ZoneId zone) {
    String gaps =
        other.gaps().stream()
            .limit(GAPS_SHOWN)
            .map(
                gap ->
                    String.format(
                        Locale.ROOT,
                        "%s %s %.1f more missing",
                        gap.queue(),
                        words(gap.range(), zone),
                        gap.people()))
            .collect(Collectors.joining("; "));
    return String.format(
        Locale.ROOT,
        "%s: %+.2f points (need %+.2f, own %+.2f)%s",
        words(other.day(), zone),
        other.more().total(),
        other.more().coverage(),
        other.more().agent(),
        gaps.isEmpty() ? "" : "; " + gaps);
  }

  private static String words(Day day, ZoneId zone) {
    return switch (day) {
      case Day.Free() -> "a free day";
      case Day.Working(TimeRange range, var pauses) ->
          words(range, zone)
              + pauses.stream()
                  .map(p -> " " + p.kind().word() + " " + words(p.range(), zone))
                  .collect(Collectors.joining(","));
    };
  }

  private static String words(TimeRange range, ZoneId zone) {
    return TIME.format(range.startInclusive().atZone(zone))
        + "-"
        + TIME.format(range.endExclusive().atZone(zone));
  }

  private static void say(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
