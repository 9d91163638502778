package org.floorwalker.app.development.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.Talk.Progress;
import org.floorwalker.app.development.Talk.Progress.Stage;
import org.floorwalker.app.development.Talk.Progress.View;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkNote;
import org.floorwalker.app.development.TalkParty;
import org.floorwalker.app.development.TalkRecord;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.TemplateContent.Answers;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.words.LocalText;
import org.junit.jupiter.api.Test;

/// FEATURE: whatever two people, a successor and the people room do in whatever order, nothing
/// opens before both sides are settled, nothing gets stuck, and what is over stays over (CON-08,
/// CON-10). From a planned talk every deed of every party is tried in every standing that can come
/// of it.
class TalkWaysTest {
  private static final Instant HOUR = Instant.parse("2027-03-29T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final PersonId NEXT = new PersonId(9);

  private static final List<TalkAction> DEEDS =
      List.of(
          new TalkAction.Write(Answers.NONE, Map.of(), 0),
          new TalkAction.SayReady(),
          new TalkAction.TakeBackReady(),
          new TalkAction.SayUnprepared(),
          new TalkAction.OpenAlone(),
          new TalkAction.Move(HOUR, 45, Talk.Medium.VIDEO, "room", "the day changed"),
          new TalkAction.Postpone("ill"),
          new TalkAction.Cancel("has left"),
          new TalkAction.Hold(40),
          new TalkAction.Note("", "We spoke."),
          new TalkAction.LeaveOut("results", "no time"),
          new TalkAction.Propose(Side.LEADER, "Two half days", TODAY.plusDays(9)),
          new TalkAction.Confirm(),
          new TalkAction.Disagree("I see it otherwise"),
          new TalkAction.TakeBackView(),
          new TalkAction.Rate(4),
          new TalkAction.Close(),
          new TalkAction.Amend("one more word"),
          new TalkAction.TakeOver("new team"));

  /// A standing and, by deed and party, what comes of it.
  private record Way(String deed, TalkParty by, Talk to) {}

  private final Map<Talk, List<Way>> ways = everyWay();

  private static Map<Talk, List<Way>> everyWay() {
    Map<Talk, List<Way>> found = new LinkedHashMap<>();
    Deque<Talk> open = new ArrayDeque<>(List.of(planned()));
    while (!open.isEmpty()) {
      Talk talk = open.pop();
      if (!found.containsKey(talk)) {
        List<Way> on = waysFrom(talk);
        found.put(talk, on);
        on.forEach(way -> open.push(way.to()));
      }
    }
    return found;
  }

  private static Talk planned() {
    return new Talk(
        1,
        TalkKind.RAQ,
        1,
        new Talk.Pair(new PersonId(1), new PersonId(2)),
        new Talk.Plan("planned", null, "", TODAY, TODAY, HOUR, 45, Talk.Medium.VIDEO, "room"),
        TalkState.PLANNED,
        Progress.NONE,
        Progress.NONE,
        Talk.Times.NONE,
        1);
  }

  private static List<Way> waysFrom(Talk talk) {
    List<Way> ways = new ArrayList<>();
    for (TalkAction deed : DEEDS) {
      for (TalkParty party : TalkParty.values()) {
        if (TalkPolicy.reasonsAgainst(situation(talk), party, deed).isEmpty()) {
          Talk after =
              deed instanceof TalkAction.TakeOver
                  ? TalkPolicy.handedTo(talk, NEXT)
                  : TalkPolicy.changed(talk, party.side(), deed, HOUR);
          ways.add(new Way(deed.getClass().getSimpleName(), party, after));
        }
      }
    }
    return ways;
  }

  /// Whoever says they are ready has written what is asked; something was said.
  private static Situation situation(Talk talk) {
    TemplateContent asksNothing =
        new TemplateContent(
            new LocalText(Map.of("en", "Talk")),
            List.of(
                new TemplateContent.Section(
                    "results",
                    new LocalText(Map.of("en", "Results")),
                    LocalText.NONE,
                    false,
                    List.of())),
            List.of());
    TalkNote said = new TalkNote(1, "", Side.LEADER, "Runa", TalkNote.Kind.SAID, "said", HOUR);
    TalkRecord record = new TalkRecord(List.of(), List.of(), List.of(said), List.of());
    return new Situation(talk, asksNothing, Optional.empty(), record, true, HOUR, TODAY);
  }

  @Test
  void a01_allEightStatesAreMetAndEveryDeedIsPossibleSomewhere() {
    assertThat(ways.keySet().stream().map(Talk::state).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(TalkState.values());
    Set<String> done =
        ways.values().stream().flatMap(List::stream).map(Way::deed).collect(Collectors.toSet());
    assertThat(done).hasSize(DEEDS.size());
    assertThat(ways).hasSizeGreaterThan(60);
  }

  @Test
  void a02_nothingIsOpenUnlessBothSidesAreSettledAndOnceOpenItStaysSo() {
    ways.forEach(
        (talk, on) -> {
          boolean settled = isSettled(talk.leader()) && isSettled(talk.employee());
          if (talk.isShared()) {
            assertThat(settled).as("%s", talk).isTrue();
            assertThat(on).as("%s", talk).allMatch(way -> way.to().isShared());
          }
          boolean open = TalkPolicy.maySeeRecord(TalkParty.LEADER, talk.state(), talk.isShared());
          assertThat(open).as("%s", talk).isEqualTo(talk.isShared());
          assertThat(TalkPolicy.maySeeRecord(TalkParty.SUCCESSOR, talk.state(), talk.isShared()))
              .as("%s", talk)
              .isEqualTo(talk.state() == TalkState.CLOSED);
        });
  }

  private static boolean isSettled(Progress side) {
    return side.stage() == Stage.READY || side.stage() == Stage.UNPREPARED;
  }

  /// What one party does changes nothing of what the other has said, but for the two steps that are
  /// about the other: going on without their preparation, and taking the talk over.
  @Test
  void a03_nobodySpeaksForTheOther() {
    ways.forEach(
        (talk, on) -> {
          for (Way way : on) {
            boolean about = way.deed().equals("OpenAlone") || way.deed().equals("TakeOver");
            way.by()
                .side()
                .filter(_ -> !about)
                .ifPresent(
                    side ->
                        assertThat(way.to().progress(side.other()))
                            .as("%s of %s in %s", way.deed(), side, talk)
                            .isEqualTo(talk.progress(side.other())));
          }
        });
  }

  @Test
  void a04_fromWhereverATalkIsItCanBeClosedOrIsOver() {
    Set<Talk> ends = endings();
    ways.forEach(
        (talk, on) -> {
          if (talk.state() == TalkState.CANCELLED) {
            assertThat(on).as("%s", talk).isEmpty();
          } else {
            assertThat(ends).as("cannot be closed").contains(talk);
          }
          if (talk.state() == TalkState.CLOSED) {
            assertThat(on).allMatch(way -> way.to().equals(talk));
            assertThat(on).extracting(Way::deed).containsOnly("Rate", "Amend");
            assertThat(talk.leader().view()).isNotEqualTo(View.OPEN);
            assertThat(talk.employee().view()).isNotEqualTo(View.OPEN);
          }
        });
  }

  /// Standings from which some way leads to a closed talk, found backwards.
  private Set<Talk> endings() {
    Set<Talk> ends =
        ways.keySet().stream()
            .filter(talk -> talk.state() == TalkState.CLOSED)
            .collect(Collectors.toCollection(HashSet::new));
    int before = 0;
    while (ends.size() > before) {
      before = ends.size();
      ways.forEach(
          (talk, on) -> {
            if (on.stream().anyMatch(way -> ends.contains(way.to()))) {
              ends.add(talk);
            }
          });
    }
    return ends;
  }

  /// No matter what the other does or leaves undone: at its hour a talk goes on with one
  /// side alone.
  @Test
  void a05_neitherSideCanHoldUpTheTalkByNotPreparing() {
    for (Side side : Side.values()) {
      TalkParty own = side == Side.LEADER ? TalkParty.LEADER : TalkParty.EMPLOYEE;
      ways.keySet().stream()
          .filter(talk -> Set.of(TalkState.PLANNED, TalkState.PREPARING).contains(talk.state()))
          .filter(talk -> talk.plan().startsAt() != null)
          .forEach(talk -> assertThat(alone(talk, own)).as("%s by %s", talk, own).isTrue());
    }
  }

  private boolean alone(Talk talk, TalkParty own) {
    Set<Talk> reached = new HashSet<>();
    Deque<Talk> open = new ArrayDeque<>(List.of(talk));
    while (!open.isEmpty()) {
      Talk next = open.pop();
      if (next.state() == TalkState.HELD) {
        return true;
      }
      if (reached.add(next)) {
        Objects.requireNonNull(ways.get(next)).stream()
            .filter(way -> way.by() == own)
            .forEach(way -> open.push(way.to()));
      }
    }
    return false;
  }
}
