package org.floorwalker.app.development.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.floorwalker.app.development.CareerPlans;
import org.floorwalker.app.development.Goal;
import org.floorwalker.app.development.GradePair;
import org.floorwalker.app.development.OpenTalk;
import org.floorwalker.app.development.Preparation;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkOutcome;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.internal.BesideFacts;
import org.floorwalker.app.development.internal.TalkFacts;
import org.jspecify.annotations.Nullable;

/// A talk on its page.
///
/// @param open the talk as the viewer may see it
/// @param facts of the period
/// @param beside training and coaching
/// @param goals open goals of the employee; empty for those who stand beside the talk
/// @param ways that the employee shares with the viewer, with their plan; empty likewise
/// @param earlier grades of both in earlier talks of the kind, the oldest first
/// @param form what stands in the preparation's fields
/// @param refused why the last deed was not possible; empty when it was
/// @param clash what another window saved; null when none did
/// @param typed the form whose deed was not possible; empty when none was
public record TalkView(
    OpenTalk open,
    TalkFacts.Facts facts,
    BesideFacts.Beside beside,
    List<Goal> goals,
    List<CareerPlans.Way> ways,
    List<GradePair> earlier,
    TalkAction.Write form,
    List<TalkOutcome.Reason> refused,
    TalkOutcome.@Nullable Overtaken clash,
    Map<String, String> typed) {
  public TalkView {
    goals = List.copyOf(goals);
    ways = List.copyOf(ways);
    earlier = List.copyOf(earlier);
    refused = List.copyOf(refused);
    typed = Map.copyOf(typed);
  }

  /// A step of the line on top, in its order.
  ///
  /// @param key of its words
  /// @param css class that says whether it is done
  public record Step(String key, String css) {}

  public List<Step> steps() {
    TalkState state = open.talk().state();
    int at =
        switch (state) {
          case PLANNED -> 0;
          case PREPARING, POSTPONED, CANCELLED -> 1;
          case SHARED -> 3;
          case HELD -> 4;
          case AGREED -> 5;
          case CLOSED -> 6;
        };
    List<String> names =
        List.of("planned", "preparing", "both-ready", "opened", "held", "agreed", "closed");
    return IntStream.range(0, names.size())
        .mapToObj(
            i ->
                new Step(
                    "development.step." + names.get(i), i < at ? "done" : i == at ? "cur" : ""))
        .toList();
  }

  /// Where the talk stands as far as the page must know when it is no longer true.
  static String standing(OpenTalk open) {
    return open.talk().state().key()
        + open.side()
            .map(side -> open.talk().progress(side.other()))
            .map(other -> (other.stage().isSettled() ? "-ready" : "") + "-" + other.view().key())
            .orElse("");
  }

  public String standing() {
    return standing(open);
  }

  /// Whether the form of one of these deeds, a space between them, was sent in vain.
  public boolean isTyped(String deeds) {
    return List.of(deeds.split(" ")).contains(typed.getOrDefault("deed", ""));
  }

  /// What was typed into a field of such a form, or what it begins with.
  public String typed(String deeds, String field, String first) {
    return isTyped(deeds) ? typed.getOrDefault(field, first) : first;
  }

  public boolean isPreparing() {
    return open.side().isPresent()
        && open.isOf(TalkState.PLANNED, TalkState.PREPARING, TalkState.POSTPONED);
  }

  /// The day of the last talk of the kind; only asked where there is one.
  public LocalDate lastDay() {
    Instant held = open.frame().previous().orElseThrow().times().held();
    return Objects.requireNonNull(held).atZone(open.frame().zone()).toLocalDate();
  }

  /// Whether the last talk of the kind is one of the same two.
  public boolean mayReadPrevious() {
    return open.side().isPresent()
        && open.frame()
            .previous()
            .filter(last -> last.pair().equals(open.talk().pair()))
            .isPresent();
  }

  /// Whether the viewer wrote words that were never shared, now that no preparation is open.
  public boolean hasUnshared() {
    return !isPreparing()
        && open.ownDraft().filter(draft -> !draft.answers().byQuestion().isEmpty()).isPresent();
  }

  /// Whether the record can be added to.
  public boolean isTalking() {
    return open.side().isPresent() && open.isOf(TalkState.SHARED, TalkState.HELD);
  }

  public boolean mayMove() {
    return open.side().isPresent()
        && open.isOf(TalkState.PLANNED, TalkState.PREPARING, TalkState.SHARED, TalkState.POSTPONED);
  }

  /// The viewer's side; only asked where they have one.
  public Side own() {
    return open.side().orElseThrow();
  }

  public boolean isSettled(Side side) {
    return open.talk().progress(side).stage().isSettled();
  }

  public String answer(TemplateContent.Section section, TemplateContent.Question question) {
    return form.answers().of(section.code(), question.code());
  }

  /// What both had written to the question before the last talk of the kind, in its words.
  public List<Preparation> before(
      TemplateContent.Section section, TemplateContent.Question question) {
    return open.before().stream()
        .filter(one -> one.answers().has(section.code(), question.code()))
        .toList();
  }

  public int grade(TemplateContent.Grade grade) {
    return form.grades().getOrDefault(grade.code(), 0);
  }

  public LocalDate day() {
    return open.talk().plan().startsAt() == null
        ? open.frame().today()
        : open.talk().plan().startsAt().atZone(open.frame().zone()).toLocalDate();
  }

  public LocalTime time() {
    return open.talk().plan().startsAt() == null
        ? LocalTime.of(10, 0)
        : open.talk().plan().startsAt().atZone(open.frame().zone()).toLocalTime();
  }

  /// Whether the hour of the talk has come.
  public boolean isTime(Instant now) {
    return open.talk().plan().startsAt() != null && !now.isBefore(open.talk().plan().startsAt());
  }
}
