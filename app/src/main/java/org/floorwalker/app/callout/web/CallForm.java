package org.floorwalker.app.callout.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.callout.CallOffer.Kind;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.CallOffer.Waves;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.time.TimeRange;

/// The form of an offer; an end that is not after the start lies on the next day.
final class CallForm {
  private static final int MOST_PLACES = 200;
  private static final int MOST_ASKED = 1000;
  private static final int LONGEST_WAIT = 1440;
  private static final int LONGEST_NOTE = 300;
  private static final int LONGEST_HOURS = 14;

  private CallForm() {}

  static Typed on(LocalDate day) {
    return new Typed(
        Map.of(
            "day", day.toString(),
            "from", "12:00",
            "to", "16:00",
            "places", "1",
            "size", "5",
            "minutes", "30"));
  }

  static List<Field> fields(Typed typed, List<QueueCard> queues, Words words, Locale language) {
    Locale spoken = Words.nearest(language);
    List<Field.Choice> kinds =
        Stream.of(Kind.values())
            .map(kind -> new Field.Choice(kind.word(), words.say(spoken, key(kind))))
            .toList();
    List<Field.Choice> named =
        queues.stream().map(one -> new Field.Choice(one.id().name(), one.name())).toList();
    return typed.fields(
        List.of(
            Field.choice("kind", "callout.kind", kinds),
            Field.date("day", "callout.day"),
            Field.time("from", "callout.from"),
            Field.time("to", "callout.to"),
            Field.choice("queue", "callout.queue", named),
            Field.number("places", "callout.places"),
            Field.number("size", "callout.size"),
            Field.number("minutes", "callout.minutes"),
            Field.text("note", "callout.note").optionally()),
        words,
        spoken);
  }

  private static String key(Kind kind) {
    return "callout.kind." + kind.word();
  }

  /// What it asks for; empty when something is missing or impossible.
  static Optional<Wanted> read(Typed typed, Collection<String> queues, ZoneId zone) {
    Kind kind = typed.choice("kind", Kind.class);
    LocalDate day = typed.day("day");
    TimeRange range = range(day, typed.time("from"), typed.time("to"), zone);
    typed.check(
        "to", range.length().toHours() <= LONGEST_HOURS, "callout.wrong.long", LONGEST_HOURS);
    String queue = typed.optional("queue", 200);
    typed.check("queue", queues.contains(queue), "field.wrong.choice");
    int places = typed.number("places", 1, MOST_PLACES);
    Waves waves =
        new Waves(typed.number("size", 1, MOST_ASKED), typed.number("minutes", 1, LONGEST_WAIT));
    String note = typed.optional("note", LONGEST_NOTE);
    return typed.isRight()
        ? Optional.of(new Wanted(kind, day, range, queue, places, waves, note))
        : Optional.empty();
  }

  private static TimeRange range(LocalDate day, LocalTime from, LocalTime to, ZoneId zone) {
    LocalDate last = to.isAfter(from) ? day : day.plusDays(1);
    return TimeRange.of(
        day.atTime(from).atZone(zone).toInstant(), last.atTime(to).atZone(zone).toInstant());
  }
}
