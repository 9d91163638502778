package org.floorwalker.app.rostering.web;

import java.util.List;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.RosterView;
import org.floorwalker.planning.rules.RuleEntry;
import org.jspecify.annotations.Nullable;

/// What representatives were told about a draft and what they said.
///
/// @param duty the rule by which they are heard, null where none asks for it
/// @param views in order of time
/// @param corrections corrections of the draft now
/// @param trouble key of why the last view was not taken
public record HeardView(
    RosterVersion version,
    @Nullable RuleEntry duty,
    List<RosterView> views,
    int corrections,
    @Nullable String trouble) {
  public HeardView {
    views = List.copyOf(views);
  }

  /// Whether the law asks for a hearing that has not taken place.
  public boolean isMissing() {
    return duty != null && views.isEmpty();
  }

  /// Whether the draft has changed since the view.
  public boolean isOld(RosterView view) {
    return view.corrections() != corrections;
  }
}
