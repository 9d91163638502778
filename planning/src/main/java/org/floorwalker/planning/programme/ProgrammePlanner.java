package org.floorwalker.planning.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.floorwalker.planning.programme.NotPlaced.Reason;
import org.floorwalker.planning.programme.Placing.Pricing;
import org.floorwalker.planning.programme.ProgrammePlacer.Raised;
import org.floorwalker.planning.time.TimeRange;

/// Places a programme and proves it: what the simulation finds broken is placed anew with one
/// person more kept at the desk, until no goal that was kept before is missed.
///
/// Parts of the problem that share nothing are placed side by side, and only those are placed anew
/// in which something broke.
public final class ProgrammePlanner {
  /// Rounds of placing anew; after the last, sessions that still break a goal are taken out.
  private static final int MOST_ROUNDS = 6;

  /// Rounds in which more are missed than the need allows.
  private static final int BOLD_ROUNDS = 2;

  private final ProgrammeProblem problem;
  private final ProgrammeProof proof;
  private final BooleanSupplier isStopped;

  /// What was planned, with the proof of each day touched.
  ///
  /// @param rounds how often it was placed
  public record Proven(ProgrammePlan plan, List<ProvenDay> days, int rounds) {
    public Proven {
      days = List.copyOf(days);
    }

    public List<ProvenDay> broken() {
      return days.stream().filter(ProvenDay::isBroken).toList();
    }
  }

  /// One part while it is planned.
  private static final class Part {
    private final ProgrammeProblem problem;
    private final List<Raised> raised = new ArrayList<>();
    private ProgrammePlan plan;

    /// Sessions that are known to break nothing.
    private Set<Session> safe = Set.of();

    Part(ProgrammeProblem problem) {
      this.problem = problem;
      this.plan = new ProgrammePlan(List.of(), List.of());
    }

    void place(List<Session> kept, Pricing pricing) {
      plan = ProgrammePlacer.place(problem, kept, raised, pricing);
    }

    /// Whether somebody has no place because customers would miss them.
    boolean mightPlaceMore() {
      return plan.notPlaced().stream()
          .anyMatch(
              one -> one.reason() == Reason.MISSED_AT_DESK || one.reason() == Reason.NO_GROUP);
    }

    /// Whether a session that did not stand before breaks one of the days.
    boolean hasNew(ProgrammePlanner planner, List<ProvenDay> days) {
      return plan.sessions().stream()
          .anyMatch(one -> !safe.contains(one) && planner.breaks(one, days));
    }

    List<Session> safeOrHarmless(ProgrammePlanner planner, List<ProvenDay> days) {
      return plan.sessions().stream()
          .filter(one -> safe.contains(one) || !planner.breaks(one, days))
          .toList();
    }

    void keepOnly(List<Session> kept) {
      plan = ProgrammePlacer.keepOnly(problem, kept);
    }
  }

  private ProgrammePlanner(
      ProgrammeProblem problem, ProgrammeProof proof, BooleanSupplier isStopped) {
    this.problem = problem;
    this.proof = proof;
    this.isStopped = isStopped;
  }

  /// A plan that breaks no goal.
  ///
  /// @param isStopped ends the search for better places; what breaks a goal is then taken out
  public static Proven plan(
      ProgrammeProblem problem, ProgrammeProof proof, BooleanSupplier isStopped) {
    return new ProgrammePlanner(problem, proof, isStopped).plan();
  }

  private Proven plan() {
    List<Part> parts = ProblemParts.of(problem).stream().map(Part::new).toList();
    inAll(parts, part -> part.place(List.of(), Pricing.DARING));
    int rounds = settle(parts);
    for (int bold = 0; bold < BOLD_ROUNDS && !isStopped.getAsBoolean(); bold++) {
      List<Part> open = parts.stream().filter(Part::mightPlaceMore).toList();
      if (open.isEmpty()) {
        break;
      }
      rounds++;
      beBold(open, parts);
    }
    return new Proven(whole(parts), proof.judge(sessions(parts)), rounds);
  }

