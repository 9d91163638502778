package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.floorwalker.app.history.TableSource;
import org.floorwalker.app.people.People;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.files.suite.PublishedScheduleTable;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// Writes the schedules in force, month by month: for each day the version published last, with
/// what was changed after (OPS-23). Activities of leaders who are not scheduled have no shift to
/// lie in and are left out.
@Component
final class PublishedScheduleSource implements TableSource {
  private static final String SHIFT = "shift";

  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final People people;

  PublishedScheduleSource(
      RosterStore rosters, VersionStore versions, DeskStore desks, People people) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.people = people;
  }

  @Override
  public TableForm form() {
    return PublishedScheduleTable.FORM;
  }

  /// A person's business day.
  private record PersonDay(long person, LocalDate day) {}

  @Override
  public void each(ZoneId zone, Consumer<String[]> row) {
    Map<Long, String> codes = new HashMap<>();
    people.codes().forEach((person, code) -> codes.put(person.value(), code));
    publishedDays()
        .ifPresent(
            span -> {
              for (LocalDate month = span.from();
                  month.isBefore(span.until());
                  month = month.plusMonths(1)) {
                write(month, codes, zone, row);
              }
            });
  }

  private record Days(LocalDate from, LocalDate until) {}

  /// From the first of the first month published to the end of what is published.
  private Optional<Days> publishedDays() {
    List<RosterVersion.Span> spans =
        versions.listVersions().stream()
            .filter(version -> version.published() != null)
            .map(RosterVersion::span)
            .toList();
    return spans.stream()
        .map(RosterVersion.Span::firstDay)
        .min(Comparator.naturalOrder())
        .map(
            first ->
                new Days(
                    first.withDayOfMonth(1),
                    spans.stream()
                        .map(RosterVersion.Span::endExclusive)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()));
  }

  private void write(
      LocalDate month, Map<Long, String> codes, ZoneId zone, Consumer<String[]> row) {
    LocalDate until = month.plusMonths(1);
    List<Desk> served = desks.listPublishedDesks(month, until);
    write(rosters.listPublished(month, until), served, codes, zone, row);
  }

  /// Rows of a schedule: shifts, and the meals, breaks and activities inside them.
  static void write(
      List<Piece> pieces,
      List<Desk> desks,
      Map<Long, String> codes,
      ZoneId zone,
      Consumer<String[]> row) {
    Map<PersonDay, String> queues = queues(desks);
    Set<PersonDay> shifts = new HashSet<>();
    pieces.stream()
        .filter(PublishedScheduleSource::isShift)
        .map(PublishedScheduleSource::key)
        .forEach(shifts::add);
    pieces.stream()
        .filter(piece -> shifts.contains(key(piece)))
        .map(piece -> cells(piece, codes, queues, zone))
        .forEach(row);
  }

  private static boolean isShift(Piece piece) {
    return piece.kind().equals(SHIFT);
  }

  private static PersonDay key(Piece piece) {
    return new PersonDay(piece.person(), piece.day());
  }

  /// The queue each shift serves longest; one row tells one queue.
  private static Map<PersonDay, String> queues(List<Desk> desks) {
    Map<PersonDay, Map<String, Duration>> served = new HashMap<>();
    for (Desk desk : desks) {
      served
          .computeIfAbsent(new PersonDay(desk.person(), desk.day()), _ -> new TreeMap<>())
          .merge(desk.queue(), Duration.between(desk.start(), desk.end()), Duration::plus);
    }
    Map<PersonDay, String> longest = new HashMap<>();
    served.forEach(
        (day, queues) ->
            longest.put(
                day,
                queues.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey()));
    return longest;
  }

  private static String[] cells(
      Piece piece, Map<Long, String> codes, Map<PersonDay, String> queues, ZoneId zone) {
    return new String[] {
      Objects.requireNonNull(codes.get(piece.person())),
      piece.day().toString(),
      piece.kind(),
      text(piece.start(), zone),
      text(piece.end(), zone),
      isShift(piece) ? queues.getOrDefault(key(piece), "") : "",
      Objects.requireNonNullElse(piece.activity(), "")
    };
  }

  private static String text(Instant at, ZoneId zone) {
    return OffsetDateTime.ofInstant(at, zone).toString();
  }
}
