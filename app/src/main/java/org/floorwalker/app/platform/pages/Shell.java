package org.floorwalker.app.platform.pages;

import gg.jte.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Theme;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.platform.words.WrittenNumber;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.jspecify.annotations.Nullable;

/// What every template needs beside its own value: the viewer, words, numbers and times in the
/// viewer's way, addresses, the rail and the receipt of the last deed.
///
/// @param viewer null on the pages before login
/// @param path address of this page without its query
/// @param now the instant at which the page is made
/// @param receipts gives the receipt of the last deed, once
/// @param place where the viewer works now
/// @param firstSteps what a new installation still needs of the viewer; asked by the pages of these
///     steps only
/// @param queues what queues are called
/// @param learnt what courses and competences are called; asked once a page, when needed
/// @param ids gives out ids for elements of this page
/// @param pages which addresses the viewer may open
public record Shell(
    @Nullable Viewer viewer,
    Locale language,
    ZoneId zone,
    Words words,
    String path,
    Instant now,
    String assets,
    Csrf csrf,
    Rail rail,
    Supplier<Optional<Receipt>> receipts,
    Optional<DayLine> dayLine,
    Ids ids,
    WorkPlace place,
    Supplier<List<FirstStep.Line>> firstSteps,
    QueuesCalled queues,
    Supplier<LearntCalled.Names> learnt,
    Predicate<String> pages) {

  /// Name and value of the hidden field that proves a form came from our own page.
  public record Csrf(String name, String value) {}

  /// Where the viewer works now.
  ///
  /// @param choosable whether the page shows a place that the viewer chooses
  /// @param name of the place chosen; null for all
  public record WorkPlace(boolean choosable, @Nullable String name) {}

  /// The rail as this viewer sees it.
  public record Rail(List<Group> groups, List<Item> tabs) {
    /// One group with its entries.
    public record Group(String words, List<Item> items) {}

    /// One entry; `waiting` is 0 when nothing waits.
    public record Item(String words, String path, Icon icon, boolean current, int waiting) {}
  }

  /// What a queue is called; its code when it is not known any more. Asked once a page,
  /// when needed.
  public String queue(String code) {
    return queues.byCode().getOrDefault(code, code);
  }

  /// The title of a course; its code when it is not known any more.
  public String course(String code) {
    return learnt.get().course(code);
  }

  /// The name of a competence; its code when it is not known any more.
  public String competence(String code) {
    return learnt.get().competence(code);
  }

  public String say(String key, Object... arguments) {
    return words.say(language, key, arguments);
  }

  /// The sentence in the viewer's language; in English where it has no words of its own, as
  /// sentences that were kept by an earlier version.
  public String say(Sentence sentence) {
    return words.has(sentence.key())
        ? words.say(language, sentence.key(), sentence.values().toArray())
        : sentence.english();
  }

  /// What is wrong with a file or a form, and how to mend it.
  public String say(Problem problem) {
    return say(problem.wrong()) + " " + say(problem.remedy());
  }

  /// The address of a style, script, font or picture of ours, with the version in it.
  public String asset(String name) {
    return assets + "/" + name;
  }

  public boolean may(Permission permission) {
    return viewer != null && viewer.may(permission);
  }

  /// Whether the viewer may open the page at the address, so that no link leads to a refusal.
  public boolean opens(@Nullable String address) {
    return address != null && pages.test(address);
  }

  /// The viewer of a page behind the login.
  public Viewer someone() {
    return Objects.requireNonNull(viewer, "Nobody is signed in on " + path);
  }

  public String theme() {
    return viewer == null ? Theme.SYSTEM.key() : viewer.theme().key();
  }

  /// The code for `<html lang>`.
  public String languageCode() {
    return language.getLanguage();
  }

  /// A language by its name in that of the page; the code itself where it is none.
  public String languageName(String code) {
    return Locale.of(code).getDisplayLanguage(language);
  }

  /// A country of two letters by its name in the language of the page.
  public String countryName(String code) {
    return Locale.of("", code).getDisplayCountry(language);
  }

  /// "1 412" or "1.412", by language.
  public String number(long value) {
    return WrittenNumber.of(language, (double) value, 0);
  }

  /// A number with exactly so many decimals.
  public String number(double value, int decimals) {
    return WrittenNumber.of(language, value, decimals);
  }

  /// A share between 0 and 1 as "81 %", with a hard space before the sign in every language.
  public String percent(double share, int decimals) {
    return number(share * 100, decimals) + "\u00a0%";
  }

  /// "14 h 30" for lengths that people check, "14 t 30" in Norwegian and Danish.
  public String length(Duration length) {
    return say(
        "shell.length", String.valueOf(length.toHours()), "%02d".formatted(length.toMinutesPart()));
  }

  /// "7.5 h", "7,5 t" in Norwegian and Danish.
  public String hours(double hours) {
    return say("shell.hours", number(hours, 1));
  }

  /// "08:05" in the viewer's zone.
  public String time(Instant instant) {
    return time(instant, zone);
  }

  /// "08:05" in a site's zone.
  public String time(Instant instant, ZoneId siteZone) {
    return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(siteZone));
  }

  /// "Fri 14 May", with the year when it is not this one.
  public String date(LocalDate date) {
    return Days.write(date, language, date.getYear() != today().getYear());
  }

  /// The last day before an instant at which something ends: "Fri 14 May" for midnight after it.
  public String lastDay(Instant endExclusive) {
    return date(endExclusive.minusNanos(1).atZone(zone).toLocalDate());
  }

  /// "Fri 14 May 08:05" in the viewer's zone.
  public String moment(Instant instant) {
    return date(instant.atZone(zone).toLocalDate()) + " " + time(instant);
  }

  /// "week 19".
  public String week(LocalDate date) {
    return say("shell.week", weekNumber(date));
  }

  /// "weeks 19–21", or the one week that both days lie in.
  public String weeks(LocalDate first, LocalDate last) {
    String from = weekNumber(first);
    String to = weekNumber(last);
    return from.equals(to) ? week(first) : say("shell.weeks", from, to);
  }

  private static String weekNumber(LocalDate date) {
    return String.valueOf(date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  /// The receipt of the last deed, once; only a whole page asks, so that a part fetched in between
  /// does not swallow it.
  public @Nullable Receipt takeReceipt() {
    return receipts.get().orElse(null);
  }

  /// Today where the viewer is.
  public LocalDate today() {
    return now.atZone(zone).toLocalDate();
  }

  /// For templates: whether an optional part is there.
  public static boolean isThere(@Nullable Content content) {
    return content != null;
  }
}
