package org.floorwalker.app.briefing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.briefing.internal.Drafting;
import org.floorwalker.app.briefing.internal.FactLines;
import org.floorwalker.app.briefing.internal.Letters;
import org.floorwalker.app.briefing.internal.PersonDays;
import org.floorwalker.app.briefing.internal.QueueDays;
import org.floorwalker.app.briefing.store.SituationReportStore;
import org.floorwalker.app.forecasting.Forecasting;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.WorkResult;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.mail.Mail;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.planning.time.SlotGrid;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door of the room: yesterday and today for teams and persons.
@Component
public final class Briefing {
  private final People people;
  private final History history;
  private final Forecasting forecasting;
  private final Rostering rostering;
  private final Measures measures;
  private final QueueDays queueDays;
  private final SituationReportStore reports;
  private final Letters letters;
  private final Mail mail;
  private final Audit audit;
  private final Clock clock;
  private final TransactionTemplate transactions;

  Briefing(
      People people,
      History history,
      Forecasting forecasting,
      Rostering rostering,
      Measures measures,
      QueueDays queueDays,
      SituationReportStore reports,
      Letters letters,
      Mail mail,
      Audit audit,
      Clock clock,
      TransactionTemplate transactions) {
    this.people = people;
    this.history = history;
    this.forecasting = forecasting;
    this.rostering = rostering;
    this.measures = measures;
    this.queueDays = queueDays;
    this.reports = reports;
    this.letters = letters;
    this.mail = mail;
    this.audit = audit;
    this.clock = clock;
    this.transactions = transactions;
  }

  /// Teams whose morning the viewer may read, by name.
  public List<TeamCard> teams(Viewer viewer, Permission permission, LocalDate today) {
    PlaceKey place = viewer.place();
    Set<TeamId> here = place == null ? Set.of() : people.teamsAt(place, today);
    return people.teamsOn(today).stream()
        .filter(team -> viewer.may(permission, team.id()))
        .sorted(Comparator.comparing(team -> !here.contains(team.id())))
        .toList();
  }

  /// The morning of a team.
  public TeamMorning morning(Viewer viewer, TeamId id) {
    viewer.require(Permission.SEE_TEAM_RESULTS, id);
    TeamCard team = team(id);
    LocalDate today = today(team);
    Scene scene = scene(team, today);
    LocalDate lastDay = queueDays.lastDay(scene.queueNames(), today, team.zone());
    Remarks remarks = remarks(viewer, team, scene, lastDay);
    return new TeamMorning(
        team,
        today,
        lastDay,
        queueDays.results(scene.queues(), lastDay, team.zone()),
        remarks.list(),
        remarks.asUsual(),
        remarks.heldBack(),
        scene.working(),
        scene.members().size(),
        scene.known());
  }

  /// What is asked of a team again and again.
  private record Scene(
      List<PersonCard> members, List<QueueCard> queues, int working, List<KnownDeviation> known) {
    Set<String> queueNames() {
      Set<String> names = new HashSet<>();
      queues.forEach(queue -> names.add(queue.id().name()));
      return names;
    }
  }

  private record Remarks(List<TeamMorning.Remark> list, int asUsual, boolean heldBack) {}

  private Scene scene(TeamCard team, LocalDate today) {
    List<PersonCard> members = people.membersOf(team.id(), today);
    Set<String> skills = new HashSet<>();
    for (Member member : people.crewOn(today).members()) {
      if (team.id().equals(member.team())) {
        skills.addAll(member.agent().skills());
      }
    }
    List<QueueCard> queues =
        people.queues().stream().filter(queue -> skills.contains(queue.id().name())).toList();
    Set<PersonId> onShift = rostering.publishedPlans(today).keySet();
    int working = (int) members.stream().filter(m -> onShift.contains(m.id())).count();
    return new Scene(members, queues, working, known(team, today, skills));
  }

  private List<KnownDeviation> known(TeamCard team, LocalDate today, Set<String> skills) {
    return forecasting.listDeviations(SlotGrid.ofMinutes(team.zone(), 15).dayRange(today)).stream()
        .filter(deviation -> skills.stream().anyMatch(deviation::concerns))
        .toList();
  }

