package org.floorwalker.app.rostering.web;

import org.floorwalker.app.rostering.CustomerTimeReport;

/// The week's time with customers.
///
/// @param version the roster
/// @param report what was found
/// @param maySeePeople whether a team can be opened to see its people
public record CustomerTimeView(long version, CustomerTimeReport report, boolean maySeePeople) {
  /// Address of this page with a team opened.
  public String address(long team) {
    return "/schedule/%d/customer-time?week=%s&team=%d".formatted(version, report.monday(), team);
  }
}
