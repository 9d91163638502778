package org.floorwalker.app.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.briefing.internal.Drafting;
import org.floorwalker.app.briefing.internal.FactLines;
import org.floorwalker.app.briefing.internal.Letters;
import org.floorwalker.app.briefing.internal.QueueDays;
import org.floorwalker.app.briefing.internal.TeamScene;
import org.floorwalker.app.briefing.internal.TeamScenes;
import org.floorwalker.app.briefing.store.SituationReportStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door to situation reports: drafted from data, changed by those on duty, sent once, read by
/// the team.
@Component
public final class SituationReports {
  private final People people;
  private final TeamScenes scenes;
  private final QueueDays queueDays;
  private final SituationReportStore reports;
  private final Letters letters;
  private final Mail mail;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transactions;

  SituationReports(
      People people,
      TeamScenes scenes,
      QueueDays queueDays,
      SituationReportStore reports,
      Letters letters,
      Mail mail,
      Audit audit,
      Clock clock,
      TransactionTemplate transactions) {
    this.people = people;
    this.scenes = scenes;
    this.queueDays = queueDays;
    this.reports = reports;
    this.letters = letters;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// Today's report of a team, drafted anew from data while it is not sent.
  public SituationReport report(Viewer viewer, TeamId id) {
    viewer.require(Permission.SEND_SITUATION_REPORT, id);
    TeamCard team = scenes.team(id);
    LocalDate today = scenes.today(team);
    Optional<SituationReport> there = reports.find(id, today);
    if (there.isPresent() && !there.get().isDraft()) {
      return there.get();
    }
    TeamScene scene = scenes.scene(team, today);
    LocalDate lastDay = queueDays.lastDay(scene.queueNames(), today, team.zone());
    List<QueueDay> results = queueDays.results(scene.queues(), lastDay, team.zone());
    String facts =
        FactLines.write(
            Drafting.draft(results, scene.known(), scene.working(), scene.members().size()));
    reports.draft(id, today, facts, clock.instant());
    return reports.find(id, today).orElseThrow();
  }

  /// Keeps the words of a draft.
  ///
  /// @param seenVersion the version the form was made from
  public ReportOutcome edit(Viewer viewer, TeamId id, int seenVersion, String words) {
    viewer.require(Permission.SEND_SITUATION_REPORT, id);
    SituationReport report =
        reports.find(id, scenes.today(scenes.team(id))).orElseThrow(() -> TeamScenes.missing(id));
    if (!report.isDraft()) {
      return new ReportOutcome.AlreadySent();
    }
    boolean kept =
        reports.edit(report.id(), seenVersion, words.strip(), clock.instant(), viewer.name());
    return kept ? new ReportOutcome.Done() : new ReportOutcome.Overtaken(report);
  }

  /// Keeps the words and sends the report to everybody in the team, once.
  public ReportOutcome send(Viewer viewer, TeamId id, int seenVersion, String words) {
    viewer.require(Permission.SEND_SITUATION_REPORT, id);
    ReportOutcome outcome =
        transactions.execute(
            _ -> {
              ReportOutcome edited = edit(viewer, id, seenVersion, words);
              return edited instanceof ReportOutcome.Done ? sendNow(viewer, id) : edited;
            });
    return Objects.requireNonNull(outcome);
  }

  private ReportOutcome sendNow(Viewer viewer, TeamId id) {
    TeamCard team = scenes.team(id);
    LocalDate today = scenes.today(team);
    SituationReport report = reports.find(id, today).orElseThrow(() -> TeamScenes.missing(id));
    Instant now = clock.instant();
    if (!reports.send(report.id(), now, viewer.name())) {
      return new ReportOutcome.AlreadySent();
    }
    for (PersonCard member : people.membersOf(id, today)) {
      if (!member.email().isEmpty()) {
        mail.send(letters.letter(team, report, report.words(), member));
      }
    }
    audit.record(
        viewer,
        "briefing.report-sent",
        About.thing("situation-report", report.id()),
        null,
        report.words());
    return new ReportOutcome.Done();
  }

  /// The report a member of the team reads: the newest one sent; empty when there is none.
  public Optional<SituationReport> newestFor(Viewer viewer) {
    return ownTeam(viewer).flatMap(team -> reports.listSent(team.id(), 1).stream().findFirst());
  }

  /// The viewer's own team, if they are in one.
  public Optional<TeamCard> ownTeam(Viewer viewer) {
    PersonId person = viewer.person();
    if (person == null) {
      return Optional.empty();
    }
    LocalDate today = viewer.today(clock);
    return people
        .findPerson(person, today)
        .flatMap(card -> Optional.ofNullable(card.place().team()))
        .flatMap(team -> people.findTeam(team, today));
  }

  /// Notes that the viewer has read their team's newest report.
  public void noteRead(Viewer viewer) {
    PersonId person = viewer.person();
    if (person != null) {
      newestFor(viewer).ifPresent(report -> reports.noteRead(report.id(), person, clock.instant()));
    }
  }

  /// Whether the viewer has a report they have not read.
  public boolean hasUnread(Viewer viewer) {
    PersonId person = viewer.person();
    return person != null
        && newestFor(viewer)
            .filter(report -> !reports.readBy(report.id()).containsKey(person))
            .isPresent();
  }

  /// Names of those who have read a report, and how many could.
  public Receipts receipts(SituationReport report) {
    List<PersonCard> members = people.membersOf(report.team(), report.day());
    Map<PersonId, Instant> readers = reports.readBy(report.id());
    return new Receipts(
        members.stream().filter(m -> readers.containsKey(m.id())).map(PersonCard::name).toList(),
        members.stream().filter(m -> !readers.containsKey(m.id())).map(PersonCard::name).toList());
  }

  /// @param read names of those who have read it
  /// @param unread names of those who have not
  public record Receipts(List<String> read, List<String> unread) {}
}
