package org.floorwalker.planning.optimise.search;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.floorwalker.planning.optimise.Absence;
import org.floorwalker.planning.optimise.Disturbance;
import org.floorwalker.planning.optimise.MeetingBars;
import org.floorwalker.planning.optimise.MeetingMove;
import org.floorwalker.planning.optimise.NoticeByCountry;
import org.floorwalker.planning.optimise.RepairAnswer;
import org.floorwalker.planning.optimise.RepairProposal;
import org.floorwalker.planning.optimise.RepairProposal.Change;
import org.floorwalker.planning.optimise.RepairProposal.Effect;
import org.floorwalker.planning.optimise.RepairProposal.Means;
import org.floorwalker.planning.optimise.SlackPlacement;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.PlacedActivity;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.roster.SmallTask;
import org.floorwalker.planning.roster.TaskPiece;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// A roster kept ready for repair, and the steps of a repair on a copy of it.
public final class Repairs {
  private static final int ANY_MINUTES = Integer.MAX_VALUE / 4;

  private final Model model;
  private final Solution solution;

  /// Numbers of agents whose hours are fewer than their contract asks for.
  private final BitSet belowContract;

  private Repairs(Model model, Solution solution, BitSet belowContract) {
    this.model = model;
    this.solution = solution;
    this.belowContract = belowContract;
  }

  /// @throws IllegalArgumentException when a shift is none the problem allows
  public static Repairs of(RosterProblem problem, Roster roster) {
    Model model = RosterReader.asWorked(new Compiler(problem).model(), roster);
    Solution solution = new RosterReader(model).read(roster);
    Person[] people = withHoursKept(model, solution);
    BitSet below = new BitSet();
    for (Person person : people) {
      int asked = model.people()[person.number()].hours().low();
      below.set(person.number(), person.hours().low() < asked);
    }
    return new Repairs(model.withPeople(people), solution, below);
  }

  /// Agents whose hours lie outside their contract's may keep them.
  static Person[] withHoursKept(Model model, Solution solution) {
    return Arrays.stream(model.people())
        .map(
            person -> {
              int paid = 0;
              for (Draft draft : solution.tours()[person.number()]) {
                paid += draft.start < 0 ? 0 : person.forms()[draft.form].paidMinutes;
              }
              Person.HoursBand band = person.hours();
              return person.withHours(
                  new Person.HoursBand(Math.min(band.low(), paid), Math.max(band.high(), paid)));
            })
        .toArray(Person[]::new);
  }

  /// Proposals of growing means, and what becomes of the roster without them.
  public RepairAnswer answer(Disturbance disturbance, NoticeByCountry notice) {
    double start = Allowance.threadSeconds();
    Plan planned = plan();
    double costBefore = Points.points(planned.total());
    double underBefore = under(planned);
    Damage damage = new Damage(model, solution, planned, disturbance);
    Plan plan = damage.plan();
    double damaged = Points.points(plan.total());
    double underDamaged = under(plan);
    Roster unmended = rosterOf(plan, disturbance);
    RepairSteps steps = new RepairSteps(plan, damage.scope(), notice);
    List<RepairProposal> proposals = new ArrayList<>();
    int changed = damage.told().isEmpty() ? 0 : -1;
    for (Means means : Means.values()) {
      steps.improve(means);
      if (steps.changes().size() > changed) {
        changed = steps.changes().size();
        Effect effect =
            new Effect(
                costBefore,
                damaged,
                Points.points(plan.total()),
                underBefore,
                underDamaged,
                under(plan));
        proposals.add(
            new RepairProposal(
                means,
                rosterOf(plan, disturbance),
                effect,
                inOrder(steps.changes(), damage.told()),
                withoutPlace(plan, damage.scope()),
                Allowance.threadSeconds() - start));
      }
    }
    Effect nothingDone =
        new Effect(costBefore, damaged, damaged, underBefore, underDamaged, underDamaged);
    return new RepairAnswer(
        new RepairAnswer.Unmended(unmended, nothingDone),
        proposals,
        proposals.isEmpty() ? beyond(disturbance, notice) : null);
  }

  private static List<Change> inOrder(List<Change> found, List<Change> told) {
    List<Change> changes = new ArrayList<>(found);
    changes.sort(Comparator.comparingDouble(Change::value).reversed());
    changes.addAll(told);
    return changes;
  }

