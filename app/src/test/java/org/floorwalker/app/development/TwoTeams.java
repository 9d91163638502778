package org.floorwalker.app.development;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.TemplateContent.Answers;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.people.PeopleForm;

/// Runa leads the red team with Kari and Ola, Bo the blue one with Ida; all can sign in.
public final class TwoTeams {
  public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
  public static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  static final Instant TALK_AT = TODAY.atTime(14, 30).atZone(OSLO).toInstant();

  /// What nobody but its author may read before the opening.
  static final String RUNAS_SECRET = "Kari-promised-two-callbacks-late";

  static final String KARIS_SECRET = "I-would-like-second-line";

  public final UserId runa;
  public final UserId bo;
  public final UserId kari;
  public final UserId ola;
  final TestApp app;
  private int talks;

  public TwoTeams(TestApp app) {
    this.app = app;
    people(PeopleForm.SITES, "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n");
    people(
        PeopleForm.CONTRACTS,
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7 7.5 8,2\n");
    people(
        PeopleForm.QUEUES,
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site,name,mission
        phone,voice,nb,80% in 20s,,0.85,300,,0.08,280,08:00,20:00,oslo,Phone,
        """);
    people(
        PeopleForm.TEAMS,
        "team,site,name,unit\nred,oslo,Red team,front\nblue,oslo,Blue team,front\n");
    move("kari,oslo,red,runa,full,phone,07:00,14:00,no,Kari Nordmann,kari@example.org", 400);
    runa = login("runa", Role.TEAM_LEADER, new Scope.OfTeam(teamOf("red")));
    bo = login("bo", Role.TEAM_LEADER, new Scope.OfTeam(teamOf("blue")));
    kari = login("kari", Role.AGENT, new Scope.Everywhere());
    ola = login("ola", Role.AGENT, new Scope.Everywhere());
  }

  /// Brings the people in as they are so many days before today, Kari by the line given.
  void move(String karisLine, int daysBefore) {
    people(
        PeopleForm.AGENTS,
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night,name,email
        runa,oslo,red,runa,full,,07:00,14:00,no,Runa Vik,runa@example.org
        bo,oslo,blue,bo,full,,07:00,14:00,no,Bo Dahl,bo@example.org
        ida,oslo,blue,bo,full,phone,07:00,14:00,no,Ida Lie,ida@example.org
        ola,oslo,red,runa,full,phone,07:00,18:00,no,Ola Berg,ola@example.org
        """
            + karisLine
            + "\n",
        daysBefore);
  }

  private UserId login(String name, Role role, Scope scope) {
    UserId user = app.user(name);
    app.grant(user, role, scope);
    app.belongsTo(user, person(name));
    return user;
  }

  public TeamId teamOf(String code) {
    return app.get(People.class).teamsOn(TODAY).stream()
        .filter(team -> team.code().equals(code))
        .map(TeamCard::id)
        .findFirst()
        .orElseThrow();
  }

  private void people(PeopleForm form, String text) {
    people(form, text, 400);
  }

  void people(PeopleForm form, String text, int daysBefore) {
    app.bring(form, text, TODAY.minusDays(daysBefore));
  }

  public PersonId person(String code) {
    return app.person(code);
  }

  public Viewer as(UserId user) {
    return app.viewer(user);
  }

  public void register(String measure) {
    app.register(measure);
  }

  /// A talk of results, actions, quality between Runa and Kari, the first this afternoon, each
  /// further one an hour later.
  long planned() {
    Instant at = TALK_AT.plusSeconds(3600L * talks++);
    TalkPlanning.Wish wish =
        new TalkPlanning.Wish(
            "raq", person("kari"), at, 45, Talk.Medium.VIDEO, "https://meet.example.org/1", "");
    return ((TalkPlanning.Outcome.Planned) app.get(TalkPlanning.class).plan(as(runa), wish)).talk();
  }

  TalkOutcome act(UserId user, long talk, TalkAction action) {
    return app.get(Talks.class).act(as(user), talk, action);
  }

  /// Writes every required part with a secret in the first.
  TalkOutcome write(UserId user, long talk, String secret) {
    int seen =
        open(user, talk).map(OpenTalk::ownDraft).flatMap(one -> one).map(Draft::version).orElse(0);
    return act(user, talk, new TalkAction.Write(answers(secret), grades(user), seen));
  }

  Optional<OpenTalk> open(UserId user, long talk) {
    return Optional.of(app.get(Talks.class).open(as(user), talk));
  }

  Map<String, Integer> grades(UserId user) {
    return user.equals(runa) ? Map.of("period", 4) : Map.of("period", 3, "leadership", 5);
  }

  static Answers answers(String secret) {
    return new Answers(
        Map.of(
            "results.well", secret,
            "results.improve", "call-backs",
            "actions.actions", "second line",
            "quality.quality", "calm closing"));
  }

  /// Both write and say that they are ready: the talk lies open.
  long shared() {
    long talk = planned();
    write(runa, talk, RUNAS_SECRET);
    write(kari, talk, KARIS_SECRET);
    assertThat(act(runa, talk, new TalkAction.SayReady())).isInstanceOf(TalkOutcome.Done.class);
    assertThat(act(kari, talk, new TalkAction.SayReady()))
        .isEqualTo(new TalkOutcome.Done(TalkState.SHARED));
    return talk;
  }

  /// A talk that went its whole way.
  long closed() {
    long talk = shared();
    List<TalkAction> byRuna =
        List.of(
            new TalkAction.Hold(40),
            new TalkAction.Note("", "We spoke about second line."),
            new TalkAction.Confirm());
    byRuna.forEach(
        action -> assertThat(act(runa, talk, action)).isInstanceOf(TalkOutcome.Done.class));
    assertThat(act(kari, talk, new TalkAction.Confirm()))
        .isEqualTo(new TalkOutcome.Done(TalkState.AGREED));
    assertThat(act(runa, talk, new TalkAction.Close()))
        .isEqualTo(new TalkOutcome.Done(TalkState.CLOSED));
    return talk;
  }
}
