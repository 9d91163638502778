package org.floorwalker.planning.rules;

import java.util.List;

/// Never more than so many days of work without a day off, whatever has been agreed: a weekly rest
/// may lie anywhere in each week, so twelve is the most (Directive 2003/88/EC Art. 5;
/// CJEU C-306/16).
final class LongestRowLaw implements LawRule {
  @Override
  public String name() {
    return "longest_row_days";
  }

  @Override
  public List<Breach> check(String value, PersonWork work) {
    return DaysInRowLaw.rowsAbove(Integer.parseInt(value), work);
  }
}