  private static List<String> withoutPlace(Plan plan, Damage.Scope scope) {
    return scope.displaced().stream()
        .filter(i -> !plan.activities.isPlaced(i))
        .map(i -> plan.activities.item(i).id())
        .toList();
  }

  /// The best change of one day if contracts allowed any hours.
  private RepairAnswer.@Nullable Beyond beyond(Disturbance disturbance, NoticeByCountry notice) {
    Model free =
        model.withPeople(
            Arrays.stream(model.people())
                .map(
                    person ->
                        person.withHours(new Person.HoursBand(person.hours().low(), ANY_MINUTES)))
                .toArray(Person[]::new));
    Plan loaded = new Plan(Part.whole(free));
    loaded.load(solution);
    Damage damage = new Damage(free, solution, loaded, disturbance);
    Plan plan = damage.plan();
    @Nullable Change change = new RepairSteps(plan, damage.scope(), notice).best();
    if (change == null) {
      return null;
    }
    int a = model.personNumber(change.agent());
    int over = plan.duties.paidMinutes(a) - model.people()[a].hours().high();
    return new RepairAnswer.Beyond(
        rosterOf(plan, disturbance), change, Duration.ofMinutes(Math.max(0, over)));
  }

  /// What keeps a meeting from another time; null when nothing does.
  ///
  /// @throws IllegalArgumentException when the activity is unknown
  public @Nullable MeetingBars bars(MeetingMove move) {
    return new MeetingTimes(model, this::plan, move).bars();
  }

  /// Time for small tasks where people are to spare.
  public SlackPlacement placeInSlack(List<SmallTask> tasks) {
    return new Slack(plan()).place(tasks);
  }

  /// Pieces of small tasks that a disturbance leaves no slack for.
  public List<TaskPiece> givenUp(Disturbance disturbance, List<TaskPiece> pieces) {
    Damage damage = new Damage(model, solution, plan(), disturbance);
    return new Slack(damage.plan()).without(damage.scope().fromSlot(), pieces);
  }

  BitSet belowContract() {
    return belowContract;
  }

  /// The roster as it stands.
  Plan plan() {
    Plan plan = new Plan(Part.whole(model));
    plan.load(solution);
    return plan;
  }

  private double under(Plan plan) {
    double heads = 0;
    Demand demand = plan.part.demand();
    for (int t = 0; t < plan.desk.horizon; t++) {
      for (int q = 0; q < demand.queues(); q++) {
        double need = demand.need()[t * demand.queues() + q];
        heads += Math.max(0, need - plan.coverage.served(t, q));
      }
    }
    return (heads + unservable(plan)) * model.axis().slotMinutes() / 60.0;
  }

  /// Need of queues nobody has the skill for, which are no queues of the search.
  private static double unservable(Plan plan) {
    Model model = plan.part.model();
    int queues = model.queues().size();
    double heads = 0;
    for (int q = 0; q < queues; q++) {
      if (Arrays.binarySearch(plan.part.queueNumbers(), q) < 0) {
        for (int t = 0; t < plan.desk.horizon; t++) {
          heads += model.need()[t * queues + q];
        }
      }
    }
    return heads;
  }

  private static Roster rosterOf(Plan plan, Disturbance disturbance) {
    Roster roster = new Account(plan).roster();
    if (!(disturbance instanceof Absence absence)) {
      return roster;
    }
    List<Shift> shifts =
        roster.shifts().stream().map(shift -> endedAtAbsence(shift, absence)).toList();
    return Roster.of(shifts, roster.attendances());
  }

  /// A shift that the absent agent had begun ends when they leave.
  private static Shift endedAtAbsence(Shift shift, Absence absence) {
    boolean left = shift.agent().equals(absence.agent()) && shift.range().contains(absence.from());
    if (!left) {
      return shift;
    }
    List<Pause> pauses =
        shift.pauses().stream()
            .filter(p -> !p.range().endExclusive().isAfter(absence.from()))
            .toList();
    List<PlacedActivity> activities =
        shift.activities().stream()
            .filter(a -> !a.range().endExclusive().isAfter(absence.from()))
            .toList();
    TimeRange worked = TimeRange.of(shift.range().startInclusive(), absence.from());
    return new Shift(shift.agent(), shift.day(), worked, pauses, activities);
  }
}
