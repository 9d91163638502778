package org.floorwalker.app.development;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.development.internal.GroupSizes;
import org.floorwalker.planning.careers.ShareDifference;
import org.floorwalker.planning.careers.ShareDifference.Part;

/// Whether everybody gets their talk alike, wherever they work, however many hours and however long
/// they have been here (CON-13). Of groups of twenty and more; nothing of one person.
///
/// @param lines one a way of dividing the people; those with a smaller side are left out
public record EqualTalks(List<Line> lines) {
  public EqualTalks {
    lines = List.copyOf(lines);
  }

  /// A way of dividing the people in two.
  public enum Divide {
    HOME_OR_SITE,
    HOURS,
    TIME_HERE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// Somebody who is to have the talk.
  ///
  /// @param done whether they have had it
  /// @param fromHome whether they work from home as a rule
  /// @param partTime whether their contract has fewer than thirty hours a week
  /// @param firstYear whether they came within the last twelve months
  public record Somebody(boolean done, boolean fromHome, boolean partTime, boolean firstYear) {
    private boolean isFirst(Divide divide) {
      return switch (divide) {
        case HOME_OR_SITE -> fromHome;
        case HOURS -> partTime;
        case TIME_HERE -> firstYear;
      };
    }
  }

  /// How many of each side have had theirs.
  ///
  /// @param difference share of the first side less that of the second
  public record Line(Divide divide, Part first, Part second, ShareDifference difference) {}

  static EqualTalks of(List<Somebody> people) {
    return new EqualTalks(
        Stream.of(Divide.values()).flatMap(divide -> line(divide, people).stream()).toList());
  }

  private static Optional<Line> line(Divide divide, List<Somebody> people) {
    List<Somebody> first = people.stream().filter(one -> one.isFirst(divide)).toList();
    List<Somebody> second = people.stream().filter(one -> !one.isFirst(divide)).toList();
    if (first.size() < GroupSizes.LEAST || second.size() < GroupSizes.LEAST) {
      return Optional.empty();
    }
    Part one = part(first);
    Part other = part(second);
    ShareDifference difference = ShareDifference.of(one, other, Turnover.NORMAL_95);
    return Optional.of(new Line(divide, one, other, difference));
  }

  private static Part part(List<Somebody> side) {
    return new Part((int) side.stream().filter(Somebody::done).count(), side.size());
  }
}
