package org.floorwalker.planning.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.planning.time.TimeRange;

/// Places training programmes into the hours in which people can best be spared, each session
/// before its due instant.
///
/// The same problem always gives the same plan: nothing is drawn at random and nothing is timed.
public final class ProgrammePlacer {
  private ProgrammePlacer() {}

  /// The plan of least price in which nobody is missed at a desk.
  public static ProgrammePlan place(ProgrammeProblem problem) {
    Scene scene = new Scene(problem);
    Placing placing = new Placing(scene, Placing.Pricing.LOAD);
    placing.placeAll(problem.lessons());
    return finished(problem, scene, placing);
  }

  /// The plan of least price around sessions that stay, in which a few may be missed at a desk:
  /// what the simulation does not bear out is told as raised need.
  ///
  /// @param kept sessions that stay as they are
  /// @param raised times at which a queue needs one more person than the need says, each counted as
  ///     often as it is named
  /// @param pricing how many may be missed
  static ProgrammePlan place(
      ProgrammeProblem problem, List<Session> kept, List<Raised> raised, Placing.Pricing pricing) {
    Scene scene = new Scene(problem);
    for (Raised one : raised) {
      int first = Math.max(0, scene.slotAt(one.range().startInclusive()));
      int end = Math.min(scene.slots, scene.slotFrom(one.range().endExclusive()));
      Integer queue = scene.queueIndex.get(one.queue());
      for (int slot = first; queue != null && slot < end; slot++) {
        scene.desks.raiseNeed(queue, slot);
      }
    }
    Placing placing = new Placing(scene, pricing);
    keep(problem, kept, placing);
    placing.placeAll(problem.lessons());
    return finished(problem, scene, placing);
  }

  /// Only the sessions that are kept, with reasons for everybody else.
  static ProgrammePlan keepOnly(ProgrammeProblem problem, List<Session> kept) {
    Scene scene = new Scene(problem);
    Placing placing = new Placing(scene, Placing.Pricing.LOAD);
    keep(problem, kept, placing);
    return finished(problem, scene, placing);
  }

  /// One more person is needed on a queue for a time.
  record Raised(String queue, TimeRange range) {}

  private static void keep(ProgrammeProblem problem, List<Session> kept, Placing placing) {
    Map<String, Lesson> lessons = new HashMap<>();
    problem.lessons().forEach(lesson -> lessons.put(lesson.id(), lesson));
    kept.forEach(
        session -> placing.keep(session, Objects.requireNonNull(lessons.get(session.lesson()))));
  }

  private static ProgrammePlan finished(ProgrammeProblem problem, Scene scene, Placing placing) {
    return new ProgrammePlan(
        placing.sessions(),
        new ArrayList<>(new Reasons(scene, placing.attendance()).of(problem.lessons())));
  }

  /// The same lessons spread evenly over their windows without a look at the load: what the plan is
  /// compared with.
  public static ProgrammePlan spreadEvenly(ProgrammeProblem problem) {
    Scene scene = new Scene(problem);
    Placing placing = new Placing(scene, Placing.Pricing.EVEN);
    placing.placeAll(problem.lessons());
    return finished(problem, scene, placing);
  }
}
