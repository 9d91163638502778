package org.floorwalker.cli;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.planning.optimise.MeetingBars;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.RepairAnswer;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.roster.ActivityRequest;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// What is said of ways to go on, line by line.
final class RepairWords {
  private RepairWords() {}

  /// Who is in the way of a meeting, and when everybody is free.
  static String barred(RosterProblem roster, MeetingMove move, MeetingBars bars) {
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
    return words.append("\nMaybe choose another time.").toString();
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

  static String givenUp(TaskPiece piece, ZoneId zone) {
    return "given up first: %s of %s, %s to %s"
        .formatted(
            piece.task(),
            piece.agent(),
            at(piece.range().startInclusive(), zone),
            at(piece.range().endExclusive(), zone));
  }

  /// Every proposal, or why there is none.
  static List<String> answer(RepairAnswer answer) {
    return answer.proposals().isEmpty()
        ? nothing(answer)
        : answer.proposals().stream().flatMap(one -> proposal(one).stream()).toList();
  }

  /// A proposal that changes nothing is none; what becomes of the day, and what it would take.
  private static List<String> nothing(RepairAnswer answer) {
    RepairProposal.Effect effect = answer.unmended().effect();
    List<String> lines = new ArrayList<>();
    lines.add(
        "No proposal: no change of anybody's day that the rules and contracts allow is worth"
            + " touching them.");
    lines.add(
        line(
            "As it stands: short %.2f h (planned %.2f), cost %.1f (%.1f).",
            effect.underHoursDamaged(),
            effect.underHoursBefore(),
            effect.costDamaged(),
            effect.costBefore()));
    RepairAnswer.Beyond beyond = answer.beyond();
    if (beyond != null) {
      lines.add(beyond(beyond));
    } else if (effect.costDamaged() > effect.costBefore()) {
      lines.add(
          "More hours for those who are there would not help either: what it would take is somebody"
              + " else with these skills, or less need.");
    }
    return lines;
  }

  private static String line(String format, @Nullable Object... values) {
    return String.format(Locale.ROOT, format, values);
  }

  private static String beyond(RepairAnswer.Beyond beyond) {
    RepairProposal.Change change = beyond.change();
    return line(
        "What it would take: %s on %s: %s; %.2f h more than the contract allows in the period,"
            + " worth %.1f points.",
        change.agent(),
        change.day(),
        change.what(),
        beyond.hours().toMinutes() / 60.0,
        change.value());
  }

  private static List<String> proposal(RepairProposal proposal) {
    RepairProposal.Effect effect = proposal.effect();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "%s: short %.2f h (planned %.2f, if nothing is done %.2f), cost %.1f (%.1f, %.1f),"
                + " %d people touched, %.3f CPU seconds",
            proposal.means().words(),
            effect.underHoursAfter(),
            effect.underHoursBefore(),
            effect.underHoursDamaged(),
            effect.costAfter(),
            effect.costBefore(),
            effect.costDamaged(),
            proposal.countTouched(),
            proposal.cpuSeconds()));
    for (RepairProposal.Change change : proposal.changes()) {
      lines.add(
          line(
              "  %s on %s: %s%s",
              change.agent(),
              change.day(),
              change.what(),
              change.needsConsent() ? " (must agree)" : ""));
    }
    proposal.withoutPlace().forEach(id -> lines.add("  without a place: " + id));
    return lines;
  }
}
