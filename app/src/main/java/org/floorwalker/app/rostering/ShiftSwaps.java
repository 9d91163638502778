package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RosterDays;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for two people who change shifts on a published day: the law is asked for both of them,
/// and service may not get worse.
@Component
public class ShiftSwaps {
  /// Less than this reads as "0.0" hours and is no loss.
  private static final double NO_LOSS_HOURS = 0.05;

  private final VersionStore versions;
  private final RosterInputs inputs;
  private final PublishedChanges published;

  ShiftSwaps(VersionStore versions, RosterInputs inputs, PublishedChanges published) {
    this.versions = versions;
    this.inputs = inputs;
    this.published = published;
  }

  /// The day of a published version as it is and as it would be.
  private record Trial(Inputs inputs, Roster before, Roster after, Shift given, Shift taken) {}

  /// Whether the two may change their shifts of the day.
  @Transactional(readOnly = true)
  public SwapOutcome check(PersonId giver, PersonId taker, LocalDate day) {
    return trial(giver, taker, day)
        .map(trial -> judge(trial, giver, taker, day))
        .orElse(new SwapOutcome.NotThere());
  }

  /// Which of the people may take the giver's shift for theirs.
  @Transactional(readOnly = true)
  public List<PersonId> possible(PersonId giver, List<PersonId> others, LocalDate day) {
    return others.stream()
        .filter(other -> !other.equals(giver))
        .filter(other -> check(giver, other, day) instanceof SwapOutcome.Possible)
        .toList();
  }

  private Optional<Trial> trial(PersonId giver, PersonId taker, LocalDate day) {
    Optional<RosterVersion> version = versions.findInForce(day).flatMap(versions::find);
    if (version.isEmpty()) {
      return Optional.empty();
    }
    Inputs found = inputs.of(version.get());
    Set<String> both =
        Stream.of(giver, taker)
            .map(person -> found.rows().code(person.value()))
            .collect(Collectors.toSet());
    Inputs gathered = inputs.bound(found, both);
    Roster before = inputs.roster(gathered, version.get().id());
    Optional<Shift> given = shift(before, gathered, giver, day);
    Optional<Shift> taken = shift(before, gathered, taker, day);
    if (given.isEmpty() || taken.isEmpty() || given.get().range().equals(taken.get().range())) {
      return Optional.empty();
    }
    List<Shift> shifts = new ArrayList<>(before.shifts());
    shifts.remove(given.get());
    shifts.remove(taken.get());
    shifts.add(of(taken.get().agent(), given.get()));
    shifts.add(of(given.get().agent(), taken.get()));
    Roster after = Roster.of(shifts, before.attendances());
    return Optional.of(new Trial(gathered, before, after, given.get(), taken.get()));
  }

  /// A talk belongs to the person, so a shift with one does not change hands.
  private static Optional<Shift> shift(
      Roster roster, Inputs gathered, PersonId person, LocalDate day) {
    String code = gathered.rows().code(person.value());
    return roster.shifts().stream()
        .filter(shift -> shift.agent().equals(code) && shift.day().date().equals(day))
        .filter(shift -> shift.activities().isEmpty())
        .findFirst();
  }

  private static Shift of(String agent, Shift shift) {
    return new Shift(agent, shift.day(), shift.range(), shift.pauses(), List.of());
  }

  private static SwapOutcome judge(Trial trial, PersonId giver, PersonId taker, LocalDate day) {
    List<Violation> givers = newlyBroken(trial, trial.given().agent());
    if (!givers.isEmpty()) {
      return new SwapOutcome.Unlawful(giver, givers);
    }
    List<Violation> takers = newlyBroken(trial, trial.taken().agent());
    if (!takers.isEmpty()) {
      return new SwapOutcome.Unlawful(taker, takers);
    }
    double more =
        shortHours(trial.inputs(), trial.after(), day)
            - shortHours(trial.inputs(), trial.before(), day);
    return more > NO_LOSS_HOURS ? new SwapOutcome.Missed(more) : new SwapOutcome.Possible();
  }

  private static List<Violation> newlyBroken(Trial trial, String agent) {
    return LawCheck.newlyBroken(trial.inputs(), trial.before(), trial.after(), agent);
  }

  private static double shortHours(Inputs gathered, Roster roster, LocalDate day) {
    return DeskTable.of(
            gathered.problem(), RosterDays.range(gathered.problem(), day), roster.shifts())
        .split()
        .shortHours();
  }

  /// Changes the two shifts, if it is still possible.
  @Transactional
  public SwapOutcome carryOut(String by, PersonId giver, PersonId taker, LocalDate day) {
    versions.lockDays(day, day.plusDays(1));
    Optional<Trial> trial = trial(giver, taker, day);
    SwapOutcome outcome =
        trial.map(found -> judge(found, giver, taker, day)).orElse(new SwapOutcome.NotThere());
    if (outcome instanceof SwapOutcome.Possible && trial.isPresent()) {
      Shift given = trial.get().given();
      Shift taken = trial.get().taken();
      Optional<Shift> forGiver = Optional.of(of(given.agent(), taken));
      Optional<Shift> forTaker = Optional.of(of(taken.agent(), given));
      published.replace(by, giver, day, forGiver, ChangeReason.SWAP);
      published.replace(by, taker, day, forTaker, ChangeReason.SWAP);
    }
    return outcome;
  }
}
