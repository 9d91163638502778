package org.floorwalker.app.briefing.internal;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.floorwalker.app.briefing.Fact;
import org.floorwalker.app.briefing.Fact.Part;
import org.floorwalker.app.briefing.QueueDay;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.planning.staffing.ServiceGoal;

/// Drafts the sentences of a situation report: yesterday by queue, then what is known of today.
public final class Drafting {
  private Drafting() {}

  /// @param results the team's queues yesterday
  /// @param known deviations of today that concern those queues
  /// @param working people of the team who have a shift today
  /// @param members people of the team
  public static List<Fact> draft(
      List<QueueDay> results, List<KnownDeviation> known, int working, int members) {
    List<Fact> facts = new ArrayList<>();
    for (QueueDay result : results) {
      if (result.verdict() != QueueDay.Verdict.NOTHING) {
        facts.add(service(result));
        facts.addAll(volume(result));
      }
    }
    facts.add(Fact.of("briefing.fact.working", new Part.Count(working), new Part.Count(members)));
    known.forEach(deviation -> facts.add(deviation(deviation)));
    return facts;
  }

  /// How a queue kept its promise.
  static Fact service(QueueDay result) {
    String verdict =
        switch (result.verdict()) {
          case KEPT -> "kept";
          case WITHIN_CHANCE -> "close";
          case MISSED, NOTHING -> "missed";
        };
    Part name = new Part.Words(result.name());
    Part goal = new Part.Goal(result.goal());
    return result.goal() instanceof ServiceGoal.AverageAnswerTime
        ? Fact.of(
            "briefing.fact.wait." + verdict,
            name,
            new Part.Count(Math.round(result.measured())),
            goal)
        : Fact.of(
            "briefing.fact.service." + verdict, name, new Part.Share(result.measured()), goal);
  }

  /// Volume is told only when it lies beyond chance.
  private static List<Fact> volume(QueueDay result) {
    if (result.expected() == null || !result.isVolumeBeyondChance()) {
      return List.of();
    }
    String key = result.offered() > result.expected().mean() ? "more" : "fewer";
    return List.of(
        Fact.of(
            "briefing.fact.volume." + key,
            new Part.Words(result.name()),
            new Part.Count(Math.round(result.offered())),
            new Part.Count(Math.round(result.expected().mean()))));
  }

  private static Fact deviation(KnownDeviation deviation) {
    return Fact.of(
        "briefing.fact.deviation",
        new Part.Time(deviation.range().startInclusive()),
        new Part.Time(deviation.range().endExclusive()),
        new Part.Words(deviation.what()));
  }

  /// What stands in the places of a sentence, for a reader.
  ///
  /// @param zone the team's zone
  public static Object[] arguments(Fact fact, Writing writing, ZoneId zone) {
    return fact.parts().stream()
        .map(
            part ->
                switch (part) {
                  case Part.Count count -> writing.number(count.value());
                  case Part.Share share -> writing.percent(share.value());
                  case Part.Time time -> writing.time(time, zone);
                  case Part.Goal goal -> writing.goal(goal.promise());
                  case Part.Words words -> words.text();
                })
        .toArray();
  }

  /// How a reader's language writes numbers, times and goals.
  public interface Writing {
    String number(long value);

    String percent(double share);

    String time(Part.Time time, ZoneId zone);

    String goal(ServiceGoal goal);
  }
}
