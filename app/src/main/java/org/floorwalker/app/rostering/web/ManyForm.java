package org.floorwalker.app.rostering.web;

import java.util.List;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/// Who gets a copied day or a pattern, and the grid that was left for it.
///
/// @param ticked codes of people
/// @param isEverybody whether everybody of the filter is meant instead
/// @param back address of the grid
record ManyForm(List<String> ticked, boolean isEverybody, GridFilter filter, String back) {
  ManyForm {
    ticked = List.copyOf(ticked);
  }

  static ManyForm of(MultiValueMap<String, String> sent) {
    Map<String, String> single = sent.toSingleValueMap();
    return new ManyForm(
        sent.getOrDefault("person", List.of()),
        sent.containsKey("everybody"),
        GridFilter.of(single),
        single.getOrDefault("back", ""));
  }
}
