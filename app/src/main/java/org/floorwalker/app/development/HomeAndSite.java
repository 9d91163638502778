package org.floorwalker.app.development;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.floorwalker.app.development.internal.GroupSizes;
import org.floorwalker.app.development.store.VacancyStore;
import org.floorwalker.app.people.Employment;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.careers.ShareDifference;
import org.floorwalker.planning.careers.ShareDifference.Part;

/// Whether who works from home moves on as others do.
///
/// @param moved shares of those at home and on site who began to lead or were chosen
/// @param applied shares of those who applied
public record HomeAndSite(Compared moved, Compared applied) {
  /// @param difference home less site
  public record Compared(Part home, Part site, ShareDifference difference) {}

  /// Of those who did not lead when the time looked at began; empty when either side is below the
  /// least group.
  static Optional<HomeAndSite> of(
      List<Employment> all, LocalDate from, VacancyStore.Movers movers) {
    List<Employment> free =
        all.stream()
            .filter(one -> one.gone() == null || one.gone().isAfter(from))
            .filter(one -> one.ledFrom() == null || !one.ledFrom().isBefore(from))
            .toList();
    List<Employment> home = free.stream().filter(one -> one.last().fromHome()).toList();
    List<Employment> site = free.stream().filter(one -> !one.last().fromHome()).toList();
    if (home.size() < GroupSizes.LEAST || site.size() < GroupSizes.LEAST) {
      return Optional.empty();
    }
    return Optional.of(
        new HomeAndSite(
            compared(home, site, one -> one.ledFrom() != null || isIn(movers.chosen(), one)),
            compared(home, site, one -> isIn(movers.applied(), one))));
  }

  private static boolean isIn(Set<PersonId> persons, Employment one) {
    return persons.contains(one.person());
  }

  private static Compared compared(
      List<Employment> home, List<Employment> site, Predicate<Employment> counts) {
    Part first = new Part((int) home.stream().filter(counts).count(), home.size());
    Part second = new Part((int) site.stream().filter(counts).count(), site.size());
    return new Compared(first, second, ShareDifference.of(first, second, Turnover.NORMAL_95));
  }
}
