package org.floorwalker.planning.optimise.search;

/// How many of each agent's shift lengths fit from each start of each day, worked out once.
final class FitTable {
  private final int days;
  private final byte[][] counts;

  FitTable(Person[] people, int days) {
    this.days = days;
    this.counts = new byte[people.length * days][];
    for (int a = 0; a < people.length; a++) {
      for (int d = 0; d < days; d++) {
        counts[a * days + d] = countsOf(people[a], d);
      }
    }
  }

  private static byte[] countsOf(Person person, int d) {
    byte[] row = new byte[person.menus()[d].size()];
    for (int s = 0; s < row.length; s++) {
      row[s] = (byte) Math.min(Byte.MAX_VALUE, person.formsThatFit(d, s));
    }
    return row;
  }

  /// The first so many of the agent's forms.
  int forms(int a, int d, int startIndex) {
    return counts[a * days + d][startIndex];
  }
}
