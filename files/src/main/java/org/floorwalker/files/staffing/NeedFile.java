package org.floorwalker.files.staffing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.planning.staffing.SlotNeed;

/// Writes `queue,start,at_desk,scheduled,model,expected_service,expected_occupancy`.
public final class NeedFile {
  private static final List<String> HEADER =
      List.of(
          "queue",
          "start",
          "at_desk",
          "scheduled",
          "model",
          "expected_service",
          "expected_occupancy");

  private NeedFile() {}

  /// @param offsets the offset each start is written with; UTC for others
  public static void write(Path path, List<SlotNeed> needs, Map<Instant, ZoneOffset> offsets) {
    CsvOutput.write(
        path,
        HEADER,
        sink ->
            needs.forEach(
                need ->
                    sink.row(
                        need.queue().name(),
                        start(need.start(), offsets),
                        number(need.atDesk()),
                        number(need.scheduled()),
                        need.model().word(),
                        number(need.expected().service()),
                        number(need.expected().occupancy()))));
  }

  private static String start(Instant start, Map<Instant, ZoneOffset> offsets) {
    ZoneOffset offset = offsets.getOrDefault(start, ZoneOffset.UTC);
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(start.atOffset(offset));
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
