package org.floorwalker.app.forecasting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.KnowledgeWriting.Deed;
import org.floorwalker.app.forecasting.store.KnowledgeStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.forecast.SpecialDay;
import org.springframework.stereotype.Component;

/// A door: days of a market with a name, shipped or given by planners, whose effect is learnt and
/// comes again with the name.
@Component
public final class NamedDays {
  private static final String KIND = "day";

  private final KnowledgeStore knowledge;
  private final KnowledgeWriting writing;
  private final MarketCalendar calendar;
  private final People people;

  NamedDays(
      KnowledgeStore knowledge, KnowledgeWriting writing, MarketCalendar calendar, People people) {
    this.knowledge = knowledge;
    this.writing = writing;
    this.calendar = calendar;
    this.people = people;
  }

  /// Names a day of the market.
  ///
  /// @return its number; empty when the day had the name already
  public Optional<Long> name(Viewer viewer, SpecialDay day, String country) {
    viewer.require(Permission.MAKE_FORECASTS);
    return writing.together(
        () -> {
          Optional<Long> id =
              knowledge.insertSpecialDay(day, country, viewer.name(), writing.now(viewer));
          id.ifPresent(named -> writing.written(deed(viewer, "day-named"), day, _ -> named));
          return id;
        });
  }

  private static Deed deed(Viewer viewer, String deed) {
    return new Deed(viewer, deed, KIND);
  }

  /// Names each of the days; those that had the name keep it.
  ///
  /// @return numbers of what is new
  public List<Long> name(
      Viewer viewer,
      ForecastOverride.Days days,
      String name,
      SpecialDay.Kind kind,
      String country) {
    return writing.together(
        () ->
            days.list()
                .map(date -> new SpecialDay(date, name, kind))
                .flatMap(day -> name(viewer, day, country).stream())
                .toList());
  }

  /// Takes a day's name back; false when it is not there any more.
  public boolean remove(Viewer viewer, long id) {
    return writing.withdrawn(
        deed(viewer, "day-withdrawn"), id, () -> knowledge.deleteSpecialDay(id));
  }

  /// Days that planners named, from a day on, of all markets.
  public List<EnteredSpecialDay> listGiven(LocalDate from) {
    return knowledge.listSpecialDaysFrom(from);
  }

  /// Names planners gave to events before, to be given again.
  public List<SpecialDay> listEvents() {
    return knowledge.listEvents();
  }

  /// Named days of a market in order of date: the shipped calendar's, and the planners' for who
  /// sees the queues of all clients.
  public List<EnteredSpecialDay> list(
      Viewer viewer, String country, LocalDate from, LocalDate until) {
    boolean all = seesAll(viewer);
    return list(country, from, until).stream().filter(day -> all || day.isShipped()).toList();
  }

  private boolean seesAll(Viewer viewer) {
    return people.queuesWithin(viewer, Permission.SEE_FORECASTS).all();
  }

  /// Named days of a market, the shipped calendar's and the planners', in order of date.
  public List<EnteredSpecialDay> list(String country, LocalDate from, LocalDate until) {
    return calendar.listSpecialDays(country, from, until);
  }

  /// The calendar of a market for a year: what is shipped, and what planners named for who sees the
  /// queues of all clients.
  public List<CalendarDay> ofYear(Viewer viewer, String country, int year) {
    boolean all = seesAll(viewer);
    return calendar.year(country, year).stream().filter(day -> all || day.named() == null).toList();
  }
}
