package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.learning.InductionBegan;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// When a newcomer gets a place in a class, their probation talks around day 30, 60 and 90 stand in
/// the lists of both at once. The same news twice plans nothing twice, and a talk that a series has
/// planned for those days is left alone.
@Component
public class InductionTalks {
  private static final List<Integer> DAYS = List.of(30, 60, 90);
  private static final int AROUND = 7;
  private static final int MINUTES = 45;

  private final TalkStore talks;
  private final TalkTemplates templates;
  private final People people;
  private final Clock clock;

  InductionTalks(TalkStore talks, TalkTemplates templates, People people, Clock clock) {
    this.talks = talks;
    this.templates = templates;
    this.people = people;
    this.clock = clock;
  }

  @ApplicationModuleListener
  public void on(InductionBegan event) {
    plan(event);
  }

  /// Plans what is not there yet.
  public void plan(InductionBegan event) {
    LocalDate today = people.today();
    LocalDate day = event.starts().isAfter(today) ? event.starts() : today;
    people.placementsOn(day).stream()
        .filter(one -> one.id().equals(event.person()) && one.leader() != null)
        .findFirst()
        .ifPresent(newcomer -> plan(newcomer, event.starts()));
  }

  private void plan(Placement newcomer, LocalDate starts) {
    Optional<TalkTemplate> template = templates.findFor(TalkKind.PROBATION.key(), newcomer);
    template.ifPresent(
        there -> DAYS.forEach(day -> plan(newcomer, there, starts.plusDays(day - 1L))));
  }

  private void plan(Placement newcomer, TalkTemplate template, LocalDate centre) {
    LocalDate from = centre.minusDays(AROUND);
    LocalDate until = centre.plusDays(AROUND);
    if (talks.isDueWithin(newcomer.id(), template.kind(), from, until)) {
      return;
    }
    Talk.Plan plan =
        new Talk.Plan("planned", null, "", from, until, null, MINUTES, Talk.Medium.IN_PERSON, "");
    Talk talk =
        Talk.planned(
            template, new Talk.Pair(newcomer.id(), newcomer.findLeader().orElseThrow()), plan);
    talks.insert(talk, null, clock.instant());
  }
}
