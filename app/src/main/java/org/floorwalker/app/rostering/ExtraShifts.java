package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.PausePlacing;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.BusinessDay;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for hours beside a published plan that a person takes freely, and for planned hours
/// they are freed of. The law is asked as for any correction; what the contract says about lengths
/// and starts of planned shifts binds the planner, not a free choice.
@Component
public class ExtraShifts {
  private static final Set<String> OF_THE_PLANNER =
      Set.of("contract", "shift_length", "start_window", "start_grid");

  /// Less than this reads as "0.0" hours and is no loss.
  private static final double NO_LOSS_HOURS = 0.05;

  private final VersionStore versions;
  private final RosterInputs inputs;
  private final PublishedChanges published;
  private final StaffedDays days;

  ExtraShifts(
      VersionStore versions, RosterInputs inputs, PublishedChanges published, StaffedDays days) {
    this.versions = versions;
    this.inputs = inputs;
    this.published = published;
    this.days = days;
  }

  /// A trial of one person.
  private record Trial(Roster after, Shift shift, boolean isNextToShift) {}

  /// Whether each person of the day's version may work the hours in the queue, by person.
  ///
  /// @param queue code of the queue to serve
  @Transactional(readOnly = true)
  public Map<PersonId, ExtraOutcome> check(LocalDate day, TimeRange range, String queue) {
    Map<PersonId, ExtraOutcome> outcomes = new LinkedHashMap<>();
    versions
        .findInForce(day)
        .flatMap(versions::find)
        .ifPresent(
            version -> {
              Inputs gathered = serving(inputs.of(version), queue);
              Roster roster = inputs.roster(gathered, version.id());
              for (Member member : gathered.crew().members()) {
                outcomes.put(
                    member.id(), judge(gathered, roster, member.agent(), day, range, queue));
              }
            });
    return outcomes;
  }

  /// Those who could come are bound by the rules on longer stretches too.
  private Inputs serving(Inputs gathered, String queue) {
    return inputs.bound(
        gathered,
        gathered.crew().members().stream()
            .map(Member::agent)
            .filter(agent -> agent.skills().contains(queue))
            .map(Agent::id)
            .collect(Collectors.toSet()));
  }

  private static ExtraOutcome judge(
      Inputs gathered, Roster roster, Agent agent, LocalDate day, TimeRange range, String queue) {
    if (!agent.skills().contains(queue)) {
      return new ExtraOutcome.NotServing();
    }
    Optional<Trial> trial = trial(gathered, roster, agent, day, range);
    if (trial.isEmpty()) {
      return new ExtraOutcome.OtherShift();
    }
    List<Violation> broken =
        LawCheck.newlyBroken(gathered, roster, trial.get().after(), agent.id()).stream()
            .filter(violation -> !OF_THE_PLANNER.contains(violation.rule()))
            .toList();
    return broken.isEmpty()
        ? new ExtraOutcome.Possible(trial.get().shift().range(), trial.get().isNextToShift())
        : new ExtraOutcome.Unlawful(broken);
  }

  private static Optional<Trial> trial(
      Inputs gathered, Roster roster, Agent agent, LocalDate day, TimeRange range) {
    Optional<Shift> own =
        roster.shifts().stream()
            .filter(shift -> shift.agent().equals(agent.id()))
            .filter(shift -> shift.day().date().equals(day))
            .findFirst();
    Optional<TimeRange> becomes =
        own.isEmpty() ? Optional.of(range) : joined(own.get().range(), range);
    return becomes.map(
        whole -> {
          Shift extra =
              new Shift(
                  agent.id(),
                  new BusinessDay(day),
                  whole,
                  PausePlacing.pauses(whole, gathered.crew().breaks()),
                  own.map(Shift::activities).orElse(List.of()));
          List<Shift> shifts = new ArrayList<>(roster.shifts());
          own.ifPresent(shifts::remove);
          shifts.add(extra);
          return new Trial(Roster.of(shifts, roster.attendances()), extra, own.isPresent());
        });
  }

  /// Both together when the one begins as the other ends.
  private static Optional<TimeRange> joined(TimeRange shift, TimeRange range) {
    if (shift.endExclusive().equals(range.startInclusive())) {
      return Optional.of(TimeRange.of(shift.startInclusive(), range.endExclusive()));
    }
    return range.endExclusive().equals(shift.startInclusive())
        ? Optional.of(TimeRange.of(range.startInclusive(), shift.endExclusive()))
        : Optional.empty();
  }

  /// Gives the hours to the person, if it is still possible.
  @Transactional
  public ExtraOutcome carryOut(
      String by, PersonId person, LocalDate day, TimeRange range, String queue) {
    versions.lockDays(day, day.plusDays(1));
    Optional<RosterVersion> version = versions.findInForce(day).flatMap(versions::find);
    if (version.isEmpty()) {
      return new ExtraOutcome.NotThere();
    }
    Inputs found = inputs.of(version.get());
    Inputs gathered = inputs.bound(found, Set.of(found.rows().code(person.value())));
    Roster roster = inputs.roster(gathered, version.get().id());
    Optional<Agent> agent =
        gathered.crew().members().stream()
            .filter(member -> member.id().equals(person))
            .map(Member::agent)
            .findFirst();
    if (agent.isEmpty()) {
      return new ExtraOutcome.NotThere();
    }
    ExtraOutcome outcome = judge(gathered, roster, agent.get(), day, range, queue);
    if (outcome instanceof ExtraOutcome.Possible) {
      Optional<Shift> shift = trial(gathered, roster, agent.get(), day, range).map(Trial::shift);
      published.replace(by, person, day, shift, ChangeReason.EXTRA);
    }
    return outcome;
  }

  /// Takes hours that were given back: the day is again as it was published.
  @Transactional
  public void takeBack(String by, PersonId person, LocalDate day) {
    published.restore(by, person, day, ChangeReason.EXTRA);
  }

  /// Whether the person's planned hours in the range can be done without.
  @Transactional(readOnly = true)
  public ExtraOutcome checkFree(PersonId person, LocalDate day, TimeRange range) {
    StaffedDay staffed = days.list(day, day.plusDays(1)).get(day);
    if (staffed == null || !staffed.isPublished()) {
      return new ExtraOutcome.NotThere();
    }
    Optional<Shift> shift = staffed.findShift(person).filter(it -> it.range().overlaps(range));
    if (shift.isEmpty()) {
      return new ExtraOutcome.OtherShift();
    }
    double more = staffed.without(person, range).moreShortHours();
    return more > NO_LOSS_HOURS
        ? new ExtraOutcome.Missed(more)
        : new ExtraOutcome.Possible(shift.get().range(), true);
  }

  /// Frees the person of planned hours, if they can still be done without.
  @Transactional
  public ExtraOutcome free(String by, PersonId person, LocalDate day, TimeRange range) {
    versions.lockDays(day.minusDays(2), day.plusDays(3));
    ExtraOutcome outcome = checkFree(person, day, range);
    if (outcome instanceof ExtraOutcome.Possible) {
      published.away(by, person, range, ChangeReason.TIME_OFF);
    }
    return outcome;
  }
}
