package org.floorwalker.app.development.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.development.Draft;
import org.floorwalker.app.development.GivenGrade;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkNote;
import org.floorwalker.app.development.TalkOutcome.Reason;
import org.floorwalker.app.development.TalkRecord;
import org.floorwalker.app.development.TemplateContent;

/// Everything a decision about a talk rests on.
///
/// @param talk the talk
/// @param content the template it was planned with
/// @param ownDraft the actor's own draft; empty for those who have none. The other's never
/// gets here
/// @param record what lies open to both
/// @param gradesAsked whether grades stand in the register of measures, so that they may be asked
/// @param now the instant
/// @param today the day at the employee's site
public record Situation(
    Talk talk,
    TemplateContent content,
    Optional<Draft> ownDraft,
    TalkRecord record,
    boolean gradesAsked,
    Instant now,
    LocalDate today) {

  TemplateContent.Answers ownAnswers() {
    return ownDraft.map(Draft::answers).orElse(TemplateContent.Answers.NONE);
  }

  /// Grades asked of this side, none where grades are not registered.
  List<TemplateContent.Grade> gradesOf(Side side) {
    return gradesAsked ? content.gradesOf(side) : List.of();
  }

  /// What keeps the record from being agreed on and closed; empty when nothing does.
  public List<Reason> missing() {
    return Stream.of(dialogue(), parts(), actions(), grades(Side.LEADER), grades(Side.EMPLOYEE))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<Reason> dialogue() {
    boolean said = record.notes().stream().anyMatch(note -> note.kind() == TalkNote.Kind.SAID);
    return said ? Optional.empty() : Optional.of(new Reason.NothingSaid());
  }

  private Optional<Reason> parts() {
    List<TemplateContent.Section> open =
        content.sections().stream()
            .filter(section -> section.required() && !isCovered(section))
            .toList();
    return open.isEmpty() ? Optional.empty() : Optional.of(new Reason.PartsUncovered(open));
  }

  private boolean isCovered(TemplateContent.Section section) {
    return record.preparations().stream().anyMatch(p -> section.isAnsweredBy(p.answers()))
        || record.notes().stream().anyMatch(note -> note.section().equals(section.code()));
  }

  private Optional<Reason> actions() {
    int open = (int) record.actions().stream().filter(action -> !action.isAnswered()).count();
    return open == 0 ? Optional.empty() : Optional.of(new Reason.ActionsUnanswered(open));
  }

  private Optional<Reason> grades(Side side) {
    Set<String> given =
        record.grades().stream()
            .filter(grade -> grade.side() == side)
            .map(GivenGrade::grade)
            .collect(Collectors.toSet());
    return gradesOf(side).stream().allMatch(grade -> given.contains(grade.code()))
        ? Optional.empty()
        : Optional.of(new Reason.SideGradesMissing(side));
  }
}