  /// Places anew what broke a goal until nothing does.
  ///
  /// @return how often it was placed
  private int settle(List<Part> parts) {
    for (int round = 1; ; round++) {
      List<ProvenDay> broken = broken(parts);
      List<Part> again = parts.stream().filter(part -> breaks(part, broken)).toList();
      if (again.isEmpty()) {
        return round;
      }
      if (round >= MOST_ROUNDS || isStopped.getAsBoolean()) {
        inAll(again, part -> part.keepOnly(unbroken(part, broken)));
        return round;
      }
      again.forEach(part -> raise(part, broken));
      inAll(again, part -> part.place(unbroken(part, broken), Pricing.DARING));
    }
  }

  private List<ProvenDay> broken(List<Part> parts) {
    return proof.judge(sessions(parts)).stream().filter(ProvenDay::isBroken).toList();
  }

  /// Gives those a place for whom the need saw nobody to spare, as far as the simulation bears it
  /// out: sessions that break a goal are taken out again, those that stood before stay.
  private void beBold(List<Part> open, List<Part> all) {
    inAll(
        open,
        part -> {
          part.safe = Set.copyOf(part.plan.sessions());
          part.place(part.plan.sessions(), Pricing.BOLD);
        });
    List<ProvenDay> broken = broken(all);
    while (!broken.isEmpty()) {
      List<ProvenDay> days = broken;
      open.forEach(part -> raise(part, days));
      List<Part> again = open.stream().filter(part -> part.hasNew(this, days)).toList();
      if (again.isEmpty()) {
        inAll(open, part -> part.keepOnly(List.copyOf(part.safe)));
        return;
      }
      inAll(again, part -> part.keepOnly(part.safeOrHarmless(this, days)));
      broken = broken(all);
    }
  }

  /// What is done with each part.
  private interface Step {
    void with(Part part);
  }

  private void inAll(List<Part> parts, Step step) {
    List<Callable<Part>> tasks = new ArrayList<>();
    for (Part part : parts) {
      tasks.add(
          () -> {
            step.with(part);
            return part;
          });
    }
    InOrder.of(proof.threads(), tasks);
  }

  private static List<Session> sessions(List<Part> parts) {
    return parts.stream()
        .flatMap(part -> part.plan.sessions().stream())
        .sorted(ProgrammePlan.IN_ORDER)
        .toList();
  }

  private ProgrammePlan whole(List<Part> parts) {
    Map<String, Integer> order = new HashMap<>();
    problem.lessons().forEach(lesson -> order.put(lesson.id(), order.size()));
    return new ProgrammePlan(
        sessions(parts),
        parts.stream()
            .flatMap(part -> part.plan.notPlaced().stream())
            .sorted(Comparator.comparing(one -> order.getOrDefault(one.lesson(), 0)))
            .toList());
  }

  private boolean breaks(Part part, List<ProvenDay> broken) {
    return part.plan.sessions().stream().anyMatch(session -> breaks(session, broken));
  }

  private boolean breaks(Session session, List<ProvenDay> broken) {
    return broken.stream().anyMatch(day -> touches(session, day));
  }

  private boolean touches(Session session, ProvenDay day) {
    return ProgrammeProof.dayOf(session, proof.floor()).equals(day.day())
        && proof.concerns(session, day.queue());
  }

  private List<Session> unbroken(Part part, List<ProvenDay> broken) {
    return part.plan.sessions().stream().filter(session -> !breaks(session, broken)).toList();
  }

  /// One more person for each queue that broke, at the times of that day's sessions.
  private void raise(Part part, List<ProvenDay> broken) {
    for (ProvenDay day : broken) {
      List<TimeRange> times =
          part.plan.sessions().stream()
              .filter(session -> touches(session, day))
              .map(Session::range)
              .distinct()
              .toList();
      times.forEach(range -> part.raised.add(new Raised(day.queue(), range)));
    }
  }
}
