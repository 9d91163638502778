package org.floorwalker.app.pay.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;

/// The form for how a day went.
///
/// @param action where it is sent
/// @param fields day, from, to, reason, note
/// @param ticked names of the boxes that are ticked
public record ReportView(String action, List<Field> fields, List<String> ticked) {
  public ReportView {
    fields = List.copyOf(fields);
    ticked = List.copyOf(ticked);
  }
}
