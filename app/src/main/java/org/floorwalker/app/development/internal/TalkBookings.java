package org.floorwalker.app.development.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.BookOutcome;
import org.floorwalker.app.rostering.Booking;
import org.floorwalker.app.rostering.PlannedActivities;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;

/// Puts talks into both schedules through Rostering's door. What kind of talk it is stays in this
/// house: the schedule says talk or coaching.
@Component
public class TalkBookings {
  /// Name of this room at Rostering's door.
  public static final String SOURCE = "development";

  private static final int GRID_MINUTES = 15;

  private final PlannedActivities activities;
  private final Words words;
  private final LetterLanguage languages;

  TalkBookings(PlannedActivities activities, Words words, LetterLanguage languages) {
    this.activities = activities;
    this.words = words;
    this.languages = languages;
  }

  /// Whom and why a time does not suit; empty when both schedules have it now.
  public List<BookOutcome.Clash> book(
      String by, long id, TalkKind kind, Talk.Pair pair, PersonCard employee, TimeRange range) {
    boolean coaching = kind == TalkKind.COACHING;
    Locale language = languages.of(employee);
    Booking booking =
        new Booking(
            SOURCE,
            reference(id),
            coaching ? Activity.Kind.COACHING : Activity.Kind.MEETING,
            words.say(language, "development.booking." + (coaching ? "coaching" : "talk")),
            new Activity.People(pair.leader(), List.of(pair.employee())),
            range);
    return activities.book(by, booking) instanceof BookOutcome.NotPossible(var clashes)
        ? clashes
        : List.of();
  }

  /// The stretch a talk takes in the schedules, whose grid is a quarter of an hour.
  public static TimeRange range(Instant start, int minutes) {
    int quarters = (minutes + GRID_MINUTES - 1) / GRID_MINUTES;
    return new TimeRange(start, start.plus(Duration.ofMinutes((long) quarters * GRID_MINUTES)));
  }

  /// Takes a talk out of both schedules.
  public void cancel(String by, long id) {
    activities.cancel(by, SOURCE, reference(id));
  }

  /// Gives an hour that was kept for the talk and is still to come back to both schedules: they
  /// have talked already.
  public void free(String by, Talk talk, Instant now) {
    Instant starts = talk.plan().startsAt();
    if (starts != null && starts.isAfter(now)) {
      cancel(by, talk.id());
    }
  }

  public static String reference(long id) {
    return "talk-" + id;
  }
}
