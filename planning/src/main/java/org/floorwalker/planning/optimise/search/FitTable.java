package org.floorwalker.planning.optimise.search;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/// How many of each agent's shift lengths fit from each start of each day, worked out once. Equal
/// rows are one row, so that what is asked all the time stays near.
final class FitTable {
  private final int days;
  private final byte[][] counts;

  FitTable(Person[] people, int days) {
    this.days = days;
    this.counts = new byte[people.length * days][];
    Map<ByteBuffer, byte[]> rows = new HashMap<>();
    for (int a = 0; a < people.length; a++) {
      for (int d = 0; d < days; d++) {
        byte[] row = countsOf(people[a], d);
        counts[a * days + d] = rows.computeIfAbsent(ByteBuffer.wrap(row), _ -> row);
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
