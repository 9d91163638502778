package org.floorwalker.app.requests.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.RoundSeason;

/// What the laws of countries give.
///
/// @param kinds kinds that may be asked for, with their names
/// @param rightForm fields of a right
/// @param seasonForm fields of the season that was chosen; empty when none was
public record RightsView(
    List<LeaveRight> rights,
    List<RoundSeason> seasons,
    List<Field.Choice> kinds,
    List<Field> rightForm,
    List<Field> seasonForm) {
  public RightsView {
    rights = List.copyOf(rights);
    seasons = List.copyOf(seasons);
    kinds = List.copyOf(kinds);
    rightForm = List.copyOf(rightForm);
    seasonForm = List.copyOf(seasonForm);
  }

  /// The name of a kind; its code when it can be asked for no more.
  public String name(String kind) {
    return kinds.stream()
        .filter(one -> one.value().equals(kind))
        .map(Field.Choice::label)
        .findFirst()
        .orElse(kind);
  }

  /// How many nobody of the centre has read.
  public long unread() {
    return rights.stream().filter(one -> one.read() == null).count()
        + seasons.stream().filter(one -> one.read() == null).count();
  }

  public int all() {
    return rights.size() + seasons.size();
  }
}
