package org.floorwalker.files.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.rules.Citation;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RuleEntry.DerogableBy;
import org.floorwalker.planning.rules.RuleEntry.Force;
import org.floorwalker.planning.rules.RuleEntry.Scope;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.floorwalker.planning.rules.RuleEntry.Validity;
import org.jspecify.annotations.Nullable;

/// Reads a rule book from CSV: one row a value of a rule with its law, source and days in force.
public final class RuleBookFile {
  private static final String SHIPPED = "rulebook.csv";

  private final CsvTable table;
  private final List<RuleEntry> entries = new ArrayList<>();

  private RuleBookFile(String file) {
    table =
        new CsvTable(
            file,
            Set.of(
                "country",
                "agreement",
                "rule",
                "value",
                "unit",
                "legal_basis",
                "effective_from",
                "effective_to",
                "status",
                "source",
                "derogable_by",
                "severity"),
            Set.of());
  }

  /// The book that ships with the program.
  public static RuleBook shipped() {
    RuleBookFile file = new RuleBookFile(SHIPPED);
    try (InputStream in =
        Objects.requireNonNull(RuleBookFile.class.getResourceAsStream(SHIPPED), SHIPPED)) {
      file.table.read(in, file::add);
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped rule book cannot be read.", e);
    }
    Parsed<RuleBook> parsed = file.parsed();
    if (!parsed.isClean()) {
      throw new IllegalStateException(
          "The shipped rule book has problems: " + parsed.problems().getFirst().line());
    }
    return parsed.value();
  }

  /// Reads a book of the same form, for example agreements of one's own.
  public static Parsed<RuleBook> read(Path path) {
    RuleBookFile file = new RuleBookFile(Objects.toString(path.getFileName()));
    file.table.read(path, file::add);
    return file.parsed();
  }

  private Parsed<RuleBook> parsed() {
    return table.parsed(new RuleBook(entries));
  }

  private void add(Row row) {
    String country = row.required("country");
    String rule = row.required("rule");
    Validity validity = validity(row);
    Citation citation = citation(row);
    Force force = force(row);
    if (!row.isBad()
        && country != null
        && rule != null
        && validity != null
        && citation != null
        && force != null) {
      entries.add(
          new RuleEntry(
              new Scope(country, row.text("agreement"), rule),
              row.text("value"),
              row.text("unit"),
              validity,
              citation,
              force));
    }
  }

  private static @Nullable Validity validity(Row row) {
    LocalDate from = row.parse("effective_from", "a date like 2006-01-01", LocalDate::parse);
    LocalDate to =
        row.has("effective_to")
            ? row.parse("effective_to", "a date like 2027-12-31, or nothing", LocalDate::parse)
            : null;
    if (from != null && to != null && to.isBefore(from)) {
      row.problem("not-forward", "effective_to", "It ends before it starts.", "Swap the dates.");
    }
    return from == null || row.isBad() ? null : new Validity(from, to);
  }

  private static @Nullable Citation citation(Row row) {
    Citation.Status status =
        row.parse("status", "verified or unverified", t -> Citation.Status.valueOf(upper(t)));
    return status == null
        ? null
        : new Citation(row.text("legal_basis"), row.text("source"), status);
  }

  private static @Nullable Force force(Row row) {
    DerogableBy derogable =
        row.parse(
            "derogable_by",
            "none, individual, local_union, CBA or authority",
            t -> DerogableBy.valueOf(upper(t)));
    Severity severity =
        row.parse("severity", "hard, warn or info", t -> Severity.valueOf(upper(t)));
    return derogable == null || severity == null ? null : new Force(derogable, severity);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
