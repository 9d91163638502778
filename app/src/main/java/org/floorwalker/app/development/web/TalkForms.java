package org.floorwalker.app.development.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.development.CoachingNotes;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.PersonId;

/// Reads deeds from the forms of a talk.
final class TalkForms {
  private static final int MOST_ANSWER = 8000;
  private static final String ANSWER = "q.";
  private static final String GRADE = "grade.";

  private TalkForms() {}

  /// The deed a form asks for; empty when it cannot be read.
  static Optional<TalkAction> read(Map<String, String> form, ZoneId zone) {
    try {
      return Optional.ofNullable(form.get("deed")).flatMap(deed -> read(deed, form, zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<TalkAction> read(String deed, Map<String, String> form, ZoneId zone) {
    return Optional.ofNullable(
        switch (deed) {
          case "ready" -> new TalkAction.SayReady();
          case "unready" -> new TalkAction.TakeBackReady();
          case "unprepared" -> new TalkAction.SayUnprepared();
          case "open-alone" -> new TalkAction.OpenAlone();
          case "move" -> move(form, zone);
          case "postpone" -> new TalkAction.Postpone(text(form, "why"));
          case "cancel" -> new TalkAction.Cancel(text(form, "why"));
          case "hold" -> new TalkAction.Hold(number(form, "minutes"));
          case "note" -> new TalkAction.Note(text(form, "section"), text(form, "words"));
          case "leave-out" -> new TalkAction.LeaveOut(text(form, "section"), text(form, "why"));
          case "grade" -> new TalkAction.GradeLate(text(form, "grade"), number(form, "step"));
          case "propose" ->
              new TalkAction.Propose(
                  Side.ofKey(text(form, "owner")),
                  text(form, "words"),
                  LocalDate.parse(text(form, "due")));
          case "confirm-action" -> new TalkAction.ConfirmAction(number(form, "action"));
          case "refuse-action" ->
              new TalkAction.RefuseAction(number(form, "action"), text(form, "why"));
          case "confirm" -> new TalkAction.Confirm();
          case "disagree" -> new TalkAction.Disagree(text(form, "words"));
          case "take-back" -> new TalkAction.TakeBackView();
          case "rate" -> new TalkAction.Rate(number(form, "step"));
          case "close" -> new TalkAction.Close();
          case "amend" -> new TalkAction.Amend(text(form, "words"));
          case "take-over" -> new TalkAction.TakeOver(text(form, "why"));
          default -> null;
        });
  }

  private static TalkAction move(Map<String, String> form, ZoneId zone) {
    return new TalkAction.Move(
        instant(form, zone),
        number(form, "minutes"),
        Talk.Medium.ofKey(text(form, "medium")),
        text(form, "place"),
        text(form, "why"));
  }

  static Instant instant(Map<String, String> form, ZoneId zone) {
    return LocalDate.parse(text(form, "day"))
        .atTime(LocalTime.parse(text(form, "time")))
        .atZone(zone)
        .toInstant();
  }

  /// What was typed as a preparation; answers to questions the template does not ask are dropped.
  static TalkAction.Write write(Map<String, String> form, TemplateContent content) {
    Map<String, String> answers = new HashMap<>();
    for (TemplateContent.Section section : content.sections()) {
      for (TemplateContent.Question question : section.questions()) {
        String key = section.code() + "." + question.code();
        String typed = lines(form, ANSWER + key);
        if (!typed.isBlank()) {
          answers.put(key, typed.substring(0, Math.min(typed.length(), MOST_ANSWER)));
        }
      }
    }
    Map<String, Integer> grades = new HashMap<>();
    for (TemplateContent.Grade grade : content.grades()) {
      String typed = form.getOrDefault(GRADE + grade.code(), "");
      if (typed.matches("\\d{1,2}")) {
        grades.put(grade.code(), Integer.parseInt(typed));
      }
    }
    return new TalkAction.Write(
        new TemplateContent.Answers(answers), grades, number(form, "version"));
  }

  /// The person a form names.
  static PersonId person(Map<String, String> form) {
    int id = number(form, "employee");
    if (id < 1) {
      throw new NotFound("person " + id);
    }
    return new PersonId(id);
  }

  static String text(Map<String, String> form, String name) {
    return lines(form, name).strip();
  }

  /// A line's end counts as one letter, as in the field it was typed into; a form sends two.
  private static String lines(Map<String, String> form, String name) {
    return form.getOrDefault(name, "").replace("\r\n", "\n");
  }

  static int number(Map<String, String> form, String name) {
    String typed = text(form, name);
    return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
  }

  static Talk.Medium medium(Map<String, String> form) {
    return Stream.of(Talk.Medium.values())
        .filter(medium -> medium.key().equals(text(form, "medium")))
        .findFirst()
        .orElse(Talk.Medium.IN_PERSON);
  }

  /// What stands in somebody's row of the week.
  static CoachingNotes.Note note(Map<String, String> form, PersonId person) {
    return new CoachingNotes.Note(
        person,
        number(form, "minutes." + person.value()),
        medium(form),
        text(form, "words." + person.value()));
  }
}
