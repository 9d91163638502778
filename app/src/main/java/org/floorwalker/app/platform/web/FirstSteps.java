package org.floorwalker.app.platform.web;

import java.util.Comparator;
import java.util.List;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.FirstStep;
import org.springframework.stereotype.Component;

/// The first steps of a new installation, in order.
@Component
final class FirstSteps {
  private final List<FirstStep> steps;

  FirstSteps(List<FirstStep> steps) {
    this.steps = steps.stream().sorted(Comparator.comparing(FirstStep::order)).toList();
  }

  /// All steps as they stand; none once everything is done, or when nothing that is open is the
  /// viewer's to do.
  List<FirstStep.Line> of(Viewer viewer) {
    List<FirstStep.Line> lines =
        steps.stream().map(step -> new FirstStep.Line(step, step.isDone().getAsBoolean())).toList();
    boolean isMine =
        lines.stream().anyMatch(line -> !line.done() && viewer.may(line.step().permission()));
    return isMine ? lines : List.of();
  }
}
