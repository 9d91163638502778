package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.floorwalker.files.OutputFile;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.problem.ProposalsFile;
import org.floorwalker.files.problem.ScheduleFile;
import org.floorwalker.files.problem.SmallTasksFile;
import org.floorwalker.files.rules.RuleBookFile;
import org.floorwalker.planning.optimise.Absence;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.MeetingBars;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairAnswer;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.RosterRepair;
import org.floorwalker.planning.optimise.SlackTasks;
import org.floorwalker.planning.optimise.VolumeJump;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `floorwalker repair`: what to do when somebody calls in sick, volume jumps or a meeting moves.
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description =
        "Propose how to go on when somebody cannot come, volume jumps or a meeting moves.")
final class RepairCommand implements Callable<Integer> {
  @Option(
      names = "--problem",
      paramLabel = "DIR",
      required = true,
      description = "Folder of the problem.")
  private Path problem = Path.of("");

  @Option(
      names = "--schedule",
      paramLabel = "FILE",
      required = true,
      description = "The schedule as it stands.")
  private Path schedule = Path.of("");

  @ArgGroup(multiplicity = "1")
  private What what = new What();

  /// What happened; exactly one.
  private static final class What {
    @Option(
        names = "--absent",
        paramLabel = "AGENT",
        required = true,
        description = "The agent who cannot come.")
    private @Nullable String absent;

    @Option(
        names = "--volume",
        paramLabel = "QUEUE",
        required = true,
        description = "The queue whose volume jumps.")
    private @Nullable String volume;

    @Option(
        names = "--meeting",
        paramLabel = "ACTIVITY",
        required = true,
        description = "The activity that must move.")
    private @Nullable String meeting;
  }

  @Option(
      names = "--factor",
      paramLabel = "FACTOR",
      description = "With --volume: what the need is multiplied by. Default: ${DEFAULT-VALUE}.")
  private double factor = 1.3;

  @Option(names = "--to", paramLabel = "TIME", description = "With --meeting: when it is to start.")
  private @Nullable String to;

  @Option(
      names = "--from",
      paramLabel = "TIME",
      required = true,
      description =
          "From when, with an offset or in local time of the agent or the first site; nothing before"
              + " is changed.")
  private String from = "";

