package org.floorwalker.app.rostering.web;

import java.time.LocalDate;

/// Where one shift could lie, as a page of its own.
///
/// @param version number of the schedule
/// @param person code of the person
public record WhereToView(long version, String person, LocalDate day, PlacesView places) {
  public String back() {
    return "/schedule/" + version + "?day=" + day + "&shift=" + person;
  }
}
