package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.requests.MyLeaveRound;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundSeason;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.LeaveSeason;
import org.floorwalker.planning.leave.RoundPart;
import org.jspecify.annotations.Nullable;

/// A person's own round of leave.
///
/// @param mine null while the team has no round
/// @param typed fields of the form by name
/// @param wrong key of what is wrong with the form, null when nothing is
public record MyRoundView(
    MyLeaveRound.@Nullable Mine mine, Map<String, String> typed, @Nullable String wrong) {
  private static final int MAIN_ROWS = 4;
  private static final int YEAR_END_ROWS = 2;
  private static final int OTHER_ROWS = 4;

  public MyRoundView {
    typed = Map.copyOf(typed);
  }

  /// How many wishes of a part the form has room for.
  public static int rows(RoundPart part) {
    return switch (part) {
      case MAIN -> MAIN_ROWS;
      case YEAR_END -> YEAR_END_ROWS;
      case OTHER -> OTHER_ROWS;
    };
  }

  /// Name of the field with the first week of a wish.
  public static String monday(RoundPart part, int rank) {
    return word(part) + "-" + rank;
  }

  /// Name of the field with the number of weeks.
  public static String weeks(RoundPart part, int rank) {
    return word(part) + "-weeks-" + rank;
  }

  /// As words are keyed.
  public static String word(RoundPart part) {
    return part.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A week to choose.
  ///
  /// @param wished people who wish it
  public record Choice(LocalDate monday, int wished, int places) {}

  /// Weeks a part can begin in: the season's for the main holiday, the two of the turn of the year,
  /// every week else.
  public List<Choice> choices(MyLeaveRound.Mine own, RoundPart part) {
    return own.weeks().stream()
        .filter(week -> isOf(own, part, week.monday()))
        .map(
            week ->
                new Choice(
                    week.monday(), own.wished().getOrDefault(week.monday(), 0), week.places()))
        .toList();
  }

  private static boolean isOf(MyLeaveRound.Mine own, RoundPart part, LocalDate monday) {
    RoundCard round = own.round();
    RoundSeason season = own.season();
    return switch (part) {
      case MAIN -> season == null || isIn(season.in(round.year()), monday);
      case YEAR_END ->
          monday.equals(RoundCard.christmasWeek(round.year()))
              || monday.equals(RoundCard.newYearWeek(round.year()));
      case OTHER -> true;
    };
  }

  private static boolean isIn(LeaveSeason season, LocalDate monday) {
    return season.periods().stream().map(LeavePeriod::monday).anyMatch(monday::equals);
  }

  /// Weeks together that the law gives, or three.
  public int usualWeeks(MyLeaveRound.Mine own) {
    RoundSeason season = own.season();
    return season == null ? 3 : season.weeks();
  }

  /// What stands in a field.
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// Whether wishes can be handed in now.
  public boolean takesWishes(MyLeaveRound.Mine own, LocalDate today) {
    return own.round().takesWishes(today);
  }
}