  @Option(
      names = "--until",
      paramLabel = "TIME",
      description = "When it is over; at the end of the period when left out.")
  private @Nullable String until;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the proposals.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    InputOptions.requireFolder(problem);
    InputOptions.requireWritable(output);
    RosterProblem roster = input.use(ProblemDirectory.read(problem), output);
    Roster planned = input.use(ScheduleFile.read(schedule, roster), output);
    try {
      Disturbance disturbance = disturbance(roster);
      RosterRepair repair = RosterRepair.of(roster, planned);
      if (disturbance instanceof MeetingMove move) {
        refuseBarred(roster, move, repair.bars(move));
      }
      RepairAnswer answer = repair.answer(disturbance, notice(roster));
      List<TaskPiece> givenUp = givenUp(roster, planned, disturbance);
      write(roster, answer.proposals(), givenUp);
      givenUp.forEach(piece -> print(piece, roster.zoneOf(piece.agent())));
      answer.proposals().forEach(RepairCommand::print);
      if (answer.proposals().isEmpty()) {
        printNothing(answer);
      }
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  /// Names who is in the way of a meeting, and when everybody is free.
  private static void refuseBarred(
      RosterProblem roster, MeetingMove move, @Nullable MeetingBars bars) {
    if (bars == null) {
      return;
    }
    StringBuilder words = new StringBuilder("The meeting cannot be then.");
    bars.bars()
        .forEach(
            bar ->
                words.append("\n  ").append(why(bar, roster.zoneOf(String.valueOf(bar.person())))));
    ZoneId zone = zone(roster, move);
    for (MeetingBars.Room room : bars.rooms()) {
      words.append(
          String.format(
              Locale.ROOT, "%n  free: %s, %+.1f points", at(room.start(), zone), room.cost()));
    }
    words.append("\nMaybe choose another time.");
    throw new BadInput(words.toString());
  }

  /// The zone of who attends first.
  private static ZoneId zone(RosterProblem roster, MeetingMove move) {
    ActivityRequest request = roster.activities().requests().get(move.activity());
    return roster.zoneOf(request == null ? "" : request.attendees().everyone().getFirst());
  }

  private static OffsetDateTime at(Instant instant, ZoneId zone) {
    return instant.atZone(zone).toOffsetDateTime();
  }

  private static String why(MeetingBars.Bar bar, ZoneId zone) {
    TimeRange shift = bar.shift();
    String hours =
        shift == null
            ? "is free that day"
            : "works %s to %s"
                .formatted(at(shift.startInclusive(), zone), at(shift.endExclusive(), zone));
    return switch (bar.why()) {
      case WINDOW -> "It would lie outside its window or the period.";
      case NOT_AT_WORK -> bar.person() + " " + hours + ".";
      case PAUSE -> bar.person() + " " + hours + "; a pause then fits nowhere else.";
      case LEADER_AWAY -> bar.person() + ", who leads it, is away.";
      case LEADER_TAKEN -> bar.person() + ", who leads it, has something else then.";
      case LEADER_FULL -> bar.person() + ", who leads it, has enough of them that day.";
    };
  }

  private List<TaskPiece> givenUp(RosterProblem roster, Roster planned, Disturbance disturbance) {
    List<TaskPiece> pieces = input.use(SmallTasksFile.readTimes(schedule, roster), output);
    return pieces.isEmpty() ? pieces : SlackTasks.of(roster, planned).givenUp(disturbance, pieces);
  }

  /// The notice of each site's country by the shipped rule book, on the first day.
  private static NoticeByCountry notice(RosterProblem roster) {
    RuleBook book = RuleBookFile.shipped();
    Map<String, Duration> notice = new HashMap<>();
    for (Site site : roster.floor().sites().values()) {
      @Nullable Integer days =
          book.inForce(site.country(), roster.period().firstDay()).count("notice_days");
      if (days != null) {
        notice.put(site.country(), Duration.ofDays(days));
      }
    }
    return new NoticeByCountry(notice);
  }

  private Disturbance disturbance(RosterProblem roster) {
    ZoneId zone = roster.zoneOf(String.valueOf(what.absent));
    Instant start = OptionWords.instant(from, zone);
    Instant end =
        until == null
            ? roster.span().endExclusive().plusSeconds(86_400)
            : OptionWords.instant(until, zone);
    if (what.absent != null) {
      return new Absence(what.absent, start, end);
    }
    if (what.volume != null) {
      return new VolumeJump(what.volume, start, end, factor);
    }
    if (to == null) {
      throw new BadInput("A meeting moves to some time. Maybe add --to 2027-03-02T14:00.");
    }
    return new MeetingMove(String.valueOf(what.meeting), start, OptionWords.instant(to, zone));
  }

  private void write(
      RosterProblem roster, List<RepairProposal> proposals, List<TaskPiece> givenUp) {
    for (int i = 0; i < RepairProposal.Means.values().length; i++) {
      Path file = output.resolve(ProposalsFile.scheduleName(i + 1));
      if (i < proposals.size()) {
        ScheduleFile.write(file, roster, proposals.get(i).roster());
      } else {
        OutputFile.remove(file);
      }
    }
    ProposalsFile.write(output.resolve("proposals.json"), proposals, givenUp);
  }

  /// A proposal that changes nothing is none; what becomes of the day, and what it would take.
  private static void printNothing(RepairAnswer answer) {
    RepairProposal.Effect effect = answer.unmended().effect();
    System.out.printf(
        Locale.ROOT,
        "No proposal: no change of anybody's day that the rules and contracts allow is worth"
            + " touching them.%n"
            + "As it stands: short %.2f h (planned %.2f), cost %.1f (%.1f).%n",
        effect.underHoursDamaged(),
        effect.underHoursBefore(),
        effect.costDamaged(),
        effect.costBefore());
    RepairAnswer.Beyond beyond = answer.beyond();
    if (beyond != null) {
      RepairProposal.Change change = beyond.change();
      System.out.printf(
          Locale.ROOT,
          "What it would take: %s on %s: %s; %.2f h more than the contract allows in the period,"
              + " worth %.1f points.%n",
          change.agent(),
          change.day(),
          change.what(),
          beyond.hours().toMinutes() / 60.0,
          change.value());
    } else if (effect.costDamaged() > effect.costBefore()) {
      System.out.println(
          "More hours for those who are there would not help either: what it would take is somebody"
              + " else with these skills, or less need.");
    }
  }

  private static void print(TaskPiece piece, ZoneId zone) {
    System.out.println(
        "given up first: %s of %s, %s to %s"
            .formatted(
                piece.task(),
                piece.agent(),
                at(piece.range().startInclusive(), zone),
                at(piece.range().endExclusive(), zone)));
  }

  private static void print(RepairProposal proposal) {
    RepairProposal.Effect effect = proposal.effect();
    System.out.printf(
        Locale.ROOT,
        "%s: short %.2f h (planned %.2f, if nothing is done %.2f), cost %.1f (%.1f, %.1f),"
            + " %d people touched, %.3f CPU seconds%n",
        proposal.means().words(),
        effect.underHoursAfter(),
        effect.underHoursBefore(),
        effect.underHoursDamaged(),
        effect.costAfter(),
        effect.costBefore(),
        effect.costDamaged(),
        proposal.countTouched(),
        proposal.cpuSeconds());
    for (RepairProposal.Change change : proposal.changes()) {
      System.out.printf(
          Locale.ROOT,
          "  %s on %s: %s%s%n",
          change.agent(),
          change.day(),
          change.what(),
          change.needsConsent() ? " (must agree)" : "");
    }
    proposal.withoutPlace().forEach(id -> System.out.println("  without a place: " + id));
  }
}
