package org.floorwalker.app.requests;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.store.AwayStore;
import org.springframework.stereotype.Component;

/// The door to who is away when and by which right, for pay. Leaders see presence without its
/// reason; this is not for pages about others.
@Component
public final class AwayDays {
  /// How an illness is called among the kinds.
  public static final String ILL = "ill";

  private final AwayStore store;

  AwayDays(AwayStore store) {
    this.store = store;
  }

  /// Granted leave and reported illness on the days from the one until before the other.
  ///
  /// @param zones where each person works; the illness of others is not told
  public List<AwayDay> list(LocalDate from, LocalDate until, Map<PersonId, ZoneId> zones) {
    List<AwayDay> days = new ArrayList<>(store.listLeave(from, until));
    for (AwayStore.Ill ill : store.listIll(from, until)) {
      ZoneId zone = zones.get(ill.person());
      if (zone == null) {
        continue;
      }
      LocalDate first = ill.from().atZone(zone).toLocalDate();
      LocalDate last =
          Optional.ofNullable(ill.well())
              .map(well -> well.atZone(zone).toLocalDate())
              .filter(day -> day.isBefore(ill.lastDay()))
              .orElse(ill.lastDay());
      first
          .datesUntil(last.plusDays(1))
          .filter(day -> !day.isBefore(from) && day.isBefore(until))
          .forEach(day -> days.add(new AwayDay(ill.person(), day, ILL)));
    }
    return days;
  }
}
