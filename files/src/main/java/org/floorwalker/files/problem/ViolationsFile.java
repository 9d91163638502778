package org.floorwalker.files.problem;

import java.nio.file.Path;
import java.util.List;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.planning.rules.Violation;

/// The table of violations that `check` writes.
public final class ViolationsFile {
  private ViolationsFile() {}

  public static void write(Path target, List<Violation> violations) {
    CsvOutput.write(
        target,
        List.of("rule", "law", "agent", "business_day", "measured", "limit", "unit"),
        sink ->
            violations.forEach(
                v ->
                    sink.row(
                        v.rule(),
                        v.law(),
                        v.agent(),
                        v.businessDay().toString(),
                        Violation.number(v.figure().measured()),
                        Violation.number(v.figure().limit()),
                        v.figure().unit())));
  }
}
