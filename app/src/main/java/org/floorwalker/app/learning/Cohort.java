package org.floorwalker.app.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.training.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Newcomers who begin together.
///
/// @param template code of the template its plan was taken from
/// @param plan the template as it was on the day the class was planned
/// @param starts first day, from Monday to Friday
/// @param means who teaches where
/// @param members newcomers, by the order in which they came in
public record Cohort(
    long id,
    String title,
    String template,
    Plan plan,
    LocalDate starts,
    Means means,
    List<Member> members) {
  public Cohort {
    members = List.copyOf(members);
  }

  /// @param client code of the client it is for; empty when general
  public record Plan(
      String client, int basicDays, int nestingDays, List<InductionTemplate.Step> steps) {
    public Plan {
      steps = List.copyOf(steps);
    }
  }

  /// @param places seats in the room
  public record Means(PersonId trainer, String room, int places) {}

  /// A newcomer.
  ///
  /// @param buddy colleague at their side, null when there is none yet
  /// @param firstJob whether it is their first job, as they said themselves; null when they
  /// have not
  /// @param done steps done, by their number
  /// @param feelings how sure they said they felt, oldest first
  public record Member(
      PersonId person,
      @Nullable PersonId buddy,
      @Nullable Boolean firstJob,
      List<Done> done,
      List<Confidence> feelings) {
    public Member {
      done = List.copyOf(done);
      feelings = List.copyOf(feelings);
    }

    public Optional<Done> find(int step) {
      return done.stream().filter(one -> one.step() == step).findFirst();
    }
  }

  /// A step done by somebody.
  ///
  /// @param step its number in the plan, from 0
  /// @param evidence what shows it
  public record Done(int step, String evidence, String by, Instant at) {}

  /// How sure somebody said they felt on a day.
  ///
  /// @param level 1, not at all, to 5, fully
  /// @param wish what would help, in their words
  public record Confidence(LocalDate day, int level, String wish) {}

  /// The same class with its people otherwise.
  Cohort withMembers(List<Member> others) {
    return new Cohort(id, title, template, plan, starts, means, others);
  }

  /// The calendar day of a working day of the plan: Mondays to Fridays are counted.
  ///
  /// @param number 1 for the first
  public LocalDate day(int number) {
    return WorkingDays.day(starts, number);
  }

  /// First day on their own.
  public LocalDate ends() {
    return day(plan.basicDays() + plan.nestingDays() + 1);
  }

  /// First day of nesting.
  public LocalDate nestingFrom() {
    return day(plan.basicDays() + 1);
  }

  /// Where the day lies.
  public Phase phase(LocalDate today) {
    if (today.isBefore(starts)) {
      return Phase.AHEAD;
    }
    if (today.isBefore(nestingFrom())) {
      return Phase.BASIC;
    }
    return today.isBefore(ends()) ? Phase.NESTING : Phase.OVER;
  }

  /// Stretches of the programme.
  public enum Phase {
    AHEAD,
    BASIC,
    NESTING,
    OVER;

    /// The key of its words.
    public String words() {
      return "learning.cohort.phase." + name().toLowerCase(Locale.ROOT);
    }
  }

  /// Steps that should have been done by the day and are not, over all members.
  public int late(LocalDate today) {
    return members.stream().mapToInt(one -> late(one, today)).sum();
  }

  /// The same of one member.
  public int late(Member member, LocalDate today) {
    return (int)
        IntStream.range(0, plan.steps().size())
            .filter(step -> day(plan.steps().get(step).day()).isBefore(today))
            .filter(step -> member.find(step).isEmpty())
            .count();
  }

  /// Number of the first step of an owner that not everybody has done.
  public Optional<Integer> findNext(InductionTemplate.Owner owner) {
    return IntStream.range(0, plan.steps().size())
        .filter(step -> plan.steps().get(step).owner() == owner)
        .filter(step -> members.stream().anyMatch(one -> one.find(step).isEmpty()))
        .boxed()
        .findFirst();
  }

  /// Share of all steps of all members that are done.
  public double progress() {
    int all = members.size() * plan.steps().size();
    int done = members.stream().mapToInt(one -> one.done().size()).sum();
    return all == 0 ? 0 : (double) done / all;
  }
}
