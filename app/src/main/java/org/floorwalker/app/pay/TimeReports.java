package org.floorwalker.app.pay;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.pay.TimeReport.Decision;
import org.floorwalker.app.pay.TimeReport.Said;
import org.floorwalker.app.pay.TimeReport.State;
import org.floorwalker.app.pay.internal.PayLetters;
import org.floorwalker.app.pay.store.ReportStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Reach;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for saying that a day went otherwise than the plan, and for saying yes or no to it.
@Component
public class TimeReports {
  /// Longer than this is a mistyped time: no shift with its overtime lasts so long.
  private static final Duration LONGEST = Duration.ofHours(20);

  private static final int EARLIEST_DAYS = 92;

  /// Letters of a note at most.
  public static final int LONGEST_NOTE = 400;

  private final ReportStore store;
  private final People people;
  private final Messages messages;
  private final Audit audit;
  private final Clock clock;
  private final PayLetters letters = new PayLetters();

  TimeReports(ReportStore store, People people, Messages messages, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /// What came of a report.
  public enum Outcome {
    TAKEN,
    /// The day lies ahead, or more than three months back.
    WRONG_DAY,
    /// The end is not after the start, not over yet, or too far from it.
    WRONG_TIMES,
    /// The note is too long.
    LONG_NOTE
  }

  /// The viewer says how an own day went; a report that still waits for the day is replaced.
  @Transactional
  public Outcome report(Viewer viewer, Said said) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    return keep(viewer, person, said);
  }

  /// A leader says it for somebody who cannot or did not; it counts at once, and they are told.
  @Transactional
  public Outcome reportFor(Viewer viewer, PersonId person, Said said) {
    people.requireReach(viewer, Permission.APPROVE_TIME, person, said.day());
    if (person.equals(viewer.person())) {
      throw new Refused(Permission.APPROVE_TIME);
    }
    Outcome outcome = keep(viewer, person, said);
    if (outcome == Outcome.TAKEN) {
      TimeReport report =
          store.listOpen().stream()
              .filter(one -> one.person().equals(person) && one.said().day().equals(said.day()))
              .findFirst()
              .orElseThrow();
      store.decide(report, State.APPROVED, new Decision(clock.instant(), viewer.name(), ""));
      messages.tell(
          person,
          "time-report-" + report.id(),
          writing -> letters.told(writing, said.day(), viewer.name(), said.note()));
    }
    return outcome;
  }

  private Outcome keep(Viewer viewer, PersonId person, Said said) {
    Outcome outcome = judge(said, people.today(person));
    if (outcome == Outcome.TAKEN) {
      long id = store.insert(person, said, new TimeReport.Told(clock.instant(), viewer.name()));
      audit.record(
          viewer, "pay.time-reported", About.thingOf(person, "time-report", id), null, said);
    }
    return outcome;
  }

  private Outcome judge(Said said, LocalDate today) {
    if (said.day().isAfter(today) || said.day().isBefore(today.minusDays(EARLIEST_DAYS))) {
      return Outcome.WRONG_DAY;
    }
    TimeRange worked = said.worked();
    boolean isPossible =
        worked == null
            || (!worked.isEmpty()
                && worked.length().compareTo(LONGEST) <= 0
                && !worked.endExclusive().isAfter(clock.instant()));
    if (!isPossible) {
      return Outcome.WRONG_TIMES;
    }
    return said.note().length() > LONGEST_NOTE ? Outcome.LONG_NOTE : Outcome.TAKEN;
  }

  /// Takes an own report back while it waits.
  @Transactional
  public void withdraw(Viewer viewer, long id) {
    TimeReport report = open(id);
    if (!report.person().equals(viewer.person())) {
      throw new NotFound("time report " + id);
    }
    store.decide(report, State.WITHDRAWN, new Decision(clock.instant(), viewer.name(), ""));
    audit.record(
        viewer,
        "pay.time-withdrawn",
        About.thingOf(report.person(), "time-report", id),
        report,
        null);
  }

  private TimeReport open(long id) {
    return store
        .lock(id)
        .filter(one -> one.state() == State.OPEN)
        .orElseThrow(() -> new NotFound("time report " + id));
  }

  /// A leader says yes, so that it counts, or no with a word why; nobody decides their own.
  @Transactional
  public void decide(Viewer viewer, long id, boolean yes, String words) {
    TimeReport report = open(id);
    people.requireReach(viewer, Permission.APPROVE_TIME, report.person(), report.said().day());
    if (report.person().equals(viewer.person())) {
      throw new Refused(Permission.APPROVE_TIME);
    }
    store.decide(
        report,
        yes ? State.APPROVED : State.REFUSED,
        new Decision(clock.instant(), viewer.name(), words.strip()));
    messages.tell(
        report.person(),
        "time-report-" + id,
        writing ->
            letters.decided(writing, report.said().day(), yes, viewer.name(), words.strip()));
    audit.record(
        viewer, "pay.time-decided", About.thingOf(report.person(), "time-report", id), report, yes);
  }

  /// Reports that wait for the viewer, oldest day first.
  public List<TimeReport> listForMe(Viewer viewer) {
    Reach reach = viewer.reach(Permission.APPROVE_TIME);
    List<TimeReport> open = store.listOpen();
    if (open.isEmpty() || reach.everywhere()) {
      return open.stream().filter(one -> !one.person().equals(viewer.person())).toList();
    }
    List<PersonId> within =
        people.listWithin(reach, people.today()).stream().map(line -> line.id()).toList();
    return open.stream()
        .filter(one -> within.contains(one.person()) && !one.person().equals(viewer.person()))
        .toList();
  }

  /// Number of reports that wait for the viewer.
  public int countForMe(Viewer viewer) {
    return viewer.may(Permission.APPROVE_TIME) ? listForMe(viewer).size() : 0;
  }

  /// The viewer's own refused reports of a month, with the words of the refusal.
  public List<TimeReport> listMyRefused(Viewer viewer, PayMonth month) {
    PersonId person = viewer.person();
    return person == null
        ? List.of()
        : store.listRefused(person, month.first(), month.endExclusive());
  }
}
