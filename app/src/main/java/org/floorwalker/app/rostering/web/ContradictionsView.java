package org.floorwalker.app.rostering.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.app.people.PartlyUsable;
import org.floorwalker.app.rostering.BuildCheck.Contradiction;
import org.floorwalker.app.rostering.RosterVersion;

/// What stands in the way of a build.
///
/// @param span the days of the build
/// @param people whose hours cannot be reached
/// @param offQueue who may serve a queue on some of the days only
/// @param order the build as it was ordered, to be ordered all the same
public record ContradictionsView(
    RosterVersion.Span span,
    List<Contradiction> people,
    List<PartlyUsable> offQueue,
    SequencedMap<String, String> order) {
  public ContradictionsView {
    people = List.copyOf(people);
    offQueue = List.copyOf(offQueue);
  }

  /// Address of the contract's terms.
  public static String terms(Contradiction one) {
    return "/organisation/contracts/row?code="
        + URLEncoder.encode(one.contract(), StandardCharsets.UTF_8);
  }
}
