package org.floorwalker.app.sourcing.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.sourcing.SiteRecord;
import org.floorwalker.app.sourcing.Tender;
import org.jspecify.annotations.Nullable;

/// Costs of the sites with what they did for it, and the tenders.
///
/// @param currency in which sites are compared
/// @param from first day of what the sites did
/// @param until the last of those days
/// @param untold sites whose cost, or whose currency's rate, nobody has told
public record CostsView(
    List<SiteRecord> sites,
    String currency,
    LocalDate from,
    LocalDate until,
    List<String> untold,
    List<Tender> tenders,
    @Nullable Edited edited) {

  /// @param site whose cost is being written
  /// @param source where the estimate comes from; empty when somebody has confirmed it
  public record Edited(String site, String source, List<Field> fields) {}
}
