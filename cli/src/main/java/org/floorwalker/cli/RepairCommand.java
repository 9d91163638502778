package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.floorwalker.files.OutputFile;
import org.floorwalker.files.problem.ProposalsFile;
import org.floorwalker.files.problem.ScheduleFile;
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
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Site;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.rules.RuleBook;
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
  @Mixin private ScheduleInput scheduled = new ScheduleInput();

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

  @Override
  public Integer call() {
    scheduled.requireThere();
    InputOptions.requireWritable(output);
    RosterProblem roster = scheduled.problem(output);
    Roster planned = scheduled.roster(roster, output);
    try {
      Disturbance disturbance = disturbance(roster);
      RosterRepair repair = RosterRepair.of(roster, planned);
      if (disturbance instanceof MeetingMove move) {
        refuseBarred(roster, move, repair.bars(move));
      }
      RepairAnswer answer = repair.answer(disturbance, notice(roster));
      List<TaskPiece> givenUp = givenUp(roster, planned, disturbance);
      write(roster, answer.proposals(), givenUp);
      givenUp.forEach(
          piece -> System.out.println(RepairWords.givenUp(piece, roster.zoneOf(piece.agent()))));
      RepairWords.answer(answer).forEach(System.out::println);
      return ExitCode.DONE;
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
  }

  /// Names who is in the way of a meeting, and when everybody is free.
  private static void refuseBarred(
      RosterProblem roster, MeetingMove move, @Nullable MeetingBars bars) {
    if (bars != null) {
      throw new BadInput(RepairWords.barred(roster, move, bars));
    }
  }

  private List<TaskPiece> givenUp(RosterProblem roster, Roster planned, Disturbance disturbance) {
    List<TaskPiece> pieces = scheduled.tasks(roster, output);
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
}
