package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.jspecify.annotations.Nullable;

/// Reads `paths.csv`: `queue,path,to,after_seconds,share,people,handle_factor`, what may become of
/// contacts beside being answered by our own people. The path is `partner` (flows over after a
/// wait to so many people of a partner), `second_line` (a share of the answered goes on to another
/// queue), `callback` (offered after a wait, held in another queue) or `redial` (a share of those
/// who hang up calls again).
public final class ContactPathsFile {
  private static final Set<String> WITH_QUEUE = Set.of("second_line", "callback");

  private final Set<QueueId> known;
  private final Map<QueueId, ContactPaths> paths = new LinkedHashMap<>();

  private ContactPathsFile(Set<QueueId> known) {
    this.known = known;
  }

  /// @param known queues that contacts can go on to
  public static Parsed<Map<QueueId, ContactPaths>> read(Path path, Set<QueueId> known) {
    ContactPathsFile file = new ContactPathsFile(known);
    CsvTable table =
        new CsvTable(
            String.valueOf(path.getFileName()),
            Set.of("queue", "path"),
            Set.of("to", "after_seconds", "share", "people", "handle_factor"));
    table.read(path, file::take);
    return table.parsed(file.paths);
  }

  private void take(Row row) {
    String queue = row.required("queue");
    String kind = row.required("path");
    Double after = row.parseOr("after_seconds", 0.0, "seconds from 0", t -> number(t, 0, 1e7));
    Double share = row.parseOr("share", 1.0, "a share from 0 to 1", t -> number(t, 0, 1));
    Integer people = row.parseOr("people", 0, "a whole number", t -> (int) number(t, 0, 100_000));
    Double factor =
        row.parseOr("handle_factor", 1.0, "a number above 0", t -> number(t, 0.01, 100));
    if (queue == null
        || kind == null
        || after == null
        || share == null
        || people == null
        || factor == null) {
      return;
    }
    QueueId to = WITH_QUEUE.contains(kind) ? target(row) : null;
    Duration wait = Duration.ofMillis(Math.round(1000 * after));
    ContactPaths before = paths.getOrDefault(new QueueId(queue), ContactPaths.NONE);
    ContactPaths with =
        switch (kind) {
          case "partner" -> before.withPartner(new ContactPaths.Partner(wait, people, factor));
          case "redial" -> before.withRedial(new ContactPaths.Redial(share, wait));
          case "second_line" ->
              to == null ? null : before.withSecondLine(new ContactPaths.SecondLine(to, share));
          case "callback" ->
              to == null ? null : before.withCallback(new ContactPaths.Callback(to, wait, share));
          default -> unknown(row);
        };
    if (with != null) {
      paths.put(new QueueId(queue), with);
    }
  }

  private @Nullable QueueId target(Row row) {
    String to = row.required("to");
    if (to == null || known.contains(new QueueId(to))) {
      return to == null ? null : new QueueId(to);
    }
    row.problem(
        "unknown-queue",
        "to",
        Sentence.of("%s is no queue.", to),
        Sentence.of("Add it to queues.csv."));
    return null;
  }

  private static @Nullable ContactPaths unknown(Row row) {
    row.problem(
        "unknown-word",
        "path",
        "It is no path.",
        "Write partner, second_line, callback or redial.");
    return null;
  }

  private static double number(String text, double least, double most) {
    double value = DecimalNumber.parse(text);
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }
}
