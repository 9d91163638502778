package org.floorwalker.app.development;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/// Everything the viewer's own talks hold about them, as a table they can take along. It is read
/// through the same door as the pages, so that no draft but their own can be in it.
@Service
public class TalkExport {
  private static final List<String> HEADER =
      List.of("talk", "kind", "with", "state", "held", "minutes", "what", "by", "part", "words");

  private final TalkList list;
  private final Talks talks;

  TalkExport(TalkList list, Talks talks) {
    this.list = list;
    this.talks = talks;
  }

  /// Rows of RFC 4180, the header first.
  public String csv(Viewer viewer) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    TalkList.Mine mine = list.mine(viewer);
    mine.open().forEach(line -> rows.addAll(rows(viewer, line)));
    mine.over().forEach(line -> rows.addAll(rows(viewer, line)));
    return rows.stream().map(TalkExport::record).collect(Collectors.joining());
  }

  private List<List<String>> rows(Viewer viewer, TalkList.Line line) {
    OpenTalk open = talks.open(viewer, line.talk().id());
    List<List<String>> rows = new ArrayList<>();
    rows.add(row(viewer, line, "talk", "", "", line.talk().plan().reason()));
    open.ownDraft()
        .ifPresent(draft -> answers(viewer, line, "draft", viewer.name(), draft.answers(), rows));
    open.record().ifPresent(record -> record(viewer, line, open, record, rows));
    return rows;
  }

  private static void record(
      Viewer viewer,
      TalkList.Line line,
      OpenTalk open,
      TalkRecord record,
      List<List<String>> rows) {
    for (Preparation one : record.preparations()) {
      answers(viewer, line, "prepared", open.people().name(one.side()), one.answers(), rows);
    }
    for (GivenGrade grade : record.grades()) {
      rows.add(
          row(
              viewer,
              line,
              "grade",
              open.people().name(grade.side()),
              grade.grade(),
              "" + grade.step()));
    }
    for (TalkNote note : record.notes()) {
      rows.add(row(viewer, line, note.kind().key(), note.author(), note.section(), note.words()));
    }
    for (AgreedAction action : record.actions()) {
      rows.add(
          row(
              viewer,
              line,
              "action",
              open.people().name(action.owner()),
              "" + action.dueOn(),
              action.words()));
    }
  }

  private static void answers(
      Viewer viewer,
      TalkList.Line line,
      String what,
      String by,
      TemplateContent.Answers answers,
      List<List<String>> rows) {
    answers.byQuestion().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(one -> rows.add(row(viewer, line, what, by, one.getKey(), one.getValue())));
  }

  private static List<String> row(
      Viewer viewer, TalkList.Line line, String what, String by, String part, String words) {
    Talk talk = line.talk();
    return List.of(
        "" + talk.id(),
        talk.kind().key(),
        line.with(),
        talk.state().key(),
        day(talk.times().held(), viewer.zone()),
        "" + talk.times().heldMinutes(),
        what,
        by,
        part,
        words);
  }

  private static String day(@Nullable Instant held, ZoneId zone) {
    return held == null ? "" : held.atZone(zone).toLocalDate().toString();
  }

  private static String record(List<String> cells) {
    return cells.stream().map(TalkExport::quoted).collect(Collectors.joining(",")) + "\r\n";
  }

  /// A cell that a spreadsheet would take for a formula is given a mark before it: the words may be
  /// the other's.
  private static String quoted(String cell) {
    String safe = cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    boolean plain = safe.matches("[^\",\\r\\n]*");
    return plain ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
