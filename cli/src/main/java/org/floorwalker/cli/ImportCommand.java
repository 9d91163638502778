package org.floorwalker.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.zip.GZIPInputStream;
import org.floorwalker.app.Application;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Problem;
import org.floorwalker.files.table.ColumnMapping;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Brings files into an installation, each wholly or not at all.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Bring files into an installation; the same file again changes nothing.",
      "What happened: intervals, contacts, asterisk-queue-log, calabrio-queue, calabrio-agent,"
          + " mapped; and the tables of people and organisation: clients, sites, queues, agents,"
          + " skills ... Exit code 2 when a file was refused."
    })
final class ImportCommand implements Callable<Integer> {
  @Mixin private final DatabaseOptions database = new DatabaseOptions();

  @Option(names = "--format", paramLabel = "NAME", required = true, description = "The format.")
  private String format = "";

  @Option(
      names = "--source",
      paramLabel = "NAME",
      required = true,
      description = "The system the files come from; ids are unique within a source.")
  private String source = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Europe/Oslo",
      description = "Zone of times without an offset. Default: ${DEFAULT-VALUE}.")
  private String zone = "Europe/Oslo";

  @Option(
      names = "--wrapup-seconds",
      paramLabel = "SECONDS",
      defaultValue = "0",
      description = "Wrap-up after each call where the source does not tell it (queue_log).")
  private long wrapupSeconds;

  @Option(
      names = "--mapping",
      paramLabel = "NAME",
      defaultValue = "",
      description = "The saved column mapping, for the format mapped.")
  private String mapping = "";

  @Option(
      names = "--mapping-file",
      paramLabel = "FILE",
      description = "A column mapping as JSON, saved under the name given by --mapping.")
  private @Nullable Path mappingFile;

  @Option(
      names = "--target",
      paramLabel = "FORM",
      defaultValue = "intervals",
      description = "What a mapping file maps to: contacts, intervals or a people table.")
  private String target = "intervals";

  @Option(
      names = "--accept-bad-rows",
      description = "Use the good rows although some are bad; the bad ones are still reported.")
  private boolean acceptBadRows;

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "The files; .gz is unpacked.")
  private List<Path> files = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    ZoneId local = requireReadable();
    try (DatabaseChoice choice = database.open();
        Application.Running running = Application.work(choice.address(), 0)) {
      FileImport door = running.context().getBean(FileImport.class);
      requireFormat(door);
      saveMapping(door, running.context().getBean(JsonMapper.class));
      int worst = ExitCode.DONE;
      for (Path file : files) {
        worst = Math.max(worst, bring(door, file, local));
      }
      return worst;
    }
  }

  private ZoneId requireReadable() {
    for (Path file : files) {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new BadInput(file + " cannot be read. Maybe the path is another.");
      }
    }
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new BadInput("\"" + zone + "\" is not a time zone. Maybe write such as Europe/Oslo.");
    }
  }

  private void requireFormat(FileImport door) {
    if (!door.formats().contains(format)) {
      throw new BadInput(
          "\"%s\" is not a format. Maybe one of %s."
              .formatted(format, String.join(", ", door.formats())));
    }
  }

  private void saveMapping(FileImport door, JsonMapper json) throws IOException {
    if (mappingFile != null) {
      try {
        ColumnMapping read = json.readValue(Files.readString(mappingFile), ColumnMapping.class);
        door.save(new SavedMapping(mapping, target, read));
      } catch (JacksonException e) {
        throw new BadInput(
            mappingFile
                + " is not a column mapping: "
                + e.getOriginalMessage()
                + " Maybe see"
                + " docs/formats.md.");
      }
    }
  }

  private int bring(FileImport door, Path file, ZoneId local) throws IOException {
    FileImport.Order order =
        new FileImport.Order(
            format,
            mapping,
            source,
            file.getFileName().toString(),
            Files.size(file),
            new FileImport.Order.Spelling(local, wrapupSeconds),
            acceptBadRows ? ImportOrder.BadRows.LEAVE_OUT : ImportOrder.BadRows.REFUSE_FILE);
    try (InputStream in = open(file);
        ImportProgress progress = new ImportProgress(file.getFileName().toString())) {
      ImportReport report =
          door.bring(order, in, progress)
              .orElseThrow(
                  () ->
                      new BadInput(
                          "There is no mapping \"" + mapping + "\". Maybe give --mapping-file."));
      return tell(file, report);
    }
  }

  private static InputStream open(Path file) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return file.toString().endsWith(".gz") ? new GZIPInputStream(in, 1 << 16) : in;
  }

  private static int tell(Path file, ImportReport report) {
    report.notices().forEach(System.err::println);
    report.problems().stream().map(Problem::line).forEach(System.err::println);
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && Files.isWritable(folder)) {
      CsvOutput.writeProblems(folder, report.problems());
    }
    ImportReport.Counts counts = report.counts();
    System.out.println(
        switch (report.state()) {
          case DONE ->
              "%s: %d found, %d new or changed, %d kept raw, %d bad rows left out."
                  .formatted(
                      file, counts.found(), counts.changed(), counts.rawLines(), counts.problems());
          case UNCHANGED -> file + ": was in already; nothing changed.";
          case REFUSED ->
              file
                  + ": refused, %s; nothing changed."
                      .formatted(InputOptions.counted(counts.problems()));
          case STOPPED -> file + ": stopped; nothing changed.";
        });
    return switch (report.state()) {
      case DONE, UNCHANGED -> ExitCode.DONE;
      case STOPPED -> ExitCode.NO;
      case REFUSED -> ExitCode.BAD_INPUT;
    };
  }

  /// Shows progress on a terminal once the work takes longer than two seconds.
  private static final class ImportProgress implements ImportWatch, AutoCloseable {
    private static final long QUIET_NANOS = 2_000_000_000L;

    private final String file;
    private final boolean terminal = System.console() != null && System.console().isTerminal();
    private final long startedNanos = System.nanoTime();
    private boolean shown;

    ImportProgress(String file) {
      this.file = file;
    }

    @Override
    public void progress(Step step, double share) {
      if (terminal && System.nanoTime() - startedNanos > QUIET_NANOS) {
        shown = true;
        String word =
            switch (step) {
              case READING -> "reading";
              case JOINING -> "joining with what is known";
              case ADDING_UP -> "adding up";
            };
        System.err.printf(
            "\r%s: %s%s   ", file, word, share < 0 ? "" : " %.0f %%".formatted(share * 100));
      }
    }

    @Override
    public boolean stopAsked() {
      return Thread.currentThread().isInterrupted();
    }

    @Override
    public void close() {
      if (shown) {
        System.err.println();
      }
    }
  }
}
