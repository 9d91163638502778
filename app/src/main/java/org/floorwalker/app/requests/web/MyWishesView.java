package org.floorwalker.app.requests.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Map;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.DayWish;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.WishNo;
import org.jspecify.annotations.Nullable;

/// A person's own wishes and the hours they offer.
///
/// @param mine budget and wishes for days
/// @param places days with a wished place of work: true is from home
/// @param offered the hours they offer
/// @param no why the last wish was not taken; null when it was, or none was made
/// @param wrong key of what is wrong with a form, null when nothing is
public record MyWishesView(
    DayWishes.Mine mine,
    Map<LocalDate, Boolean> places,
    OfferedView offered,
    @Nullable WishNo no,
    @Nullable String wrong) {

  /// A day forms begin with.
  public LocalDate soon() {
    return offered.soon();
  }

  /// "08:00"; the end of the day is 00:00.
  public static String clock(int minute) {
    return "%02d:%02d".formatted(minute / 60 % 24, minute % 60);
  }

  /// Key of what a wish is, in the words in which it is chosen.
  public static String key(DayWish wish) {
    return "requests.wishes.what."
        + switch (wish.what().kind()) {
          case NOT_BEFORE -> "not-before";
          case NOT_AFTER -> "not-after";
          case FREE ->
              switch (wish.firmness()) {
                case IF_POSSIBLE -> "free";
                case MUCH -> "much-free";
                case MUST -> "must-free";
              };
        };
  }

  /// "April 2027".
  public static String month(Shell shell, YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", Words.formatting(shell.language()))
        .format(month);
  }

  /// "Monday".
  public static String weekday(Shell shell, DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL_STANDALONE, Words.formatting(shell.language()));
  }
}
