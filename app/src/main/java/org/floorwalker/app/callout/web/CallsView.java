package org.floorwalker.app.callout.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.callout.CallLogLine;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.Candidate;
import org.floorwalker.app.callout.Ranked;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.pages.Field;
import org.jspecify.annotations.Nullable;

/// The desk: offers, and the form of a new one with who could.
///
/// @param preview null until asked for
/// @param queues what queues are called
public record CallsView(
    ZoneId zone,
    List<CallOffer> offers,
    List<Field> form,
    @Nullable List<Ranked> preview,
    Map<PersonId, String> names,
    QueueNames queues) {
  public CallsView {
    offers = List.copyOf(offers);
    form = List.copyOf(form);
    names = Map.copyOf(names);
  }

  /// One offer with its candidates and its log.
  public record One(
      ZoneId zone,
      CallOffer offer,
      List<Candidate> candidates,
      List<CallLogLine> log,
      Map<PersonId, String> names,
      QueueNames queues,
      boolean open) {
    public One {
      candidates = List.copyOf(candidates);
      log = List.copyOf(log);
      names = Map.copyOf(names);
    }
  }
}
