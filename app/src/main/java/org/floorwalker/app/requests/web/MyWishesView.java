package org.floorwalker.app.requests.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.DayWish;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.WishNo;
import org.floorwalker.app.rostering.OfferedDay;
import org.floorwalker.app.rostering.OfferedWeek;
import org.jspecify.annotations.Nullable;

/// A person's own wishes and the hours they offer.
///
/// @param mine budget and wishes for days
/// @param places days with a wished place of work: true is from home
/// @param week the week they offer; null when they never said anything
/// @param days days that differ from it
/// @param soon a day forms begin with
/// @param no why the last wish was not taken; null when it was, or none was made
/// @param wrong key of what is wrong with a form, null when nothing is
public record MyWishesView(
    DayWishes.Mine mine,
    Map<LocalDate, Boolean> places,
    @Nullable OfferedWeek week,
    List<OfferedDay> days,
    LocalDate soon,
    @Nullable WishNo no,
    @Nullable String wrong) {
  public MyWishesView {
    days = List.copyOf(days);
  }

  public boolean isLimited() {
    return week != null && week.limited();
  }

  private Optional<OfferedWeek.Hours> hours(DayOfWeek weekday) {
    return week == null
        ? Optional.empty()
        : week.hours().stream().filter(one -> one.weekday() == weekday).findFirst();
  }

  /// "08:00", or empty where the weekday is not offered.
  public String from(DayOfWeek weekday) {
    return hours(weekday).map(one -> clock(one.fromMinute())).orElse("");
  }

  public String to(DayOfWeek weekday) {
    return hours(weekday).map(one -> clock(one.toMinute())).orElse("");
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
