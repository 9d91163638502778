package org.floorwalker.planning.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.BreakLaw;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A shift has exactly the meals and breaks that belong to its presence, each in its place, at
/// least 45 minutes apart, and keeps the country's break law.
final class BreaksRule implements Rule {
  /// Meals and breaks of one shift lie at least this far apart, end to start.
  static final Duration APART = Duration.ofMinutes(45);

  private static final String PATTERN = "break pattern";

  @Override
  public String name() {
    return "breaks";
  }

  @Override
  public List<Violation> check(AgentWork work) {
    List<Violation> violations = new ArrayList<>();
    for (Shift shift : work.shifts()) {
      checkPattern(work, shift, violations);
      checkSpacing(work, shift, violations);
      checkLaw(work, shift, violations);
    }
    work.planned()
        .strayPauses()
        .forEach(
            stray ->
                violations.add(
                    work.violation(this, PATTERN, stray.day().date(), 1, 0, "breaks off shift")));
    return violations;
  }

  /// As many pauses as possible are matched to the rules that apply; all must be, on both sides.
  private void checkPattern(AgentWork work, Shift shift, List<Violation> violations) {
    List<BreakRule> rules =
        PaidTime.rulesFor(work.problem().terms().breakRules(), shift.range().length());
    int placed = mostMatched(work, shift, rules, shift.pauses());
    if (placed < rules.size()) {
      violations.add(
          work.violation(
              this, PATTERN, shift.day().date(), placed, rules.size(), "breaks in place"));
    } else if (shift.pauses().size() > rules.size()) {
      violations.add(
          work.violation(
              this, PATTERN, shift.day().date(), shift.pauses().size(), rules.size(), "breaks"));
    }
  }

  private static int mostMatched(
      AgentWork work, Shift shift, List<BreakRule> rules, List<Pause> pauses) {
    if (rules.isEmpty()) {
      return 0;
    }
    BreakRule rule = rules.getFirst();
    List<BreakRule> others = rules.subList(1, rules.size());
    int most = mostMatched(work, shift, others, pauses);
    for (Pause pause : pauses) {
      if (most < rules.size() && fits(work, shift, rule, pause)) {
        most = Math.max(most, 1 + mostMatched(work, shift, others, without(pauses, pause)));
      }
    }
    return most;
  }

  private static List<Pause> without(List<Pause> pauses, Pause taken) {
    List<Pause> rest = new ArrayList<>(pauses);
    rest.remove(taken);
    return rest;
  }

  private static boolean fits(AgentWork work, Shift shift, BreakRule rule, Pause pause) {
    Instant start = pause.range().startInclusive();
    Duration fromStart = Duration.between(shift.range().startInclusive(), start);
    Duration toEnd = Duration.between(start, shift.range().endExclusive());
    return pause.kind() == rule.kind()
        && pause.range().length().equals(rule.length())
        && fromStart.compareTo(rule.window().earliestAfterStart()) >= 0
        && toEnd.compareTo(rule.window().latestBeforeEnd()) >= 0
        && shift.range().encloses(pause.range())
        && StartGridRule.offGrid(start, work.zone(), work.period().slot()).isZero()
        && pause.range().length().toNanos() % work.period().slot().toNanos() == 0;
  }

  private void checkSpacing(AgentWork work, Shift shift, List<Violation> violations) {
    List<TimeRange> pauses = inOrder(shift);
    for (int i = 1; i < pauses.size(); i++) {
      Duration apart =
          Duration.between(pauses.get(i - 1).endExclusive(), pauses.get(i).startInclusive());
      if (apart.compareTo(APART) < 0) {
        violations.add(
            work.violation(
                this,
                PATTERN,
                shift.day().date(),
                apart.toSeconds() / 60.0,
                APART.toMinutes(),
                "min between breaks"));
      }
    }
  }

  private void checkLaw(AgentWork work, Shift shift, List<Violation> violations) {
    String law = work.settings().law("breaks");
    Duration total = total(shift);
    Duration due = due(work.settings().breaks(), shift.range().length());
    if (total.compareTo(due) < 0) {
      violations.add(
          work.violation(
              this, law, shift.day().date(), minutes(total), minutes(due), "min of breaks"));
    }
    work.settings().breaks().stream()
        .map(clause -> checkRun(work, shift, clause))
        .filter(Objects::nonNull)
        .forEach(violations::add);
  }

  private @Nullable Violation checkRun(AgentWork work, Shift shift, BreakLaw clause) {
    if (!(clause instanceof BreakLaw.Run run)) {
      return null;
    }
    Duration longest = longestRun(shift.range(), inOrder(shift), run.ending());
    return longest.compareTo(run.longest()) <= 0
        ? null
        : work.hours(
            this, work.settings().law("breaks"), shift.day().date(), longest, run.longest());
  }

  /// Minutes of breaks due for the presence: the last clause on the total that matches.
  static Duration due(List<BreakLaw> law, Duration presence) {
    Duration due = Duration.ZERO;
    for (BreakLaw clause : law) {
      due =
          switch (clause) {
            case BreakLaw.MoreThan(Duration limit, Duration total) ->
                presence.compareTo(limit) > 0 ? total : due;
            case BreakLaw.AtLeast(Duration limit, Duration total) ->
                presence.compareTo(limit) >= 0 ? total : due;
            case BreakLaw.Run _, BreakLaw.First _, BreakLaw.Inside _ -> due;
          };
    }
    return due;
  }

  /// Longest stretch of the shift not ended by a break of the length.
  static Duration longestRun(TimeRange shift, List<TimeRange> pauses, Duration ending) {
    Duration longest = Duration.ZERO;
    Instant since = shift.startInclusive();
    for (TimeRange pause : pauses) {
      if (pause.length().compareTo(ending) >= 0) {
        Duration run = Duration.between(since, pause.startInclusive());
        longest = run.compareTo(longest) > 0 ? run : longest;
        since = pause.endExclusive();
      }
    }
    Duration last = Duration.between(since, shift.endExclusive());
    return last.compareTo(longest) > 0 ? last : longest;
  }

  private static List<TimeRange> inOrder(Shift shift) {
    return shift.pauses().stream()
        .map(Pause::range)
        .sorted(Comparator.comparing((TimeRange r) -> r.startInclusive()))
        .toList();
  }

  private static Duration total(Shift shift) {
    return shift.pauses().stream()
        .map(pause -> pause.range().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static double minutes(Duration duration) {
    return duration.toSeconds() / 60.0;
  }
}
