package org.floorwalker.app.learning.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.learning.HandleTrends;
import org.floorwalker.app.learning.Readiness.QueueReadiness;
import org.floorwalker.app.platform.pages.Portion;
import org.jspecify.annotations.Nullable;

/// A queue of a mission with the people who are ready for it.
///
/// @param name what the queue is called
/// @param longer handle time now ÷ a year ago; null when too few contacts are known
public record MissionLine(QueueReadiness queue, String name, @Nullable Double longer) {
  private static final Comparator<MissionLine> MOST_LACKING =
      Comparator.comparing(MissionLine::isShort)
          .thenComparing(MissionLine::isSoonShort)
          .thenComparing(line -> line.queue().most() - line.queue().ready())
          .reversed();

  /// By client and mission, or, where they are too many to read, those that lack most people first.
  static Portion<MissionLine> portion(
      List<QueueReadiness> missions,
      Map<String, Double> longer,
      Map<String, String> names,
      Portion.Asked asked) {
    List<MissionLine> lines =
        missions.stream()
            .map(
                one ->
                    new MissionLine(
                        one, names.getOrDefault(one.queue(), one.queue()), longer.get(one.queue())))
            .toList();
    return Portion.of(
        Portion.isLong(lines.size()) ? lines.stream().sorted(MOST_LACKING).toList() : lines,
        MissionLine::words,
        asked);
  }

  private String words() {
    return String.join(" ", name, queue.queue(), queue.client(), queue.mission());
  }

  /// People needed at once in ninety days when contacts go on becoming longer, or shorter, as they
  /// did over the year.
  public int ahead() {
    return HandleTrends.neededAhead(queue.most(), longer == null ? 1.0 : longer);
  }

  /// The class of the tag.
  public String tone() {
    if (isShort()) {
      return "bad";
    }
    return isSoonShort() ? "warn" : "good";
  }

  /// The key of the tag's words.
  public String state() {
    if (isShort()) {
      return "learning.readiness.short";
    }
    return isSoonShort() ? "learning.readiness.soon-short" : "learning.readiness.ok";
  }

  private boolean isShort() {
    return queue.ready() < queue.most();
  }

  private boolean isSoonShort() {
    return queue.ready() - queue.ending() < ahead();
  }
}
