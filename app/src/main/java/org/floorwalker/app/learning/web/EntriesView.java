package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.learning.EntryWish;

/// Those who ask for a first job, in the order in which they came.
///
/// @param wanted languages in which people are missing
public record EntriesView(List<EntryWish> wishes, List<String> wanted) {
  public EntriesView {
    wishes = List.copyOf(wishes);
    wanted = List.copyOf(wanted);
  }
}
