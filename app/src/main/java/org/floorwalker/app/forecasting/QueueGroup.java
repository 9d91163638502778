package org.floorwalker.app.forecasting;

import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;

/// A named set of queues that planners look at together: its sum, band, last year and ledger.
///
/// @param id its number
/// @param name what people call it
/// @param queues codes of its queues, at least two, in order
/// @param made when and by whom
public record QueueGroup(long id, String name, List<String> queues, Made made) {
  private static final String ADDRESS = "group:";

  public QueueGroup {
    queues = List.copyOf(queues);
  }

  /// Stands for the group in addresses where a queue's code may stand too.
  public String address() {
    return ADDRESS + id;
  }

  /// The number of the group that the address stands for; empty for a queue's code.
  static Optional<Long> findNumber(String address) {
    return Optional.of(address)
        .filter(text -> text.startsWith(ADDRESS))
        .map(text -> text.substring(ADDRESS.length()))
        .filter(text -> text.matches("\\d{1,15}"))
        .map(Long::valueOf);
  }
}
