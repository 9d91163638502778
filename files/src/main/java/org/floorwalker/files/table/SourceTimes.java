package org.floorwalker.files.table;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads times of a source, local ones in its zone.
///
/// A local time in the hour that autumn doubles is read as the first of the two, unless the same
/// series (a queue) has already passed it: a file in order of time then tells its second hour.
/// Slots pass a time by telling it once; arrivals by being five minutes past it, since logs are not
/// quite in order. A local time in the hour that spring skips does not exist.
public final class SourceTimes {
  private static final Duration ARRIVALS_OUT_OF_ORDER = Duration.ofMinutes(5);

  private final ZoneId zone;
  private final DateTimeFormatter pattern;
  private final boolean iso;
  private final Map<String, Instant> latest = new HashMap<>();

  /// @param timePattern pattern of the source's times, empty for ISO 8601
  public SourceTimes(ZoneId zone, String timePattern) {
    this.zone = zone;
    this.iso = timePattern.isEmpty();
    this.pattern =
        iso ? DateTimeFormatter.ISO_LOCAL_DATE_TIME : DateTimeFormatter.ofPattern(timePattern);
  }

  /// Reads a time that does not advance its series, for example the end of a contact.
  ///
  /// @throws DateTimeException when it is not a time or does not exist
  public Instant read(String text) {
    return hasOffset(text) ? OffsetDateTime.parse(isoForm(text)).toInstant() : first(local(text));
  }

  /// Reads the start of a slot, each told once in its series.
  ///
  /// @throws DateTimeException when it is not a time or does not exist
  public Instant readSlot(String series, String text) {
    return readInSeries(series, text, Duration.ofNanos(-1));
  }

  /// Reads an arrival; many in a series may share a time.
  ///
  /// @throws DateTimeException when it is not a time or does not exist
  public Instant readArrival(String series, String text) {
    return readInSeries(series, text, ARRIVALS_OUT_OF_ORDER);
  }

  private Instant readInSeries(String series, String text, Duration slack) {
    if (hasOffset(text)) {
      return OffsetDateTime.parse(isoForm(text)).toInstant();
    }
    Instant reached = latest.getOrDefault(series, Instant.EPOCH);
    Instant instant = inSeries(local(text), reached.minus(slack));
    latest.put(series, instant.isAfter(reached) ? instant : reached);
    return instant;
  }

  /// Reads a local time that is not before the given one where the doubled hour allows.
  public Instant readAfter(Instant earlier, String text) {
    if (hasOffset(text)) {
      return OffsetDateTime.parse(isoForm(text)).toInstant();
    }
    List<ZoneOffset> offsets = offsets(local(text));
    Instant candidate = local(text).toInstant(offsets.getFirst());
    return candidate.isBefore(earlier) ? local(text).toInstant(offsets.getLast()) : candidate;
  }

  private boolean hasOffset(String text) {
    if (!iso || text.length() < 17) {
      return false;
    }
    char last = text.charAt(text.length() - 1);
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    return last == 'Z' || sign > 10;
  }

  private static String isoForm(String text) {
    return text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
  }

  private LocalDateTime local(String text) {
    return LocalDateTime.parse(iso && text.length() > 10 ? isoForm(text) : text, pattern);
  }

  private Instant first(LocalDateTime local) {
    return local.toInstant(offsets(local).getFirst());
  }

  private Instant inSeries(LocalDateTime local, Instant passed) {
    List<ZoneOffset> offsets = offsets(local);
    Instant first = local.toInstant(offsets.getFirst());
    return first.isBefore(passed) ? local.toInstant(offsets.getLast()) : first;
  }

  private List<ZoneOffset> offsets(LocalDateTime local) {
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new DateTimeException(
          "%s does not exist in %s: the clocks go forward there.".formatted(local, zone));
    }
    return offsets;
  }
}
