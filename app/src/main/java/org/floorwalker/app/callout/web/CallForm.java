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
    Optional<Kind> what = Stream.of(Kind.values()).filter(one -> one.word().equals(kind)).findAny();
    int heads = within(places, MOST_PLACES);
    Waves waves = new Waves(within(size, MOST_ASKED), within(minutes, LONGEST_WAIT));
    boolean isCounted = heads > 0 && waves.size() > 0 && waves.minutes() > 0;
    if (what.isEmpty()
        || day == null
        || from == null
        || to == null
        || queue == null
        || !isCounted) {
      return Optional.empty();
    }
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    TimeRange range =
        TimeRange.of(
            day.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
    String words = note == null ? "" : note.strip();
    boolean isPossible =
        !queue.isEmpty()
            && range.length().toHours() <= LONGEST_HOURS
            && words.length() <= LONGEST_NOTE;
    return isPossible
        ? Optional.of(new Wanted(what.get(), day, range, queue, heads, waves, words))
        : Optional.empty();
  }

  /// The number, 0 when it is missing or out of bounds.
  private static int within(@Nullable Integer value, int most) {
    return value != null && value >= 1 && value <= most ? value : 0;
  }
}
