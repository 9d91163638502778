package org.floorwalker.files.problem;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.roster.Need;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.Site;
import org.jspecify.annotations.Nullable;

/// Reads `needs.csv`: people needed by queue and slot.
final class NeedsReader {
  private static final double MOST_HEADS = 1e6;

  private final ProblemFolder folder;
  private final Period period;
  private final Set<ZoneId> zones;
  private final Set<String> queues = new HashSet<>();
  private final List<Need> needs = new ArrayList<>();
  private final Map<String, Set<Instant>> seen = new HashMap<>();

  /// Outside the period in every zone.
  private final OutsideRows outside = new OutsideRows("needs.csv");

  NeedsReader(ProblemFolder folder, Period period, Collection<Site> sites) {
    this.folder = folder;
    this.period = period;
    this.zones = sites.stream().map(Site::zone).collect(Collectors.toSet());
  }

  List<Need> read() {
    folder.require("needs.csv", Set.of("queue", "start", "need"), Set.of("busy"), this::read);
    outside.tell(folder, period);
    return needs;
  }

  /// Every queue a row names, also in bad rows.
  Set<String> queues() {
    return queues;
  }

  private void read(Row row) {
    String queue = row.required("queue");
    if (queue != null) {
      queues.add(queue);
    }
    Instant start = start(row, queue);
    Double heads = row.parse("need", "a number of people not below 0", NeedsReader::heads);
    Double busy =
        row.has("busy") ? row.parse("busy", Cells.SHARE, Cells::share) : Double.valueOf(0);
    if (row.isBad() || queue == null || start == null || heads == null || busy == null) {
      return;
    }
    if (isInside(start)) {
      needs.add(new Need(queue, start, heads, busy));
    } else {
      outside.add(row);
    }
  }

  private boolean isInside(Instant start) {
    return zones.isEmpty()
        || zones.stream().anyMatch(zone -> period.contains(start.atZone(zone).toLocalDate()));
  }

  private static double heads(String text) {
    double heads = DecimalNumber.parse(text);
    if (!(heads >= 0) || heads > MOST_HEADS) {
      throw new IllegalArgumentException(text);
    }
    return heads;
  }

  private @Nullable Instant start(Row row, @Nullable String queue) {
    String text = row.required("start");
    if (text == null) {
      return null;
    }
    if (zones.size() > 1 && !Cells.hasOffset(text)) {
      row.problem(
          "missing-offset",
          "start",
          Sentence.of("\"%s\" has no offset and the sites lie in %s zones.", text, zones.size()),
          Sentence.of("Write the offset, as in 2027-03-01T07:00+01:00."));
      return null;
    }
    ZoneId zone = zones.isEmpty() ? ZoneOffset.UTC : zones.iterator().next();
    Instant start = row.parse("start", Cells.MOMENT, t -> Cells.moment(t, zone));
    return start == null ? null : unique(row, queue, onGrid(row, start), text, zone);
  }

  private @Nullable Instant onGrid(Row row, Instant start) {
    boolean fits = start.getEpochSecond() % 60 == 0 && zones.stream().allMatch(z -> fits(start, z));
    if (!fits) {
      row.problem(
          "off-grid",
          "start",
          Sentence.of("%s is not the start of a slot.", row.text("start")),
          Sentence.of("Write needs for slots of %s minutes.", period.slot().toMinutes()));
      return null;
    }
    return start;
  }

  private boolean fits(Instant start, ZoneId zone) {
    return start.atZone(zone).toLocalTime().toSecondOfDay() % period.slot().toSeconds() == 0;
  }

  /// Of two equal local rows in the autumn's doubled hour the second is its second pass.
  private @Nullable Instant unique(
      Row row, @Nullable String queue, @Nullable Instant start, String text, ZoneId zone) {
    if (queue == null || start == null) {
      return null;
    }
    Set<Instant> starts = seen.computeIfAbsent(queue, q -> new HashSet<>());
    if (starts.add(start)) {
      return start;
    }
    Instant second = Cells.secondPass(text, zone);
    if (!second.equals(start) && starts.add(second)) {
      return second;
    }
    row.problem(
        "duplicate-id",
        "start",
        Sentence.of("%s has two rows for %s.", queue, text),
        Sentence.of("Keep one row."));
    return null;
  }
}
