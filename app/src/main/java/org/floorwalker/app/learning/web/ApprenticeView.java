package org.floorwalker.app.learning.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;

/// One apprentice.
///
/// @param supervisor name, empty when there is none
/// @param note fields to write down proof or a talk; empty when the viewer may not
/// @param hours fields to write down hours; empty when the viewer may not
/// @param test fields of registration and result; empty when the viewer may not
/// @param plan fields to plan a goal; empty when the viewer may not
/// @param wrong whether something typed cannot be kept
public record ApprenticeView(
    ApprenticesView.Row row,
    String supervisor,
    List<Field> note,
    List<Field> hours,
    List<Field> test,
    List<Field> plan,
    boolean wrong) {
  public ApprenticeView {
    note = List.copyOf(note);
    hours = List.copyOf(hours);
    test = List.copyOf(test);
    plan = List.copyOf(plan);
  }
}
