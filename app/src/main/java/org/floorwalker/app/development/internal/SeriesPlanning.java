package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Cadence;
import org.floorwalker.app.development.Series;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.store.SeriesStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/// Plans the talks of every series that are due, for everybody it is for on that day: somebody
/// new is taken in by themselves. The database keeps one talk a series, person and window, so
/// this may run twice.
@Component
public class SeriesPlanning implements Chore {
  /// Talks stand in the lists so many days before their window begins.
  private static final int AHEAD_DAYS = 7;

  private final SeriesStore series;
  private final TalkStore talks;
  private final TalkTemplates templates;
  private final People people;
  private final Clock clock;

  SeriesPlanning(
      SeriesStore series, TalkStore talks, TalkTemplates templates, People people, Clock clock) {
    this.series = series;
    this.talks = talks;
    this.templates = templates;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "development.series";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    LocalDate today = people.today();
    List<Series> running = series.listAll().stream().filter(one -> one.runsOn(today)).toList();
    if (running.isEmpty()) {
      return;
    }
    List<Placement> everybody = people.placementsOn(today);
    Map<String, Optional<TalkTemplate>> variants = new HashMap<>();
    for (Series one : running) {
      for (Placement person : everybody) {
        if (one.audience().isFor(person)) {
          plan(one, person, today, now, variants);
        }
      }
    }
  }

  private void plan(
      Series one,
      Placement person,
      LocalDate today,
      Instant now,
      Map<String, Optional<TalkTemplate>> variants) {
    PersonId holder = one.audience().holder(person);
    Optional<TalkTemplate> template =
        variants.computeIfAbsent(
            one.template() + "|" + person.client() + "|" + person.unit(),
            _ -> templates.findFor(one.template(), person));
    if (holder == null || template.isEmpty()) {
      return;
    }
    for (LocalDate day : List.of(today, today.plusDays(AHEAD_DAYS))) {
      one.cadence()
          .windowOn(day, person.tenure(), person.card().place().country())
          .ifPresent(window -> insert(one, person, holder, template.get(), window, now));
    }
  }

  private void insert(
      Series one,
      Placement person,
      PersonId holder,
      TalkTemplate template,
      Cadence.Window window,
      Instant now) {
    Talk.Plan plan =
        new Talk.Plan(
            "series",
            null,
            "",
            window.first(),
            window.last(),
            null,
            one.minutes(),
            one.medium(),
            "");
    Talk talk = Talk.planned(template, new Talk.Pair(person.id(), holder), plan);
    talks.insert(talk, one.id(), now);
  }
}
