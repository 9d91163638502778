package org.floorwalker.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.floorwalker.app.Application;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;

/// CPU time of bringing a day of 100,000 contacts into an embedded database, adding up included: of
/// this process and of PostgreSQL. Three days one after another, so that the first shows a cold
/// start; before them, when asked for, a first file of many days of 10,000.
public final class ImportBench {
  private static final int CONTACTS = 100_000;
  private static final int CONTACTS_OF_PAST_DAY = 10_000;
  private static final int QUEUES = 20;
  private static final int AGENTS = 400;
  private static final int DAYS = 3;
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final long SEED = 1;
  private static final String HEADER =
      "queue,arrived,answered,ended,outcome,agent,wrapup_seconds,contact\n";

  private ImportBench() {}

  /// Takes the folder of the database, without which a temporary folder is used and left, and the
  /// number of days of a first file.
  public static void main(String[] arguments) throws IOException {
    Path folder =
        arguments.length > 0
            ? Path.of(arguments[0])
            : Files.createTempDirectory("floorwalker-import-bench");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.work(choice.address(), 0)) {
      FileImport imports = running.context().getBean(FileImport.class);
      System.out.printf("seed %d, database in %s%n", SEED, folder);
      int past = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
      if (past > 0) {
        StringBuilder file = new StringBuilder(HEADER);
        FIRST
            .minusDays(past)
            .datesUntil(FIRST)
            .forEach(day -> add(file, day, CONTACTS_OF_PAST_DAY));
        bring(imports, server, past + "-days", file);
      }
      for (int i = 0; i < DAYS; i++) {
        LocalDate day = FIRST.plusDays(i);
        StringBuilder file = new StringBuilder(HEADER);
        add(file, day, CONTACTS);
        bring(imports, server, day.toString(), file);
      }
    }
  }

  private static void bring(
      FileImport imports, EmbeddedPostgres server, String name, StringBuilder text) {
    byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
    FileImport.Order order =
        new FileImport.Order(
            "contacts",
            "",
            "bench",
            name + ".csv",
            file.length,
            new FileImport.Order.Spelling(ZoneId.of("Europe/Oslo"), 0),
            ImportOrder.BadRows.REFUSE_FILE);
    double ours = CpuTime.ofProcess();
    double theirs = CpuTime.of(server);
    ImportReport report =
        imports.bring(order, new ByteArrayInputStream(file), ImportWatch.NONE).orElseThrow();
    ours = CpuTime.ofProcess() - ours;
    theirs = CpuTime.of(server) - theirs;
    System.out.printf(
        Locale.ROOT,
        "%s: %s, %d contacts, %.1f MB: %.2f CPU s here + %.2f of PostgreSQL = %.2f%n",
        name,
        report.state(),
        report.counts().changed(),
        file.length / 1e6,
        ours,
        theirs,
        ours + theirs);
  }

  /// Contacts of ten hours: nine in ten answered, by four hundred people in twenty queues.
  private static void add(StringBuilder text, LocalDate day, int contacts) {
    Random random = new Random(SEED + day.toEpochDay());
    long open = day.atTime(7, 0).toEpochSecond(ZoneOffset.UTC);
    long[] arrivals = new long[contacts];
    Arrays.setAll(arrivals, i -> open + random.nextInt(36_000));
    Arrays.sort(arrivals);
    for (int i = 0; i < contacts; i++) {
      long arrived = arrivals[i];
      long served = arrived + random.nextInt(60);
      boolean answered = random.nextInt(10) > 0;
      text.append("queue-").append(random.nextInt(QUEUES)).append(',').append(at(arrived));
      text.append(',').append(answered ? at(served) : "").append(',');
      text.append(at(answered ? served + 60 + random.nextInt(400) : served));
      text.append(answered ? ",completed,agent-" + random.nextInt(AGENTS) + ",30" : ",abandoned,,");
      text.append(",c").append(i).append('-').append(day).append('\n');
    }
  }

  private static Instant at(long epochSecond) {
    return Instant.ofEpochSecond(epochSecond);
  }
}
