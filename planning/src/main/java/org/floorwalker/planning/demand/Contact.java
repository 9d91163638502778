package org.floorwalker.planning.demand;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// One customer attempt in any channel, with everything that happened to it in order of time.
///
/// Two contacts of one source with the same id are the same attempt; [#mergedWith] joins what was
/// told about it in two files.
///
/// @param id the source's own id, kept verbatim, e.g. `1795306234.1`
/// @param channel voice, chat, email, callback or task
/// @param segments at least one, ordered by start
public record Contact(String id, Channel channel, List<Segment> segments) {
  private static final long SAME_ARRIVAL_SECONDS = 2;

  public Contact {
    if (segments.isEmpty()) {
      throw new IllegalArgumentException(
          "The contact %s has no segment.\nMaybe its arrival is missing.".formatted(id));
    }
    segments = inOrder(segments);
  }

  private static List<Segment> inOrder(List<Segment> segments) {
    for (int i = 1; i < segments.size(); i++) {
      if (segments.get(i).start().isBefore(segments.get(i - 1).start())) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparing(Segment::start));
        return List.copyOf(sorted);
      }
    }
    return List.copyOf(segments);
  }

  /// When the customer arrived.
  public Instant arrived() {
    return segments.getFirst().start();
  }

  /// End of the last segment; empty while any lasts.
  public Optional<Instant> findEnd() {
    Instant last = arrived();
    for (Segment segment : segments) {
      Instant end = segment.end();
      if (end == null) {
        return Optional.empty();
      }
      last = end.isAfter(last) ? end : last;
    }
    return Optional.of(last);
  }

  public boolean isOpen() {
    return findEnd().isEmpty();
  }

  /// This contact with what another file tells about it; the later told wins where both speak.
  ///
  /// A file that ends while a customer waits knows the arrival only; the next one knows the rest.
  /// Segments of the same kind, queue and agent that start within two seconds of each other (logs
  /// round to seconds) are one; a finished one beats one that still lasts, whichever came first.
  public Contact mergedWith(Contact later) {
    List<Segment> merged = new ArrayList<>(segments);
    for (Segment told : later.segments) {
      int known = indexOfSame(merged, told);
      if (known < 0) {
        merged.add(told);
      } else if (told.end() != null || merged.get(known).end() == null) {
        merged.set(known, told);
      }
    }
    return new Contact(id, later.channel, merged);
  }

  private static int indexOfSame(List<Segment> segments, Segment told) {
    for (int i = 0; i < segments.size(); i++) {
      if (isSame(segments.get(i), told)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isSame(Segment a, Segment b) {
    return a.kind() == b.kind()
        && a.queue().equals(b.queue())
        && (a.kind() == SegmentKind.QUEUE || a.agent().equals(b.agent()))
        && Math.abs(a.start().getEpochSecond() - b.start().getEpochSecond())
            <= SAME_ARRIVAL_SECONDS;
  }
}
