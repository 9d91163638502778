package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.CsvTable.Row;
import org.floorwalker.files.DecimalNumber;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.Band;
import org.floorwalker.planning.forecast.SlotForecast;
import org.jspecify.annotations.Nullable;

/// A forecast read back: `queue,start,mean[,p10,p50,p90,handle_seconds,patience_seconds]`.
///
/// @param slots by queue, in order of time
/// @param patience mean patience as learnt from the history, by queue where it is known
/// @param slot slot length, the shortest distance between two starts of a queue
/// @param offsets the offset each start was written with, for writing it back
public record ForecastTable(
    Map<QueueId, List<SlotForecast>> slots,
    Map<QueueId, Duration> patience,
    Duration slot,
    Map<Instant, ZoneOffset> offsets) {
  private static final Duration USUAL_SLOT = Duration.ofMinutes(15);
  private static final long DAY_SECONDS = 86_400;

  public ForecastTable {
    slots = Map.copyOf(slots);
    patience = Map.copyOf(patience);
    offsets = Map.copyOf(offsets);
  }

  /// Queues in order of their names.
  public List<QueueId> queues() {
    return slots.keySet().stream().sorted().toList();
  }

  /// A zone whose clocks agree with the offset of every start: the offset itself when there is only
  /// one, else the first such zone by name, Europe's before others. Local hours mean the same in
  /// any of them as long as the forecast lasts.
  public Optional<ZoneId> findZone() {
    Set<ZoneOffset> distinct = new HashSet<>(offsets.values());
    if (distinct.size() < 2) {
      return Optional.of(distinct.isEmpty() ? ZoneOffset.UTC : distinct.iterator().next());
    }
    return ZoneId.getAvailableZoneIds().stream()
        .sorted(
            Comparator.comparing((String id) -> !id.startsWith("Europe/"))
                .thenComparing(Comparator.naturalOrder()))
        .map(ZoneId::of)
        .filter(this::agrees)
        .findFirst();
  }

  private boolean agrees(ZoneId zone) {
    return offsets.entrySet().stream()
        .allMatch(start -> zone.getRules().getOffset(start.getKey()).equals(start.getValue()));
  }

  /// @param zone zone of starts without an offset; null when there must be none
  public static Parsed<ForecastTable> read(Path path, @Nullable ZoneId zone) {
    CsvTable table =
        new CsvTable(
            String.valueOf(path.getFileName()),
            Set.of("queue", "start", "mean"),
            Set.of(
                "p10",
                "p50",
                "p90",
                "handle_seconds",
                "wrapup_seconds",
                "abandoned_share",
                "patience_seconds",
                "demand"));
    Reader reader = new Reader(zone);
    table.read(path, reader::take);
    return table.parsed(reader.table());
  }

  private static final class Reader {
    private final @Nullable ZoneId zone;
    private final Map<QueueId, TreeMap<Instant, SlotForecast>> queues = new LinkedHashMap<>();
    private final Map<QueueId, Duration> patience = new LinkedHashMap<>();
    private final Map<Instant, ZoneOffset> offsets = new LinkedHashMap<>();

    Reader(@Nullable ZoneId zone) {
      this.zone = zone;
    }

    void take(Row row) {
      String queue = row.required("queue");
      Double mean = row.parse("mean", "a number from 0", Reader::notNegative);
      Double handle = row.parseOr("handle_seconds", 0.0, "a number from 0", Reader::notNegative);
      Double waits = row.parseOr("patience_seconds", 0.0, "a number from 0", Reader::notNegative);
      Band band = mean == null ? null : band(row, mean);
      String text = row.required("start");
      if (queue == null || handle == null || band == null || text == null) {
        return;
      }
      TreeMap<Instant, SlotForecast> known =
          queues.computeIfAbsent(new QueueId(queue), _ -> new TreeMap<>());
      OffsetDateTime start = start(row, text, known);
      if (start == null) {
        return;
      }
      Instant instant = start.toInstant();
      if (known.putIfAbsent(instant, new SlotForecast(instant, band, handle)) != null) {
        row.problem("duplicate-slot", "start", "The slot stands twice.", "Keep one row.");
      }
      offsets.putIfAbsent(instant, start.getOffset());
      if (waits != null && waits > 0) {
        patience.putIfAbsent(new QueueId(queue), Duration.ofMillis(Math.round(1000 * waits)));
      }
    }

    private static double notNegative(String text) {
      double value = DecimalNumber.parse(text);
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException(text);
      }
      return value;
    }

    /// The quantiles, or the mean in their place.
    private static @Nullable Band band(Row row, double mean) {
      Double p10 = row.parseOr("p10", mean, "a number from 0", Reader::notNegative);
      Double p50 = row.parseOr("p50", mean, "a number from 0", Reader::notNegative);
      Double p90 = row.parseOr("p90", mean, "a number from 0", Reader::notNegative);
      if (p10 == null || p50 == null || p90 == null) {
        return null;
      }
      if (!(row.has("p10") && row.has("p50") && row.has("p90"))) {
        return new Band(mean, mean, mean, mean);
      }
      if (p10 > p50 || p50 > p90) {
        row.problem("wrong-order", "p50", "The quantiles fall.", "Write p10 <= p50 <= p90.");
        return null;
      }
      return new Band(mean, p10, p50, p90);
    }

    private @Nullable OffsetDateTime start(
        Row row, String text, TreeMap<Instant, SlotForecast> known) {
      String iso = text.replace(' ', 'T');
      boolean hasOffset = iso.endsWith("Z") || iso.lastIndexOf('+') > 9 || iso.lastIndexOf('-') > 9;
      if (hasOffset) {
        return row.parse("start", "an instant such as 2027-03-29T08:00+02:00", t -> instant(t));
      }
      if (zone == null) {
        row.problem(
            "local-time",
            "start",
            Sentence.of("\"%s\" has no offset.", text),
            Sentence.of("Write instants, or name the zone with --zone."));
        return null;
      }
      LocalDateTime local =
          row.parse(
              "start",
              "a time such as 2027-03-29T08:00",
              t -> LocalDateTime.parse(t.replace(' ', 'T')));
      return local == null ? null : inZone(row, local, zone, known);
    }

    private static OffsetDateTime instant(String text) {
      return OffsetDateTime.parse(text.replace(' ', 'T'));
    }

    /// The first row of a doubled hour is its first pass, the next its second.
    private static @Nullable OffsetDateTime inZone(
        Row row, LocalDateTime local, ZoneId zone, TreeMap<Instant, SlotForecast> known) {
      List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
      if (offsets.isEmpty()) {
        row.problem(
            "skipped-hour",
            "start",
            Sentence.of("%s does not exist in %s: the clocks go forward there.", local, zone),
            Sentence.of("Remove the row, or write instants with an offset."));
        return null;
      }
      OffsetDateTime first = local.atOffset(offsets.getFirst());
      return offsets.size() > 1 && known.containsKey(first.toInstant())
          ? local.atOffset(offsets.getLast())
          : first;
    }

    ForecastTable table() {
      Map<QueueId, List<SlotForecast>> slots = new LinkedHashMap<>();
      queues.forEach((queue, rows) -> slots.put(queue, List.copyOf(rows.values())));
      return new ForecastTable(slots, patience, slot(), offsets);
    }

    private Duration slot() {
      List<Duration> gaps = new ArrayList<>();
      for (TreeMap<Instant, SlotForecast> rows : queues.values()) {
        Instant before = null;
        for (Instant start : rows.keySet()) {
          if (before != null) {
            gaps.add(Duration.between(before, start));
          }
          before = start;
        }
      }
      return gaps.stream()
          .min(Comparator.naturalOrder())
          .filter(gap -> DAY_SECONDS % gap.toSeconds() == 0)
          .orElse(USUAL_SLOT);
    }
  }
}
