package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.development.internal.SeriesPlanning;
import org.floorwalker.app.development.internal.TalkHours;
import org.floorwalker.app.development.store.SeriesStore;
import org.floorwalker.app.development.store.TalkDiaryStore;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to series of talks: what comes round by itself, what it costs in hours, and finding
/// times for talks that have none.
@Service
public class TalkSeries {
  private final SeriesStore store;
  private final SeriesPlanning planning;
  private final TalkHours hours;
  private final TalkDiaryStore diary;
  private final Talks doing;
  private final TalkTimes times;
  private final TalkTemplates templates;
  private final Audit audit;
  private final Clock clock;

  TalkSeries(
      SeriesStore store,
      SeriesPlanning planning,
      TalkHours hours,
      TalkDiaryStore diary,
      Talks doing,
      TalkTimes times,
      TalkTemplates templates,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.planning = planning;
    this.hours = hours;
    this.diary = diary;
    this.doing = doing;
    this.times = times;
    this.templates = templates;
    this.audit = audit;
    this.clock = clock;
  }

  /// Hours a week the running series ask for, as an agent, and as a leader of so many.
  public record Price(double agentHours, double leaderOf12, double leaderOf18) {}

  public List<Series> listAll(Viewer viewer) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    return store.listAll();
  }

  /// What the running series cost, those for people who are led.
  public Price price(Viewer viewer) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    double week = hours.ofOne();
    return new Price(week, 12 * week, 18 * week);
  }

  /// Begins a series and plans what is due.
  ///
  /// @return why not; empty when it is done
  @Transactional
  public Set<WhyNot> add(Viewer viewer, Series wish) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    Set<WhyNot> why = whyNot(wish);
    if (!why.isEmpty()) {
      return why;
    }
    long id = store.insert(wish);
    audit.record(viewer, "development.series-begun", About.thing("talk-series", id), null, wish);
    planning.run();
    return why;
  }

  private Set<WhyNot> whyNot(Series wish) {
    Set<WhyNot> why = EnumSet.noneOf(WhyNot.class);
    if (templates.listAll().stream()
        .noneMatch(one -> one.code().equals(wish.template()) && !one.retired())) {
      why.add(WhyNot.SERIES_TEMPLATE);
    }
    if (wish.audience().leaders() && wish.audience().heldBy() == null) {
      why.add(WhyNot.SERIES_HOLDER);
    }
    if (wish.minutes() < 5 || wish.minutes() > 480) {
      why.add(WhyNot.SERIES_MINUTES);
    }
    return why;
  }

  /// Ends a series; talks it has planned stay.
  @Transactional
  public void end(Viewer viewer, long id) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    if (store.end(id, viewer.today(clock))) {
      audit.record(
          viewer,
          "development.series-ended",
          About.thing("talk-series", id),
          null,
          viewer.today(clock));
    }
  }

  /// How many talks got a time, and how many found none.
  public record Placed(int placed, int left) {}

  /// Finds times for the viewer's talks that have none, where they cost the customers least, and
  /// puts them into both schedules.
  public Placed placeAll(Viewer viewer) {
    viewer.require(Permission.LEAD_TALKS);
    PersonId own = viewer.person();
    int placed = 0;
    int left = 0;
    for (Talk talk : own == null ? List.<Talk>of() : diary.listWithoutTime(own)) {
      boolean found = place(viewer, talk);
      placed += found ? 1 : 0;
      left += found ? 0 : 1;
    }
    return new Placed(placed, left);
  }

  private boolean place(Viewer viewer, Talk talk) {
    LocalDate today = viewer.today(clock);
    LocalDate from = talk.plan().dueFrom().isBefore(today) ? today : talk.plan().dueFrom();
    LocalDate last =
        talk.plan().dueUntil().isBefore(today) ? today.plusDays(7) : talk.plan().dueUntil();
    LocalDate until = last.isAfter(from.plusDays(20)) ? from.plusDays(20) : last;
    Duration length = Duration.ofMinutes(talk.plan().minutes());
    for (ProposedTime time :
        times.propose(
            talk.pair().employee(), talk.pair().leader(), length, from, until.plusDays(1), 3)) {
      TalkAction move =
          new TalkAction.Move(
              time.start(), talk.plan().minutes(), talk.plan().medium(), talk.plan().place(), "");
      if (doing.act(viewer, talk.id(), move) instanceof TalkOutcome.Done) {
        return true;
      }
    }
    return false;
  }

  /// The viewer's weekly coachings of earlier weeks that were not held.
  public List<Talk> missed(Viewer viewer) {
    PersonId own = viewer.person();
    return own == null ? List.of() : diary.listMissed(own, TalkKind.COACHING, viewer.today(clock));
  }

  /// Cancels them all with one reason, or none when the reason is no good.
  @Transactional
  public int cancelMissed(Viewer viewer, String why) {
    viewer.require(Permission.LEAD_TALKS);
    TalkAction cancel = new TalkAction.Cancel(why.strip());
    return (int)
        missed(viewer).stream()
            .filter(talk -> doing.act(viewer, talk.id(), cancel) instanceof TalkOutcome.Done)
            .count();
  }

  /// How many of the viewer's talks have no time yet.
  public int countWithoutTime(Viewer viewer) {
    PersonId own = viewer.person();
    return own == null ? 0 : diary.listWithoutTime(own).size();
  }
}
