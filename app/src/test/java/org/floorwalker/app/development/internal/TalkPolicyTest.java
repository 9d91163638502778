package org.floorwalker.app.development.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.development.AgreedAction;
import org.floorwalker.app.development.Draft;
import org.floorwalker.app.development.GivenGrade;
import org.floorwalker.app.development.Preparation;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.Talk.Progress;
import org.floorwalker.app.development.Talk.Progress.Stage;
import org.floorwalker.app.development.Talk.Progress.View;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkNote;
import org.floorwalker.app.development.TalkOutcome.Reason;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.development.TalkRecord;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.TemplateContent.Answers;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.words.LocalText;
import org.junit.jupiter.api.Test;

/// FEATURE: a talk goes its way and no other (CON-08, CON-10, CON-11, CON-17). The table below was
/// written from the product's papers, apart from the code, and every cell of it is tried: each
/// state, each deed, each party, each stage of either side.
class TalkPolicyTest {
  private static final Instant NOW = Instant.parse("2027-03-29T08:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);

  /// `b` both who talk, `s` the employee's new leader, `p` the two and the people room, `-` nobody.
  /// Columns: planned, preparing, shared, held, agreed, closed, postponed, cancelled.
  private static final String TABLE =
      """
      Write          b b - - - - b -
      SayReady       b b - - - - - -
      TakeBackReady  - b - - - - - -
      SayUnprepared  b b - - - - - -
      OpenAlone      - b - - - - - -
      Move           b b b - - - b -
      Postpone       b b b - - - - -
      Cancel         p p p - - - p -
      Hold           - - b - - - - -
      Note           - - b b - - - -
      LeaveOut       - - b b - - - -
      GradeLate      - - b b - - - -
      Propose        - - b b - - - -
      ConfirmAction  - - b b - - - -
      RefuseAction   - - b b - - - -
      Confirm        - - - b - - - -
      Disagree       - - - b - - - -
      TakeBackView   - - - b b - - -
      Rate           - - - b b b - -
      Close          - - - - b - - -
      Amend          - - - - - b - -
      TakeOver       s s s s s - s -
      """;

  private static final TemplateContent CONTENT =
      new TemplateContent(
          text("Talk"),
          List.of(
              new TemplateContent.Section(
                  "results",
                  text("Results"),
                  LocalText.NONE,
                  true,
                  List.of(
                      new TemplateContent.Question(
                          "well",
                          TemplateContent.Form.TEXT,
                          text("What goes well?"),
                          true,
                          List.of())))),
          List.of(
              new TemplateContent.Grade(
                  "period",
                  Side.EMPLOYEE,
                  Set.of(Side.LEADER, Side.EMPLOYEE),
                  text("Period"),
                  List.of(text("low"), text("high")))));

  private static LocalText text(String english) {
    return new LocalText(Map.of("en", english));
  }

  private static List<TalkAction> everyDeed() {
    return List.of(
        new TalkAction.Write(Answers.NONE, Map.of(), 0),
        new TalkAction.SayReady(),
        new TalkAction.TakeBackReady(),
        new TalkAction.SayUnprepared(),
        new TalkAction.OpenAlone(),
        new TalkAction.Move(
            NOW.plusSeconds(3600), 45, Talk.Medium.VIDEO, "room", "the day changed"),
        new TalkAction.Postpone("ill"),
        new TalkAction.Cancel("has left"),
        new TalkAction.Hold(40),
        new TalkAction.Note("results", "We spoke."),
        new TalkAction.LeaveOut("results", "no time"),
        new TalkAction.GradeLate("period", 2),
        new TalkAction.Propose(Side.LEADER, "Two half days", TODAY.plusDays(9)),
        new TalkAction.ConfirmAction(7),
        new TalkAction.RefuseAction(7, "not mine"),
        new TalkAction.Confirm(),
        new TalkAction.Disagree("I see it otherwise"),
        new TalkAction.TakeBackView(),
        new TalkAction.Rate(4),
        new TalkAction.Close(),
        new TalkAction.Amend("one more word"),
        new TalkAction.TakeOver("new team"));
  }

  @Test
  void a01_everyStateEveryDeedEveryPartyIsAsTheTableSays() {
    Map<String, String[]> table = table();
    int allowed = 0;
    for (TalkAction deed : everyDeed()) {
      String[] row = Objects.requireNonNull(table.get(deed.getClass().getSimpleName()));
      for (TalkState state : TalkState.values()) {
        for (TalkParty party : TalkParty.values()) {
          boolean expected = expected(row[state.ordinal() + 1], party);
          boolean possible =
              TalkPolicy.reasonsAgainst(favourable(state, deed, party), party, deed).isEmpty();
          assertThat(possible).as("%s in %s by %s", deed, state, party).isEqualTo(expected);
          allowed += possible ? 1 : 0;
        }
      }
    }
    assertThat(table).hasSize(everyDeed().size());
    assertThat(allowed).isEqualTo(94);
  }

  private static Map<String, String[]> table() {
    Map<String, String[]> table = new HashMap<>();
    TABLE.lines().map(line -> line.split("\\s+")).forEach(row -> table.put(row[0], row));
    return table;
  }

  private static boolean expected(String cell, TalkParty party) {
    return switch (cell) {
      case "b" -> party == TalkParty.LEADER || party == TalkParty.EMPLOYEE;
      case "s" -> party == TalkParty.SUCCESSOR;
      case "p" -> party != TalkParty.SUCCESSOR && party != TalkParty.STRANGER;
      default -> false;
    };
  }

  /// Everything beside the state speaks for the deed.
  private static Situation favourable(TalkState state, TalkAction deed, TalkParty party) {
    boolean late = deed instanceof TalkAction.GradeLate;
    Stage own =
        deed instanceof TalkAction.TakeBackReady || deed instanceof TalkAction.OpenAlone
            ? Stage.READY
            : Stage.WRITING;
    Side side = party.side().orElse(Side.LEADER);
    Talk talk =
        talk(state, NOW.minusSeconds(60))
            .with(side, new Progress(own, own == Stage.READY ? NOW : null, View.CONFIRMED));
    return situation(talk, fullDraft(), fullRecord(late ? List.of() : grades()));
  }

  private static List<GivenGrade> grades() {
    return List.of(
        new GivenGrade(Side.LEADER, "period", 2, false),
        new GivenGrade(Side.EMPLOYEE, "period", 1, false));
  }

  private static Optional<Draft> fullDraft() {
    return Optional.of(
        new Draft(new Answers(Map.of("results.well", "Much.")), Map.of("period", 2), 3, NOW));
  }

  private static TalkRecord fullRecord(List<GivenGrade> grades) {
    AgreedAction action =
        new AgreedAction(
            7,
            1,
            Side.LEADER,
            "Two half days",
            TODAY,
            TODAY,
            Side.LEADER,
            AgreedAction.View.CONFIRMED,
            AgreedAction.View.CONFIRMED,
            "",
            null);
    return new TalkRecord(
        List.of(
            new Preparation(
                Side.LEADER, new PersonId(2), new Answers(Map.of("results.well", "Yes")), NOW)),
        grades,
        List.of(note("", TalkNote.Kind.SAID)),
        List.of(action));
  }

  private static TalkNote note(String section, TalkNote.Kind kind) {
    return new TalkNote(1, section, Side.LEADER, "Runa", kind, "said", NOW);
  }

  private static Situation situation(Talk talk, Optional<Draft> draft, TalkRecord record) {
    return new Situation(talk, CONTENT, draft, record, true, NOW, TODAY);
  }

  private static Talk talk(TalkState state, Instant starts) {
    boolean shared = !Set.of(TalkState.PLANNED, TalkState.PREPARING).contains(state);
    return new Talk(
        1,
        TalkKind.RAQ,
        1,
        new Talk.Pair(new PersonId(1), new PersonId(2)),
        new Talk.Plan("planned", null, "", TODAY, TODAY, starts, 45, Talk.Medium.VIDEO, "room"),
        state,
        Progress.NONE,
        Progress.NONE,
        new Talk.Times(shared ? NOW : null, null, 0, null, null),
        1);
  }

  /// Every pair of stages, every deed of preparing: both open exactly when both are settled.
  @Test
  void a02_theTwoSidesOpenTogetherOrNotAtAll() {
    for (Side side : Side.values()) {
      for (Stage other : Stage.values()) {
        Talk talk =
            talk(TalkState.PREPARING, NOW.plusSeconds(60))
                .with(side, new Progress(Stage.WRITING, null, View.OPEN))
                .with(side.other(), new Progress(other, null, View.OPEN));
        for (TalkAction deed : List.of(new TalkAction.SayReady(), new TalkAction.SayUnprepared())) {
          Talk after = TalkPolicy.changed(talk, Optional.of(side), deed, NOW);
          boolean opens = other == Stage.READY || other == Stage.UNPREPARED;
          assertThat(after.isShared()).as("%s, other %s", deed, other).isEqualTo(opens);
          assertThat(after.state()).isEqualTo(opens ? TalkState.SHARED : TalkState.PREPARING);
        }
        Talk written =
            TalkPolicy.changed(
                talk, Optional.of(side), new TalkAction.Write(Answers.NONE, Map.of(), 0), NOW);
        assertThat(written.isShared()).isFalse();
      }
    }
  }

  @Test
  void a03_whoIsNotReadyCannotOpenTheOthersWords() {
    for (Stage own : List.of(Stage.EMPTY, Stage.WRITING, Stage.UNPREPARED)) {
      Talk talk =
          talk(TalkState.PREPARING, NOW.minusSeconds(60))
              .with(Side.LEADER, new Progress(own, null, View.OPEN))
              .with(Side.EMPLOYEE, new Progress(Stage.READY, NOW, View.OPEN));
      assertThat(reasons(talk, Side.LEADER, new TalkAction.OpenAlone()))
          .containsExactly(new Reason.NotReady());
    }
  }

  @Test
  void a04_openingAloneWaitsForTheHourAndSaysSo() {
    Talk ready =
        talk(TalkState.PREPARING, NOW.plusSeconds(1))
            .with(Side.LEADER, new Progress(Stage.READY, NOW, View.OPEN));
    assertThat(reasons(ready, Side.LEADER, new TalkAction.OpenAlone()))
        .containsExactly(new Reason.TooEarly(NOW.plusSeconds(1)));
    Talk due = ready.with(ready.plan().at(NOW, 45, Talk.Medium.VIDEO, ""));
    assertThat(reasons(due, Side.LEADER, new TalkAction.OpenAlone())).isEmpty();
    Talk open = TalkPolicy.changed(due, Optional.of(Side.LEADER), new TalkAction.OpenAlone(), NOW);
    assertThat(open.employee().stage()).isEqualTo(Stage.UNPREPARED);
    assertThat(open.state()).isEqualTo(TalkState.SHARED);
  }

  @Test
  void a05_beingReadyNeedsRequiredPartsAndGrades() {
    Talk talk = talk(TalkState.PREPARING, NOW);
    Situation empty = situation(talk, Optional.empty(), TalkRecord.EMPTY);
    assertThat(TalkPolicy.reasonsAgainst(empty, TalkParty.LEADER, new TalkAction.SayReady()))
        .containsExactly(
            new Reason.PartsMissing(CONTENT.sections()),
            new Reason.GradesMissing(CONTENT.grades()));
    Situation unregistered =
        new Situation(talk, CONTENT, fullDraft(), TalkRecord.EMPTY, false, NOW, TODAY);
    assertThat(TalkPolicy.reasonsAgainst(unregistered, TalkParty.LEADER, new TalkAction.SayReady()))
        .isEmpty();
  }

  @Test
  void a06_noEvaluationWithoutDialogue() {
    TalkRecord full = fullRecord(grades());
    TalkRecord silent =
        new TalkRecord(full.preparations(), full.grades(), List.of(), full.actions());
    for (TalkAction deed : List.of(new TalkAction.Confirm(), new TalkAction.Disagree("no"))) {
      assertThat(
              TalkPolicy.reasonsAgainst(
                  situation(talk(TalkState.HELD, NOW), Optional.empty(), silent),
                  TalkParty.EMPLOYEE,
                  deed))
          .containsExactly(new Reason.NothingSaid());
    }
    assertThat(
            TalkPolicy.reasonsAgainst(
                situation(talk(TalkState.AGREED, NOW), Optional.empty(), silent),
                TalkParty.LEADER,
                new TalkAction.Close()))
        .containsExactly(new Reason.NothingSaid());
  }

  @Test
  void a07_aRequiredPartIsPreparedSpokenOfOrLeftOutWithAReason() {
    TalkRecord bare =
        new TalkRecord(List.of(), grades(), List.of(note("", TalkNote.Kind.SAID)), List.of());
    assertThat(situation(talk(TalkState.HELD, NOW), Optional.empty(), bare).missing())
        .containsExactly(new Reason.PartsUncovered(CONTENT.sections()));
    for (TalkNote.Kind kind : List.of(TalkNote.Kind.SAID, TalkNote.Kind.LEFT_OUT)) {
      TalkRecord spoken =
          new TalkRecord(
              List.of(),
              grades(),
              List.of(note("", TalkNote.Kind.SAID), note("results", kind)),
              List.of());
      assertThat(situation(talk(TalkState.HELD, NOW), Optional.empty(), spoken).missing())
          .isEmpty();
    }
  }

  @Test
  void a08_agreedWhenBothHaveSpokenAndADisagreementCounts() {
    Talk held = talk(TalkState.HELD, NOW);
    Talk one = TalkPolicy.changed(held, Optional.of(Side.LEADER), new TalkAction.Confirm(), NOW);
    assertThat(one.state()).isEqualTo(TalkState.HELD);
    Talk two =
        TalkPolicy.changed(one, Optional.of(Side.EMPLOYEE), new TalkAction.Disagree("no"), NOW);
    assertThat(two.state()).isEqualTo(TalkState.AGREED);
    assertThat(two.employee().view()).isEqualTo(View.DISAGREES);
    Talk back =
        TalkPolicy.changed(two, Optional.of(Side.LEADER), new TalkAction.TakeBackView(), NOW);
    assertThat(back.state()).isEqualTo(TalkState.HELD);
    assertThat(back.times().agreed()).isNull();
  }

  @Test
  void a09_aPostponedTalkGoesOnWhereItWas() {
    TalkAction move = new TalkAction.Move(NOW, 45, Talk.Medium.PHONE, "", "");
    Talk fresh = talk(TalkState.PLANNED, NOW);
    assertThat(there(fresh, move)).isEqualTo(TalkState.PLANNED);
    Talk begun = fresh.with(Side.EMPLOYEE, new Progress(Stage.WRITING, null, View.OPEN));
    assertThat(there(begun.with(TalkState.PREPARING), move)).isEqualTo(TalkState.PREPARING);
    assertThat(there(talk(TalkState.SHARED, NOW), move)).isEqualTo(TalkState.SHARED);
  }

  private static TalkState there(Talk talk, TalkAction move) {
    Talk away =
        TalkPolicy.changed(talk, Optional.of(Side.LEADER), new TalkAction.Postpone("ill"), NOW);
    assertThat(away.state()).isEqualTo(TalkState.POSTPONED);
    assertThat(away.plan().startsAt()).isNull();
    return TalkPolicy.changed(away, Optional.of(Side.LEADER), move, NOW).state();
  }

  @Test
  void a10_aNewLeaderBeginsAfreshAndTheEmployeeKeepsTheirSide() {
    Talk talk =
        talk(TalkState.PREPARING, NOW)
            .with(Side.LEADER, new Progress(Stage.READY, NOW, View.OPEN))
            .with(Side.EMPLOYEE, new Progress(Stage.WRITING, null, View.OPEN));
    Talk handed = TalkPolicy.handedTo(talk, new PersonId(9));
    assertThat(handed.leader()).isEqualTo(Progress.NONE);
    assertThat(handed.employee()).isEqualTo(talk.employee());
    assertThat(handed.pair().leader()).isEqualTo(new PersonId(9));
  }

  @Test
  void a11_theRecordIsOpenToThoseItConcerns() {
    List<String> open = new ArrayList<>();
    for (TalkParty party : TalkParty.values()) {
      for (TalkState state : TalkState.values()) {
        if (TalkPolicy.maySeeRecord(party, state, false)) {
          open.add(party + " " + state);
        }
      }
    }
    assertThat(open)
        .containsExactlyInAnyOrder(
            "EMPLOYEE HELD",
            "EMPLOYEE AGREED",
            "EMPLOYEE CLOSED",
            "LEADER HELD",
            "LEADER AGREED",
            "LEADER CLOSED",
            "SUCCESSOR CLOSED",
            "PEOPLE CLOSED");
  }

  private static List<Reason> reasons(Talk talk, Side side, TalkAction deed) {
    TalkParty party = side == Side.LEADER ? TalkParty.LEADER : TalkParty.EMPLOYEE;
    return TalkPolicy.reasonsAgainst(situation(talk, fullDraft(), TalkRecord.EMPTY), party, deed);
  }
}
