package org.floorwalker.app.requests.web;

import java.util.List;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.requests.LeaveBalance;

/// Balances of one person, and the form for another.
///
/// @param code code of the person asked for, empty before anybody was
/// @param name their name, empty when nobody has the code
/// @param balances those that are not over
/// @param form fields of another
public record BalancesView(
    String code, String name, List<LeaveBalance> balances, List<Field> form) {
  public BalancesView {
    balances = List.copyOf(balances);
    form = List.copyOf(form);
  }
}
