package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.RosterVersion;

/// The head of every grid of a schedule: which view, which people, and what may be done.
///
/// @param view `day`, `week`, `month` or `expected`
/// @param day first day shown
/// @param filter what is shown
/// @param choices what the filter offers
/// @param people people that match, over all pages
/// @param isOpen whether rows may be changed
/// @param corrections number of corrections since the search
/// @param steps what the viewer can take back or do again
/// @param locks number of locks
/// @param offQueue number of people who may serve a queue on some of a draft's days only
public record GridBar(
    RosterVersion version,
    String view,
    LocalDate day,
    GridFilter filter,
    Choices choices,
    int people,
    boolean isOpen,
    int corrections,
    Steps steps,
    int locks,
    int offQueue) {

  /// @param undo whether a deed of the viewer can be taken back
  /// @param redo whether the viewer took back something last, which can be done again
  public record Steps(boolean undo, boolean redo) {}

  /// @param teams codes and names of teams
  /// @param sites codes of sites
  /// @param queues codes and names of queues
  public record Choices(List<Field.Choice> teams, List<String> sites, List<Field.Choice> queues) {
    public Choices {
      teams = List.copyOf(teams);
      sites = List.copyOf(sites);
      queues = List.copyOf(queues);
    }
  }

  public int pages() {
    return Math.max(1, Math.ceilDiv(people, GridFilter.PAGE));
  }

  /// Address of a view of this schedule with the same people.
  public String address(String otherView, LocalDate otherDay) {
    String path = "/schedule/" + version.id();
    return switch (otherView) {
      case "day" -> path + "?day=" + otherDay + filter.query();
      case "week" -> path + "/week?from=" + otherDay + filter.query();
      case "month" -> path + "/month?from=" + otherDay + filter.query();
      default -> path + "/" + otherView;
    };
  }

  /// Address of another page of people.
  public String page(int number) {
    String here = address(view, day);
    return here.substring(0, here.length() - filter.query().length()) + filter.query(number);
  }

  /// This page's own address.
  public String here() {
    return address(view, day);
  }

  /// Where the filter's form leads; the parameters go with it.
  public String path() {
    return "/schedule/" + version.id() + (view.equals("day") ? "" : "/" + view);
  }
}
