package org.floorwalker.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Writes comma-separated files by the rules of docs/formats.md: header row, RFC 4180 quotes,
/// line feed.
public final class CsvOutput {
  private CsvOutput() {}

  /// Writes the header and hands out a sink for rows; the file appears in one step.
  public static void write(Path target, List<String> header, Consumer<RowSink> rows) {
    OutputFile.write(
        target,
        writer -> {
          CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
          csv.writeRecord(header);
          rows.accept(csv::writeRecord);
          csv.flush();
        });
  }

  /// The same as text, for answers that are no file.
  public static String text(List<String> header, Consumer<RowSink> rows) {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.accept(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Takes the cells of one row.
  @FunctionalInterface
  public interface RowSink {
    void row(String... cells);
  }

  /// Writes `problems.csv` into the folder; does nothing when there are none.
  public static void writeProblems(Path folder, List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    write(
        folder.resolve("problems.csv"),
        List.of("code", "file", "row", "column", "wrong", "remedy"),
        sink ->
            problems.forEach(
                p ->
                    sink.row(
                        p.code(),
                        p.file(),
                        p.row() == 0 ? "" : Long.toString(p.row()),
                        p.column(),
                        p.wrong().english(),
                        p.remedy().english())));
  }
}
