package org.floorwalker.app.rostering.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.store.DeskStore.Desk;
import org.floorwalker.app.rostering.store.RosterStore.Piece;
import org.floorwalker.files.suite.PublishedScheduleTable.Row;

/// Rows of a schedule from elsewhere, in the form in which ours are kept.
///
/// @param rows at least one, of people who are all known
/// @param persons ids by code
public record BroughtInRows(List<Row> rows, Map<String, Long> persons) {
  public BroughtInRows {
    rows = rows.stream().sorted(Comparator.comparing(BroughtInRows::text)).toList();
  }

  private static String text(Row row) {
    return String.join(
        "|",
        row.agent(),
        row.day().toString(),
        row.start().toString(),
        row.kind(),
        row.end().toString(),
        row.queue(),
        row.activity());
  }

  /// From the first day told to the last.
  public RosterVersion.Span span() {
    List<LocalDate> days = rows.stream().map(Row::day).toList();
    LocalDate first = Collections.min(days);
    long count = Collections.max(days).toEpochDay() - first.toEpochDay() + 1;
    return new RosterVersion.Span(first, (int) count);
  }

  /// The same for the same rows in any order.
  public String digest() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      rows.forEach(row -> digest.update((text(row) + "\n").getBytes(StandardCharsets.UTF_8)));
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  public List<Piece> pieces() {
    return rows.stream()
        .map(
            row ->
                new Piece(
                    person(row),
                    row.day(),
                    row.kind(),
                    row.start(),
                    row.end(),
                    row.kind().equals("activity") ? row.activity() : null))
        .toList();
  }

  private long person(Row row) {
    return Objects.requireNonNull(persons.get(row.agent()));
  }

  /// A shift that names its queue serves it whenever nothing else lies in it.
  public List<Desk> desks() {
    Map<Key, List<Row>> inside =
        rows.stream()
            .filter(row -> !row.kind().equals("shift"))
            .sorted(Comparator.comparing(Row::start))
            .collect(Collectors.groupingBy(BroughtInRows::key));
    List<Desk> desks = new ArrayList<>();
    rows.stream()
        .filter(row -> row.kind().equals("shift") && !row.queue().isEmpty())
        .forEach(shift -> addDesks(shift, inside.getOrDefault(key(shift), List.of()), desks));
    return desks;
  }

  /// Whose day a row belongs to.
  private record Key(String agent, LocalDate day) {}

  private static Key key(Row row) {
    return new Key(row.agent(), row.day());
  }

  private void addDesks(Row shift, List<Row> inside, List<Desk> desks) {
    Instant from = shift.start();
    for (Row piece : inside) {
      addDesk(shift, from, piece.start(), desks);
      from = piece.end().isAfter(from) ? piece.end() : from;
    }
    addDesk(shift, from, shift.end(), desks);
  }

  private void addDesk(Row shift, Instant from, Instant until, List<Desk> desks) {
    if (until.isAfter(from)) {
      desks.add(new Desk(person(shift), shift.day(), from, until, shift.queue()));
    }
  }
}
