package org.floorwalker.app.development.internal;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.AgreedAction;
import org.floorwalker.app.development.Draft;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.Talk.Progress.Stage;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkChange;
import org.floorwalker.app.development.TalkNote;
import org.floorwalker.app.development.TalkOutcome;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.DraftStore;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.springframework.stereotype.Component;

/// Puts into the database what a deed in a talk changes; called within the deed's transaction,
/// with the talk held.
@Component
public class TalkWriting {
  private final TalkStore talks;
  private final DraftStore drafts;
  private final RecordStore records;
  private final ActionStore actions;
  private final TalkLetters letters;

  TalkWriting(
      TalkStore talks,
      DraftStore drafts,
      RecordStore records,
      ActionStore actions,
      TalkLetters letters) {
    this.talks = talks;
    this.drafts = drafts;
    this.records = records;
    this.actions = actions;
    this.letters = letters;
  }

  /// Saves a draft; when another window of the author was quicker, gives back what is stored.
  public TalkOutcome draft(
      Talk talk, Side side, PersonId author, TalkAction.Write write, Instant now) {
    boolean saved =
        drafts.save(
            talk.id(), author, side, write.answers(), write.grades(), write.seenVersion(), now);
    if (saved && talk.progress(side).stage() != Stage.WRITING) {
      talks.update(TalkPolicy.changed(talk, Optional.of(side), write, now));
    }
    Optional<Draft> stored = drafts.findOwn(talk.id(), author);
    return saved
        ? new TalkOutcome.Saved(stored.map(Draft::version).orElse(1), now)
        : new TalkOutcome.Overtaken(
            stored.map(Draft::version).orElse(0),
            stored.map(Draft::answers).orElse(TemplateContent.Answers.NONE),
            stored.map(Draft::grades).orElse(Map.of()));
  }

  /// Writes the talk as it is after the deed, and what belongs to the deed.
  public void write(
      Situation situation, Talk after, Optional<Side> side, Viewer viewer, TalkAction action) {
    Talk before = situation.talk();
    Instant now = situation.now();
    if (after.isShared() && !before.isShared()) {
      openBoth(after, now, situation.gradesAsked());
    }
    side.ifPresent(own -> writeOf(situation, own, before.pair().person(own), action));
    change(viewer.name(), action, now)
        .ifPresent(change -> records.insertChange(before.id(), change));
    if (action instanceof TalkAction.Close) {
      drafts.discardAll(before.id());
    }
    if (before.state() != TalkState.CLOSED) {
      talks.update(after);
      letters.done(before, after, action, viewer.person());
    }
  }

  /// The one place where drafts become readable: both sides that said they are ready, in one
  /// transaction. A side that came unprepared keeps its draft to itself.
  private void openBoth(Talk talk, Instant now, boolean grades) {
    for (Side side : Side.values()) {
      Talk.Progress progress = talk.progress(side);
      if (progress.stage() == Stage.READY && progress.readyAt() != null) {
        drafts.open(talk.id(), side, talk.pair().person(side), progress.readyAt(), now, grades);
      }
    }
  }

  private void writeOf(Situation situation, Side side, PersonId author, TalkAction action) {
    Talk talk = situation.talk();
    Instant now = situation.now();
    switch (action) {
      case TalkAction.Note(String section, String words) ->
          note(talk, section, side, author, TalkNote.Kind.SAID, words, now);
      case TalkAction.LeaveOut(String section, String why) ->
          note(talk, section, side, author, TalkNote.Kind.LEFT_OUT, why, now);
      case TalkAction.Disagree(String words) ->
          note(talk, "", side, author, TalkNote.Kind.DISAGREEMENT, words, now);
      case TalkAction.Amend(String words) ->
          note(talk, "", side, author, TalkNote.Kind.AMENDMENT, words, now);
      case TalkAction.GradeLate(String grade, int step) ->
          records.insertLateGrade(talk.id(), side, grade, step, now);
      case TalkAction.Propose propose ->
          actions.insert(
              talk.id(),
              talk.pair().employee(),
              side,
              propose.owner(),
              propose.words().strip(),
              propose.dueOn(),
              now);
      case TalkAction.ConfirmAction(long id) ->
          actions.setView(id, side, AgreedAction.View.CONFIRMED, "");
      case TalkAction.RefuseAction(long id, String why) ->
          actions.setView(id, side, AgreedAction.View.REFUSED, why.strip());
      case TalkAction.Rate(int step) -> records.insertRating(talk.id(), side, step, now);
      case TalkAction.Write _,
          TalkAction.SayReady _,
          TalkAction.TakeBackReady _,
          TalkAction.SayUnprepared _,
          TalkAction.OpenAlone _,
          TalkAction.Move _,
          TalkAction.Postpone _,
          TalkAction.Cancel _,
          TalkAction.Hold _,
          TalkAction.Confirm _,
          TalkAction.TakeBackView _,
          TalkAction.Close _,
          TalkAction.TakeOver _ -> {}
    }
  }

  private void note(
      Talk talk,
      String section,
      Side side,
      PersonId author,
      TalkNote.Kind kind,
      String words,
      Instant now) {
    records.insertNote(talk.id(), section, side, author, kind, words.strip(), now);
  }

  private static Optional<TalkChange> change(String by, TalkAction action, Instant now) {
    return switch (action) {
      case TalkAction.Move move -> Optional.of(new TalkChange(now, by, "moved", move.why()));
      case TalkAction.Postpone(String why) ->
          Optional.of(new TalkChange(now, by, "postponed", why));
      case TalkAction.Cancel(String why) -> Optional.of(new TalkChange(now, by, "cancelled", why));
      case TalkAction.TakeOver(String why) ->
          Optional.of(new TalkChange(now, by, "handed-over", why));
      case TalkAction.OpenAlone _ -> Optional.of(new TalkChange(now, by, "opened-alone", ""));
      default -> Optional.empty();
    };
  }
}
