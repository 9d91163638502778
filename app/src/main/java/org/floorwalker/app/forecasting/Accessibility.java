package org.floorwalker.app.forecasting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.ReachedInHour;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// How well people who speak a language are reached, hour by hour (OPS-27): of those who came, who
/// was answered and who gave up. Only slots of which the source tells both count.
@Component
public final class Accessibility {
  private static final int WEEKS = 4;
  private static final int HOURS = 24;

  private final History history;
  private final People people;

  Accessibility(History history, People people) {
    this.history = history;
    this.people = people;
  }

  /// Contacts of some slots.
  ///
  /// @param offered contacts that came
  /// @param answered those taken by an agent
  /// @param abandoned those that gave up waiting
  public record Reached(double offered, double answered, double abandoned) {
    static final Reached NOBODY = new Reached(0, 0, 0);

    Reached plus(Reached other) {
      return new Reached(
          offered + other.offered, answered + other.answered, abandoned + other.abandoned);
    }

    /// Share answered.
    public double answeredShare() {
      return offered > 0 ? answered / offered : 0;
    }

    /// Share that gave up.
    public double abandonedShare() {
      return offered > 0 ? abandoned / offered : 0;
    }
  }

  /// One language.
  ///
  /// @param code its code, e.g. `nb`; empty where queues name none
  /// @param all the whole day
  /// @param hours 24 hours of the site's clock
  public record Language(String code, Reached all, List<Reached> hours) {
    public Language {
      hours = List.copyOf(hours);
    }
  }

  /// Days judged, the first included, the end excluded: whole weeks from Monday to Sunday.
  public LedgerDays days(LocalDate today) {
    LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new LedgerDays(monday.minusWeeks(WEEKS), monday);
  }

  /// Languages of the queues the viewer may see, that with most contacts first.
  public List<Language> list(Viewer viewer, LocalDate today) {
    LedgerDays days = days(today);
    Map<String, Reached[]> byLanguage = new TreeMap<>();
    for (ReachedInHour hour :
        history.reached(languages(viewer), days.first(), days.endExclusive())) {
      byLanguage.computeIfAbsent(hour.of(), _ -> nobody())[hour.hour()] =
          new Reached(hour.offered(), hour.answered(), hour.abandoned());
    }
    List<Language> languages = new ArrayList<>();
    byLanguage.forEach((code, hours) -> languages.add(language(code, List.of(hours))));
    languages.removeIf(language -> language.all().offered() == 0);
    languages.sort((one, other) -> Double.compare(other.all().offered(), one.all().offered()));
    return languages;
  }

  /// The language of each queue that the viewer may see.
  private Map<String, String> languages(Viewer viewer) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_FORECASTS);
    Map<String, String> languages = new HashMap<>();
    for (QueueCard card : people.queues()) {
      if (seen.covers(card.id().name())) {
        languages.put(card.id().name(), card.settings().queue().language());
      }
    }
    return languages;
  }

  private static Language language(String code, List<Reached> hours) {
    return new Language(code, hours.stream().reduce(Reached.NOBODY, Reached::plus), hours);
  }

  private static Reached[] nobody() {
    Reached[] hours = new Reached[HOURS];
    Arrays.fill(hours, Reached.NOBODY);
    return hours;
  }
}
