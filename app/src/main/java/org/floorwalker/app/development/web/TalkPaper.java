package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.floorwalker.app.development.AgreedAction;
import org.floorwalker.app.development.GivenGrade;
import org.floorwalker.app.development.OpenTalk;
import org.floorwalker.app.development.Preparation;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.TalkNote;
import org.floorwalker.app.development.TalkRecord;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.paper.Paper;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The record of a closed talk as a paper. It is written from what lies open to the viewer; drafts
/// are no part of that.
@Component
final class TalkPaper {
  private final Words words;
  private final Clock clock;

  TalkPaper(Words words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /// Empty unless the talk is closed and its record lies open to the viewer.
  Optional<byte[]> of(Viewer viewer, OpenTalk open) {
    return open.isOf(TalkState.CLOSED)
        ? open.record().map(record -> new Writing(viewer, open).write(record))
        : Optional.empty();
  }

  /// One paper in one language.
  private final class Writing {
    private final OpenTalk open;
    private final Locale language;
    private final ZoneId zone;
    private final Paper paper;

    Writing(Viewer viewer, OpenTalk open) {
      this.open = open;
      this.language = viewer.spoken();
      this.zone = open.frame().zone();
      Instant now = clock.instant();
      this.paper =
          new Paper(
              say(
                  "development.talk.of",
                  open.content().title().in(language),
                  open.people().employee().name(),
                  open.people().leaderName()),
              language,
              now,
              say("development.paper.taken", viewer.name(), moment(now)));
    }

    private String say(String key, Object... arguments) {
      return words.say(language, key, arguments);
    }

    private String day(LocalDate day) {
      return Days.write(day, language, true);
    }

    private String moment(@Nullable Instant instant) {
      return instant == null
          ? "–"
          : day(instant.atZone(zone).toLocalDate())
              + " "
              + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
    }

    byte[] write(TalkRecord record) {
      frame();
      record.preparations().forEach(this::preparation);
      grades(record.grades());
      notes(record.notes());
      actions(record.actions());
      views();
      ratings(open.ratings());
      return paper.pdf();
    }

    private void frame() {
      paper.text(
          say(
              "development.paper.held",
              moment(open.talk().times().held()),
              open.talk().times().heldMinutes(),
              say("development.medium." + open.talk().plan().medium().key())));
      paper.text(say("development.paper.closed", moment(open.talk().times().closed())));
    }

    private void preparation(Preparation one) {
      paper.heading(say("development.prep.theirs", open.people().name(one.side())));
      for (TemplateContent.Section section : open.content().sections()) {
        for (TemplateContent.Question question : section.questions()) {
          String text = one.answers().of(section.code(), question.code());
          if (!text.isBlank()) {
            paper.quiet(section.title().in(language) + ". " + question.ask().in(language));
            paper.text(answer(question, text));
          }
        }
      }
    }

    /// A scale's or choice's answer is kept as the number of its line.
    private String answer(TemplateContent.Question question, String text) {
      int chosen = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
      return chosen >= 1 && chosen <= question.choices().size()
          ? question.choices().get(chosen - 1).in(language)
          : text;
    }

    private void grades(List<GivenGrade> grades) {
      if (grades.isEmpty()) {
        return;
      }
      paper.heading(say("development.grade.title"));
      paper.table(
          List.of(
              say("development.paper.grade"),
              say("development.actions.who"),
              say("development.paper.step")),
          List.of(3, 2, 2),
          grades.stream().map(this::gradeRow).toList());
    }

    private List<String> gradeRow(GivenGrade given) {
      Optional<TemplateContent.Grade> asked = open.content().findGrade(given.grade());
      String step =
          asked
              .filter(grade -> grade.has(given.step()))
              .map(grade -> " " + grade.steps().get(given.step() - 1).in(language))
              .orElse("");
      return List.of(
          asked.map(grade -> grade.ask().in(language)).orElse(given.grade()),
          open.people().name(given.side()),
          given.step() + step);
    }

    private void notes(List<TalkNote> notes) {
      paper.heading(say("development.record.said"));
      for (TalkNote note : notes) {
        String kind =
            note.kind() == TalkNote.Kind.SAID
                ? ""
                : ". " + say("development.note." + note.kind().key());
        String section =
            open.content()
                .findSection(note.section())
                .map(there -> ". " + there.title().in(language))
                .orElse("");
        paper.quiet(note.author() + ", " + moment(note.at()) + section + kind);
        paper.text(note.words());
      }
    }

    private void actions(List<AgreedAction> actions) {
      if (actions.isEmpty()) {
        return;
      }
      paper.heading(say("development.actions.title"));
      paper.table(
          List.of(
              say("development.actions.what"),
              say("development.actions.who"),
              say("development.actions.by"),
              say("development.actions.status")),
          List.of(5, 2, 2, 2),
          actions.stream()
              .map(
                  action ->
                      List.of(
                          action.words(),
                          open.people().name(action.owner()),
                          day(action.dueOn()),
                          status(action)))
              .toList());
    }

    private String status(AgreedAction action) {
      AgreedAction.Settled settled = action.settled();
      return say(
          settled != null
              ? "development.action." + (settled.done() ? "done" : "dropped")
              : "development.action." + (action.isAgreed() ? "agreed" : "refused"));
    }

    private void views() {
      paper.heading(say("development.agree.title"));
      for (Side side : Side.values()) {
        paper.text(
            open.people().name(side)
                + ": "
                + say("development.agree." + open.talk().progress(side).view().key()));
      }
    }

    private void ratings(Map<Side, Integer> ratings) {
      if (ratings.isEmpty()) {
        return;
      }
      paper.heading(say("development.rate.given"));
      for (Map.Entry<Side, Integer> one : new TreeMap<>(ratings).entrySet()) {
        paper.text(
            open.people().name(one.getKey()) + ": " + say("development.rate.of", one.getValue()));
      }
    }
  }
}
