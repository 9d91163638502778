package org.floorwalker.app.briefing.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.briefing.ServiceSum;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.platform.words.WrittenNumber;

/// Words and numbers in the language of a paper.
record Writing(Words words, Locale to) {
  String say(String key, Object... values) {
    return words.say(to, key, values);
  }

  String number(double value) {
    return WrittenNumber.of(to, value, 0);
  }

  String percent(double share) {
    return WrittenNumber.of(to, share * 100, 1) + "\u00a0%";
  }

  String seconds(double seconds) {
    return number(seconds) + "\u00a0s";
  }

  String day(LocalDate day) {
    return Days.write(day, to, true);
  }

  String language(String code) {
    return code.isEmpty()
        ? say("briefing.service.no-language")
        : Locale.of(code).getDisplayLanguage(to);
  }

  /// "May 2027".
  String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL uuuu", Words.formatting(to)).format(month);
  }

  /// The names of the columns of [#row].
  List<String> heads() {
    return List.of(
        "",
        say("briefing.service.came"),
        say("briefing.service.answered"),
        say("briefing.service.gave-up"),
        say("briefing.service.wait"));
  }

  /// A line of a table; figures of too few contacts are dashes.
  List<String> row(String name, ServiceSum sum) {
    return List.of(
        name,
        number(sum.offered()),
        sum.isFew() ? "–" : percent(sum.answeredShare()),
        sum.isFew() ? "–" : percent(sum.abandonedShare()),
        sum.isFew() || !sum.hasWaits() ? "–" : seconds(sum.averageWaitSeconds()));
  }
}
