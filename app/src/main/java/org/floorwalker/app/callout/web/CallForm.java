package org.floorwalker.app.callout.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.CallOffer.Waves;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// An offer as it was typed; an end that is not after the start lies on the next day.
public record CallForm(
    @Nullable String kind,
    @Nullable LocalDate day,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable String queue,
    @Nullable Integer places,
    @Nullable Integer size,
    @Nullable Integer minutes,
    @Nullable String note) {
  private static final int MOST_PLACES = 200;
  private static final int MOST_ASKED = 1000;
  private static final int LONGEST_WAIT = 1440;
  private static final int LONGEST_NOTE = 300;
  private static final int LONGEST_HOURS = 14;

  static CallForm on(LocalDate day) {
    return new CallForm("hours", day, LocalTime.of(12, 0), LocalTime.of(16, 0), "", 1, 5, 30, "");
  }

  /// What it asks for; empty when something is missing or impossible.
  Optional<Wanted> wanted(ZoneId zone) {
    boolean isKnown = Stream.of(Kind.values()).anyMatch(one -> one.word().equals(kind));
    if (!isKnown || day == null || from == null || to == null || queue == null || queue.isEmpty()) {
      return Optional.empty();
    }
    if (!within(places, MOST_PLACES)
        || !within(size, MOST_ASKED)
        || !within(minutes, LONGEST_WAIT)) {
      return Optional.empty();
    }
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    TimeRange range =
        TimeRange.of(
            day.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
    String words = note == null ? "" : note.strip();
    boolean isPossible =
        range.length().toHours() <= LONGEST_HOURS
            && !range.isEmpty()
            && words.length() <= LONGEST_NOTE;
    return isPossible
        ? Optional.of(
            new Wanted(Kind.of(kind), day, range, queue, places, new Waves(size, minutes), words))
        : Optional.empty();
  }

  private static boolean within(@Nullable Integer value, int most) {
    return value != null && value >= 1 && value <= most;
  }
}
