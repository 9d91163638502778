package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.learning.HelpCall;
import org.floorwalker.app.learning.PermitRequest;
import org.jspecify.annotations.Nullable;

/// A floor walker's round.
///
/// @param answered calls that were answered today, the latest first
/// @param mayChange whether the viewer may say which queues demand a sign-off
public record RoundView(
    List<Call> calls,
    List<Call> answered,
    List<Permit> permits,
    List<QueueRow> queues,
    boolean mayChange) {
  public RoundView {
    calls = List.copyOf(calls);
    answered = List.copyOf(answered);
    permits = List.copyOf(permits);
    queues = List.copyOf(queues);
  }

  /// Somebody who asks for help.
  public record Call(HelpCall call, String name, String team) {}

  /// A permit with the name.
  ///
  /// @param yours whether the viewer may approve it
  public record Permit(PermitRequest request, String name, boolean yours) {}

  /// A queue and whether it demands a sign-off.
  ///
  /// @param from the day it begins to, null when it does not
  public record QueueRow(String code, String name, @Nullable LocalDate from) {}
}
