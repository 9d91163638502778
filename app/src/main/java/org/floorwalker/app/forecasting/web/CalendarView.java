package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.CalendarDay;
import org.floorwalker.app.forecasting.EnteredSpecialDay;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.files.holidays.DayKind;
import org.jspecify.annotations.Nullable;

/// The page of a market's calendar.
///
/// @param country two letters of the market
/// @param countries markets to choose
/// @param year the year shown
/// @param today where a new name is proposed
/// @param entries its named days in order
public record CalendarView(
    String country, List<String> countries, int year, LocalDate today, List<Entry> entries) {
  public CalendarView {
    countries = List.copyOf(countries);
    entries = List.copyOf(entries);
  }

  static CalendarView of(
      String country, List<String> countries, int year, LocalDate today, List<CalendarDay> days) {
    List<Entry> entries = new ArrayList<>();
    for (CalendarDay day : days) {
      int open = openRun(entries, day);
      if (open >= 0) {
        entries.set(open, entries.get(open).upTo(day));
      } else {
        entries.add(Entry.of(day));
      }
    }
    return new CalendarView(country, countries, year, today, entries);
  }

  /// The entry that the day goes on with; -1 for none.
  private static int openRun(List<Entry> entries, CalendarDay day) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).goesOnWith(day)) {
        return i;
      }
    }
    return -1;
  }

  /// One day, or a run of days to which a planner gave the same name.
  ///
  /// @param last its last day
  /// @param ids numbers of what a planner entered
  public record Entry(CalendarDay first, LocalDate last, List<Long> ids) {
    public Entry {
      ids = List.copyOf(ids);
    }

    static Entry of(CalendarDay day) {
      EnteredSpecialDay named = day.named();
      return new Entry(day, day.date(), named == null ? List.of() : List.of(named.id()));
    }

    private boolean goesOnWith(CalendarDay day) {
      EnteredSpecialDay here = first.named();
      EnteredSpecialDay next = day.named();
      return here != null
          && next != null
          && last.plusDays(1).equals(day.date())
          && here.day().name().equals(next.day().name())
          && here.day().kind() == next.day().kind()
          && here.country().equals(next.country());
    }

    private Entry upTo(CalendarDay day) {
      List<Long> all = new ArrayList<>(ids);
      all.addAll(of(day).ids);
      return new Entry(first, day.date(), all);
    }

    /// Its numbers as a form sends them.
    public String idText() {
      return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /// What it is, in words.
    public String kind(Shell shell) {
      EnteredSpecialDay named = first.named();
      return named == null ? law(shell, first.law()) : shell.say(key(named.day().kind()));
    }

    private static String law(Shell shell, @Nullable DayKind law) {
      return switch (law) {
        case null -> "";
        case DayKind.Full _ -> shell.say("forecasting.calendar.full");
        case DayKind.FromTime(var from) -> shell.say("forecasting.calendar.from", from.toString());
        case DayKind.EveByAgreement _ -> shell.say("forecasting.calendar.eve");
        case DayKind.ShortenedBy(var time) ->
            shell.say("forecasting.calendar.shorter", shell.length(time));
        case DayKind.Observance _ -> shell.say("forecasting.calendar.observance");
      };
    }
  }

  /// Key of the words of an event's kind.
  static String key(Enum<?> kind) {
    return "forecasting.kind." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
