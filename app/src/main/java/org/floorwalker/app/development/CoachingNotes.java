package org.floorwalker.app.development;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.development.internal.TalkBookings;
import org.floorwalker.app.development.store.RecordStore;
import org.floorwalker.app.development.store.TalkStore;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door for coaching that took place in whatever form and is noted in half a minute, without
/// the whole sequence (CON-02). A note is closed at once; both may amend it. Where a series has
/// planned a coaching for these days, the note is that coaching.
@Service
public class CoachingNotes {
  /// Longest note, in characters.
  static final int MOST_WORDS = 4000;

  private static final int MOST_MINUTES = 480;
  private static final int LEAST_PLANNED_MINUTES = 5;

  private final TalkStore talks;
  private final RecordStore records;
  private final TalkTemplates templates;
  private final TalkPlanning planning;
  private final TalkBookings bookings;
  private final Audit audit;
  private final Clock clock;

  CoachingNotes(
      TalkStore talks,
      RecordStore records,
      TalkTemplates templates,
      TalkPlanning planning,
      TalkBookings bookings,
      Audit audit,
      Clock clock) {
    this.talks = talks;
    this.records = records;
    this.templates = templates;
    this.planning = planning;
    this.bookings = bookings;
    this.audit = audit;
    this.clock = clock;
  }

  /// What is noted of one coaching.
  ///
  /// @param minutes 1 to 480
  /// @param words what was said
  public record Note(PersonId employee, int minutes, Talk.Medium medium, String words) {
    private List<String> troubles() {
      boolean said = !words.isBlank() && words.length() <= MOST_WORDS;
      boolean lasted = minutes >= 1 && minutes <= MOST_MINUTES;
      return Stream.of(
              said ? "" : "development.note.words", lasted ? "" : "development.plan.minutes")
          .filter(trouble -> !trouble.isEmpty())
          .toList();
    }
  }

  /// Keeps all notes, or none when something is wrong with any.
  ///
  /// @return keys of what is wrong; empty when all are kept
  /// @throws NotFound for somebody whom the viewer does not lead
  @Transactional
  public List<String> keep(Viewer viewer, List<Note> notes) {
    viewer.require(Permission.LEAD_TALKS);
    List<Placement> led = planning.ledBy(viewer);
    List<String> troubles =
        notes.stream()
            .flatMap(note -> troubles(placement(led, note.employee()), note))
            .distinct()
            .toList();
    if (troubles.isEmpty()) {
      notes.forEach(note -> keep(viewer, placement(led, note.employee()), note));
    }
    return troubles;
  }

  private Stream<String> troubles(Placement employee, Note note) {
    return Stream.concat(
        note.troubles().stream(),
        template(employee).isPresent() ? Stream.of() : Stream.of("development.plan.no-template"));
  }

  private Optional<TalkTemplate> template(Placement employee) {
    return templates.findFor(TalkKind.COACHING.key(), employee);
  }

  private static Placement placement(List<Placement> led, PersonId person) {
    return led.stream()
        .filter(one -> one.id().equals(person))
        .findFirst()
        .orElseThrow(() -> new NotFound("person " + person));
  }

  private void keep(Viewer viewer, Placement employee, Note note) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(employee.card().place().zone()).toLocalDate();
    Talk.Pair pair = new Talk.Pair(employee.id(), viewer.requirePerson(Permission.LEAD_TALKS));
    Talk talk =
        talks
            .becomesNote(pair, TalkKind.COACHING, today)
            .orElseGet(() -> fresh(employee, pair, note, now, today));
    bookings.free(viewer.name(), talk, now);
    records.insertNote(
        talk.id(), "", Side.LEADER, pair.leader(), TalkNote.Kind.SAID, note.words().strip(), now);
    talks.update(closed(talk, note, now));
    audit.record(
        viewer,
        "development.talk-noted",
        About.thingOf(employee.id(), "talk", talk.id()),
        null,
        Map.of("kind", talk.kind(), "origin", talk.plan().origin()));
  }

  private Talk fresh(Placement employee, Talk.Pair pair, Note note, Instant now, LocalDate today) {
    Talk.Plan plan =
        new Talk.Plan(
            "note",
            Side.LEADER,
            "",
            today,
            today,
            began(note, now),
            Math.max(LEAST_PLANNED_MINUTES, note.minutes()),
            note.medium(),
            "");
    Talk talk = Talk.planned(template(employee).orElseThrow(), pair, plan);
    return talks.lock(talks.insert(talk, null, now).orElseThrow()).orElseThrow();
  }

  private static Talk closed(Talk talk, Note note, Instant now) {
    Talk.Plan plan = talk.plan();
    Instant began = began(note, now);
    return talk.with(plan.at(began, plan.minutes(), note.medium(), plan.place()))
        .with(TalkState.CLOSED)
        .with(talk.times().heldAt(began, note.minutes()).closedAt(now));
  }

  private static Instant began(Note note, Instant now) {
    return now.minus(Duration.ofMinutes(note.minutes()));
  }
}