  private Remarks remarks(Viewer viewer, TeamCard team, Scene scene, LocalDate day) {
    Map<PersonId, SortedMap<LocalDate, WorkResult>> days =
        history.workDays(scene.members(), day.minusDays(PersonDays.PAST_DAYS), day.plusDays(1));
    List<TeamMorning.Remark> list = new ArrayList<>();
    int asUsual = 0;
    boolean heldBack = false;
    for (PersonCard member : scene.members()) {
      List<OwnFigure> figures =
          PersonDays.figures(days.getOrDefault(member.id(), new TreeMap<>()), day);
      Optional<OwnFigure> news = figures.stream().filter(OwnFigure::isBeyondChance).findFirst();
      if (news.isEmpty()) {
        asUsual += figures.isEmpty() ? 0 : 1;
        continue;
      }
      switch (shown(viewer, member, news.get(), day, "/morning")) {
        case Figure.Shown<OwnFigure> shown ->
            list.add(new TeamMorning.Remark(member.name(), shown.value()));
        case Figure.NotRegistered<OwnFigure> _ -> heldBack = true;
      }
    }
    return new Remarks(list, asUsual, heldBack);
  }

  private Figure<OwnFigure> shown(
      Viewer viewer, PersonCard person, OwnFigure figure, LocalDate day, String page) {
    return measures.show(
        viewer, person.id(), figure.measure(), person.place().country(), day, page, () -> figure);
  }

  /// The viewer's own last day with contacts; empty for those who take none.
  public Optional<OwnResults> ownResults(Viewer viewer) {
    viewer.require(Permission.SEE_OWN_RESULTS);
    PersonId person = viewer.person();
    if (person == null) {
      return Optional.empty();
    }
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
    return people.findPerson(person, today).flatMap(card -> ownResults(viewer, card));
  }

  private Optional<OwnResults> ownResults(Viewer viewer, PersonCard person) {
    LocalDate today = clock.instant().atZone(person.place().zone()).toLocalDate();
    SortedMap<LocalDate, WorkResult> days =
        history
            .workDays(List.of(person), today.minusDays(PersonDays.PAST_DAYS), today)
            .getOrDefault(person.id(), new TreeMap<>());
    Optional<LocalDate> last =
        days.entrySet().stream()
            .filter(day -> day.getValue().counts().answered() > 0)
            .map(Map.Entry::getKey)
            .max(LocalDate::compareTo);
    return last.map(day -> results(viewer, person, days, day));
  }

  private OwnResults results(
      Viewer viewer, PersonCard person, SortedMap<LocalDate, WorkResult> days, LocalDate day) {
    List<OwnFigure> figures = new ArrayList<>();
    List<String> heldBack = new ArrayList<>();
    for (OwnFigure figure : PersonDays.figures(days, day)) {
      switch (shown(viewer, person, figure, day, "/my-results")) {
        case Figure.Shown<OwnFigure> shown -> figures.add(shown.value());
        case Figure.NotRegistered<OwnFigure> missing -> heldBack.add(missing.measure());
      }
    }
    return new OwnResults(day, figures, heldBack);
  }

  /// Today's report of a team, drafted anew from data while it is not sent.
  public SituationReport report(Viewer viewer, TeamId id) {
    viewer.require(Permission.SEND_SITUATION_REPORT, id);
    TeamCard team = team(id);
    LocalDate today = today(team);
    Optional<SituationReport> there = reports.find(id, today);
    if (there.isPresent() && !there.get().isDraft()) {
      return there.get();
    }
    Scene scene = scene(team, today);
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
    SituationReport report = reports.find(id, today(team(id))).orElseThrow(() -> missing(id));
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
    TeamCard team = team(id);
    LocalDate today = today(team);
    SituationReport report = reports.find(id, today).orElseThrow(() -> missing(id));
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
    LocalDate today = clock.instant().atZone(viewer.zone()).toLocalDate();
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

  private TeamCard team(TeamId id) {
    LocalDate somewhere = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    return people.findTeam(id, somewhere).orElseThrow(() -> missing(id));
  }

  private LocalDate today(TeamCard team) {
    return clock.instant().atZone(team.zone()).toLocalDate();
  }

  private static NotFound missing(TeamId team) {
    return new NotFound("team " + team);
  }
}
