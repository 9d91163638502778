package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.ArchiveStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.paper.CsvRow;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Everything that talks, goals, coaching and careers hold, as tables to take along: one's own,
/// read through the same doors as the pages, so that no draft but one's own can be in it; and the
/// closed talks of everybody for who may read their records.
@Service
public class TalkExport {
  private static final List<String> HEADER =
      List.of("talk", "kind", "with", "state", "held", "minutes", "what", "by", "part", "words");

  private static final List<String> ARCHIVE_HEADER =
      List.of("talk", "kind", "agent", "leader", "held", "minutes", "what", "by", "part", "words");

  private final TalkList list;
  private final Talks talks;
  private final Holdings holdings;
  private final ArchiveStore archive;
  private final People people;
  private final Measures measures;

  TalkExport(
      TalkList list,
      Talks talks,
      Holdings holdings,
      ArchiveStore archive,
      People people,
      Measures measures) {
    this.list = list;
    this.talks = talks;
    this.holdings = holdings;
    this.archive = archive;
    this.people = people;
    this.measures = measures;
  }

  /// Rows of RFC 4180, the header first.
  public String csv(Viewer viewer) {
    List<List<String>> rows = new ArrayList<>(List.of(HEADER));
    TalkList.Mine mine = list.mine(viewer);
    mine.open().forEach(line -> rows.addAll(rows(viewer, line)));
    mine.over().forEach(line -> rows.addAll(rows(viewer, line)));
    holdings.of(viewer).forEach(held -> rows.add(row(held)));
    return rows.stream().map(CsvRow::of).collect(Collectors.joining());
  }

  private static List<String> row(Held held) {
    return List.of(
        "",
        held.kind(),
        "",
        held.state(),
        held.day(),
        "",
        held.kind(),
        held.by(),
        held.part(),
        held.words());
  }

  /// Closed talks held since a day, of all people for whom reading records is registered; each of
  /// them finds it in their access log.
  @Transactional
  public String archive(Viewer viewer, LocalDate since) {
    viewer.require(Permission.READ_TALK_RECORDS);
    LocalDate today = people.today();
    Instant from = since.atStartOfDay(viewer.zone()).toInstant();
    Map<PersonId, String> codes = people.codes();
    List<PersonId> readable =
        viewer.reach(Permission.READ_TALK_RECORDS).everywhere()
            ? archive.employees(from).stream()
                .filter(person -> isReadable(viewer, person, today))
                .toList()
            : List.of();
    StringBuilder table = new StringBuilder(CsvRow.of(ARCHIVE_HEADER));
    archive.each(readable, from, row -> table.append(CsvRow.of(row.cells(codes, viewer.zone()))));
    return table.toString();
  }

  private boolean isReadable(Viewer viewer, PersonId person, LocalDate today) {
    return people
        .findPerson(person, today)
        .map(
            card ->
                measures.show(
                    viewer,
                    person,
                    DevelopmentMeasures.TALK_RECORD,
                    card.place().country(),
                    today,
                    "/talks/archive.csv",
                    () -> person))
        .filter(figure -> figure instanceof Figure.Shown<PersonId>)
        .isPresent();
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
}
