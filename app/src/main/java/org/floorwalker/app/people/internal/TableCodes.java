package org.floorwalker.app.people.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.people.store.OrganisationStore;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.jspecify.annotations.Nullable;

/// Says what the codes of a table stand for, and collects what does not fit what the centre knows.
final class TableCodes {
  private final OrganisationStore.Known known;
  private final String file;
  private final List<Problem> problems = new ArrayList<>();
  private long line;

  /// @param known everything the centre has a code for; grows while rows are put in place
  TableCodes(OrganisationStore.Known known, String file) {
    this.known = known;
    this.file = file;
  }

  OrganisationStore.Known known() {
    return known;
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  /// Problems are of this line from now on.
  void readLine(long number) {
    line = number;
  }

  /// What a code stands for; null, and a problem, when it is not known.
  @Nullable Long id(Map<String, Long> ids, String column, String code) {
    Long id = ids.get(code);
    if (id == null) {
      problem(
          "unknown-code",
          column,
          Sentence.of("\"%s\" is not known here.", code),
          Sentence.of("Bring in its own table first, or correct the code."));
    }
    return id;
  }

  /// The same, where a row need not name one.
  @Nullable Long idOrNone(Map<String, Long> ids, String column, String code) {
    return code.isEmpty() ? null : id(ids, column, code);
  }

  void problem(String code, String column, Sentence wrong, Sentence remedy) {
    problems.add(new Problem(code, file, line, column, wrong, remedy));
  }
}
