package org.floorwalker.files.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.table.TableRow;
import org.jspecify.annotations.Nullable;

/// What a people table has said so far: codes that may stand once, validities that may not overlap.
final class Seen {
  private final Map<String, List<PeopleRow.Validity>> validities = new HashMap<>();

  /// The row's code, with a problem when it is empty or was there before.
  String unique(TableRow row, String column) {
    String code = row.required(column);
    if (code.length() > 100) {
      row.problem("unreadable-value", column, "It is too long.", "Use up to 100 characters.");
    }
    PeopleRow.Validity always = new PeopleRow.Validity(LocalDate.MIN, null);
    if (!code.isEmpty() && validities.put(code, List.of(always)) != null) {
      row.problem(
          "duplicate-id",
          column,
          Sentence.of("\"%s\" stands twice.", code),
          Sentence.of("Remove one."));
    }
    return code;
  }

  /// From and to (the last day is not included), not overlapping an earlier row of the same thing.
  PeopleRow.@Nullable Validity validity(TableRow row, String of) {
    row.required("from");
    LocalDate from = row.date("from");
    LocalDate until = row.date("to");
    if (from == null) {
      return null;
    }
    if (until != null && !until.isAfter(from)) {
      row.problem("wrong-order", "to", "It is not after the first day.", "Correct one of them.");
      return null;
    }
    PeopleRow.Validity validity = new PeopleRow.Validity(from, until);
    List<PeopleRow.Validity> known = validities.computeIfAbsent(of, key -> new ArrayList<>());
    known.stream()
        .filter(validity::overlaps)
        .findFirst()
        .ifPresent(
            other ->
                row.problem(
                    "overlapping-validity",
                    "from",
                    Sentence.of("It is valid %s, and another row of the same %s.", validity, other),
                    Sentence.of("End the first before the second begins.")));
    known.add(validity);
    return validity;
  }
}
