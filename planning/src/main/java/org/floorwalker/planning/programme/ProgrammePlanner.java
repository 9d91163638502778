package org.floorwalker.planning.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.floorwalker.planning.programme.ProgrammePlacer.Raised;

/// Places a programme and proves it: what the simulation finds broken is placed anew with one
/// person more kept at the desk, until no goal that was kept before is missed.
public final class ProgrammePlanner {
  /// Rounds of placing anew; after the last, sessions that still break a goal are taken out.
  private static final int MOST_ROUNDS = 6;

  private final ProgrammeProblem problem;
  private final ProgrammeProof proof;
  private final BooleanSupplier isStopped;

  /// What was judged, by the first day of the week.
  private final Map<LocalDate, Judged> known = new TreeMap<>();

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

  /// Sessions of a week with the proof of its days.
  private record Judged(List<Session> sessions, List<ProvenDay> days) {}

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
    List<Raised> raised = new ArrayList<>();
    ProgrammePlan plan = ProgrammePlacer.placeDaring(problem, List.of(), raised);
    for (int round = 1; ; round++) {
      List<ProvenDay> days = judge(plan.sessions());
      Set<LocalDate> broken = brokenDays(days);
      if (broken.isEmpty()) {
        return new Proven(plan, days, round);
      }
      List<Session> kept = keptOutside(plan, broken);
      if (round >= MOST_ROUNDS || isStopped.getAsBoolean()) {
        return takenOut(kept, round);
      }
      raise(raised, plan, days);
      plan = ProgrammePlacer.placeDaring(problem, kept, raised);
    }
  }

  /// Judges the weeks whose sessions are new; those of other weeks are known.
  private List<ProvenDay> judge(List<Session> sessions) {
    Map<LocalDate, List<Session>> weeks = new TreeMap<>();
    for (Session session : sessions) {
      weeks.computeIfAbsent(proof.weekOf(session), _ -> new ArrayList<>()).add(session);
    }
    known.keySet().retainAll(weeks.keySet());
    weeks.forEach(
        (week, theirs) -> {
          Judged before = known.get(week);
          if (before == null || !before.sessions().equals(theirs)) {
            known.put(week, new Judged(theirs, proof.judge(theirs)));
          }
        });
    return known.values().stream().flatMap(judged -> judged.days().stream()).toList();
  }

  private static Set<LocalDate> brokenDays(List<ProvenDay> days) {
    Set<LocalDate> broken = new HashSet<>();
    days.stream().filter(ProvenDay::isBroken).forEach(day -> broken.add(day.day()));
    return broken;
  }

  private List<Session> keptOutside(ProgrammePlan plan, Set<LocalDate> broken) {
    return plan.sessions().stream()
        .filter(session -> !broken.contains(ProgrammeProof.dayOf(session, proof.floor())))
        .toList();
  }

  /// One more person for each queue that broke, at the times of that day's sessions.
  private void raise(List<Raised> raised, ProgrammePlan plan, List<ProvenDay> days) {
    for (ProvenDay day : days) {
      if (day.isBroken()) {
        plan.sessions().stream()
            .filter(one -> ProgrammeProof.dayOf(one, proof.floor()).equals(day.day()))
            .map(Session::range)
            .distinct()
            .forEach(range -> raised.add(new Raised(day.queue(), range)));
      }
    }
  }

  private Proven takenOut(List<Session> kept, int round) {
    ProgrammePlan rest = ProgrammePlacer.keepOnly(problem, kept);
    return new Proven(rest, judge(kept), round);
  }
}
