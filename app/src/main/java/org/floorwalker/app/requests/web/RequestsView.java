package org.floorwalker.app.requests.web;

import java.util.List;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRequest;

/// Requests within the viewer's reach.
///
/// @param open those that wait for the viewer
/// @param swaps swaps that wait for the viewer
/// @param waiting the waiting list, in the order places are given
/// @param decided decided lately, newest first
public record RequestsView(
    List<Line> open, List<SwapsView.Line> swaps, List<Line> waiting, List<Line> decided) {
  public RequestsView {
    swaps = List.copyOf(swaps);
    open = List.copyOf(open);
    waiting = List.copyOf(waiting);
    decided = List.copyOf(decided);
  }

  /// @param name who asked
  public record Line(String name, LeaveRequest request, LeaveKind kind) {}
}
