package org.floorwalker.app.wellbeing;

import java.time.LocalDate;
import java.util.List;

/// The place at home as its person sees it.
///
/// @param missing what it does not have, in the order of [HomeItem]
public record HomePlace(LocalDate checkedOn, List<HomeItem> missing) {
  public HomePlace {
    missing = List.copyOf(missing);
  }
}
