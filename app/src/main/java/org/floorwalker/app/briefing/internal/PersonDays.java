package org.floorwalker.app.briefing.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.floorwalker.app.briefing.OwnFigure;
import org.floorwalker.app.briefing.PersonMeasures;
import org.floorwalker.app.history.WorkResult;
import org.jspecify.annotations.Nullable;

/// Turns a person's days into figures with the person's own usual range.
public final class PersonDays {
  /// Days the usual range is learnt from.
  public static final int PAST_DAYS = 56;

  private PersonDays() {}

  /// All figures of the day; empty when the person took no contact on it.
  ///
  /// @param days the person's days, the one asked for among them
  public static List<OwnFigure> figures(SortedMap<LocalDate, WorkResult> days, LocalDate day) {
    WorkResult asked = days.get(day);
    if (asked == null || asked.counts().answered() == 0) {
      return List.of();
    }
    double answered = asked.counts().answered();
    List<OwnFigure> figures = new ArrayList<>();
    figures.add(handleTime(asked, days.headMap(day).values()));
    figures.add(new OwnFigure(PersonMeasures.ANSWERED, answered, answered, null));
    if (asked.seconds().work() > 0) {
      double handling = asked.seconds().talk() + asked.seconds().wrapup();
      double share = Math.min(1, handling / asked.seconds().work());
      figures.add(new OwnFigure(PersonMeasures.CUSTOMER_TIME, share, answered, null));
    }
    return figures;
  }

  private static OwnFigure handleTime(WorkResult asked, Collection<WorkResult> past) {
    UsualRange.Day today = day(asked);
    OwnFigure.@Nullable Usual usual =
        UsualRange.of(
                past.stream()
                    .filter(result -> result.counts().answered() > 0)
                    .map(PersonDays::day)
                    .toList())
            .map(range -> usual(range, today))
            .orElse(null);
    return new OwnFigure(PersonMeasures.HANDLE_TIME, today.mean(), today.contacts(), usual);
  }

  private static UsualRange.Day day(WorkResult result) {
    return new UsualRange.Day(result.handleSeconds(), result.counts().answered());
  }

  private static OwnFigure.Usual usual(UsualRange range, UsualRange.Day day) {
    return new OwnFigure.Usual(
        range.low(day.contacts()),
        range.high(day.contacts()),
        range.days(),
        range.isBeyondChance(day));
  }
}
