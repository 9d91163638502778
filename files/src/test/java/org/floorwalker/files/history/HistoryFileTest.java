package org.floorwalker.files.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.planning.demand.IntervalHistory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A history arrives as a table: the plain one, clock changes, and what is wrong in others.
class HistoryFileTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  @TempDir private Path folder = Path.of("");

  private Parsed<List<IntervalHistory>> read(String rows) {
    try {
      Path file =
          Files.writeString(folder.resolve("intervals.csv"), "queue,start,offered\n" + rows);
      return HistoryFile.readIntervals(file, OSLO);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void A01_localTimesAndInstantsMayMixAndOrderIsFree() {
    Parsed<List<IntervalHistory>> read =
        read(
            """
            voice,2027-01-04T08:15,3.5
            voice,2027-01-04T07:00:00Z,2
            voice,2027-01-04 08:30,4
            """);
    assertThat(read.problems()).isEmpty();
    IntervalHistory history = read.value().getFirst();
    assertThat(history.slot()).isEqualTo(Duration.ofMinutes(15));
    assertThat(history.start(0)).isEqualTo(Instant.parse("2027-01-04T07:00:00Z"));
    assertThat(history.offered(1)).isEqualTo(3.5);
    assertThat(history.handleSeconds(1)).isNaN();
  }

  @Test
  void A02_twoEqualRowsOfAutumnAreItsTwoHours() {
    IntervalHistory history =
        read("""
                voice,2027-10-31T01:00,5
                voice,2027-10-31T02:00,7
                voice,2027-10-31T02:00,9
                voice,2027-10-31T03:00,4
                """)
            .value()
            .getFirst();
    assertThat(history.start(1)).isEqualTo(Instant.parse("2027-10-31T00:00:00Z"));
    assertThat(history.start(2)).isEqualTo(Instant.parse("2027-10-31T01:00:00Z"));
    assertThat(history.offered(1)).isEqualTo(7);
    assertThat(history.offered(2)).isEqualTo(9);
  }

  @Test
  void A03_aSingleRowOfAutumnHoldsBothHours() {
    IntervalHistory history =
        read("voice,2027-10-31T01:00,5\nvoice,2027-10-31T02:00,12\n").value().getFirst();
    assertThat(history.size()).isEqualTo(3);
    assertThat(history.offered(1)).isEqualTo(6);
    assertThat(history.offered(2)).isEqualTo(6);
  }

  @Test
  void A04_everyFaultIsNamedAtOnceAndGoodRowsKept() {
    Parsed<List<IntervalHistory>> read =
        read(
            """
            voice,2027-03-28T01:00,5
            voice,2027-03-28T02:00,5
            voice,2027-03-28T03:00,-1
            voice,2027-03-28T04:00,many
            voice,2027-03-28T05:00,1
            voice,2027-03-28T05:00,1
            voice,soon,1
            voice,2027-03-28T06:00,NaN
            """);
    assertThat(read.problems())
        .extracting(Problem::row, Problem::code)
        .containsExactlyInAnyOrder(
            tuple(3L, "skipped-hour"),
            tuple(4L, "unreadable-value"),
            tuple(5L, "unreadable-value"),
            tuple(7L, "duplicate-slot"),
            tuple(8L, "unreadable-value"),
            tuple(9L, "unreadable-value"));
    assertThat(read.value().getFirst().size()).isEqualTo(2);
  }

  @Test
  void A04b_aTelephoneNumberIsNoCount() {
    Parsed<List<IntervalHistory>> read =
        read(
            """
            voice,2027-01-04T08:15,10000000
            voice,2027-01-04T08:30,10000001
            voice,2027-01-04T08:45,4791234567
            voice,2027-01-04T09:00,1e308
            """);
    assertThat(read.problems())
        .extracting(Problem::row)
        .as("one such row would be all there is of the history")
        .containsExactly(3L, 4L, 5L);
    assertThat(read.value().getFirst().size()).isEqualTo(1);
  }

  @Test
  void A05_dailyTotalsNeedNoHour() {
    IntervalHistory history =
        read("mail,2027-03-27,50\nmail,2027-03-28,60\nmail,2027-10-31,70\n").value().getFirst();
    assertThat(history.slot()).isEqualTo(Duration.ofDays(1));
    assertThat(history.start(2)).isEqualTo(Instant.parse("2027-10-30T22:00:00Z"));
    assertThat(history.size()).isEqualTo(3);
  }

  @Test
  void A06_contactsAreCountedIntoSlotsWithZerosWhereUsual() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("contacts.csv"),
            """
            queue,arrived,answered,ended,outcome,agent,wrapup_seconds
            voice,2027-01-04T08:01,2027-01-04T08:02,2027-01-04T08:05,answered,amy,20
            voice,2027-01-04T08:03,,2027-01-04T08:04,abandoned,,
            voice,2027-01-11T09:01,2027-01-11T09:02,2027-01-11T09:05,answered,amy,
            """);
    IntervalHistory history =
        ContactsHistory.read(file, OSLO, Duration.ofMinutes(30)).value().getFirst();
    assertThat(history.size()).isEqualTo(4);
    assertThat(history.offered(0)).isEqualTo(2);
    assertThat(history.abandoned(0)).isEqualTo(1);
    assertThat(history.handleSeconds(0)).isEqualTo(200);
    assertThat(history.wrapupSeconds(0)).isEqualTo(20);
    // One was answered after a minute, the other gave up after one.
    assertThat(history.waitSeconds(0)).isEqualTo(60);
    assertThat(history.offered(1)).isZero();
  }

  @Test
  void A07_whatASourceTellsBesideCountsIsRead() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("intervals.csv"),
            """
            queue,start,offered,abandoned,handle_seconds,wrapup_seconds,wait_seconds
            voice,2027-01-04T08:00,10,2,300,40,15
            voice,2027-01-04T08:30,10,,,,
            """);
    IntervalHistory history = HistoryFile.readIntervals(file, OSLO).value().getFirst();
    assertThat(history.abandoned(0)).isEqualTo(2);
    assertThat(history.wrapupSeconds(0)).isEqualTo(40);
    assertThat(history.waitSeconds(0)).isEqualTo(15);
    assertThat(history.handleSeconds(1)).isNaN();
    assertThat(history.waitSeconds(1)).isNaN();
  }

  @Test
  void A20_aHistoryByTheMinuteIsToldOnceAndNotReadByHalves() {
    StringBuilder rows = new StringBuilder();
    for (int minute = 0; minute < 60; minute++) {
      rows.append("voice,2027-01-04T08:%02d,1\n".formatted(minute));
    }
    Parsed<List<IntervalHistory>> read = read(rows.toString());
    assertThat(read.problems()).extracting(Problem::code).containsExactly("slot-length");
    assertThat(read.value().getFirst().size()).isZero();
  }
}
