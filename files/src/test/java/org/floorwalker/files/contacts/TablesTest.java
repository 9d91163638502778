package org.floorwalker.files.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.SplittableRandom;
import org.floorwalker.files.table.ColumnMapping;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Outcome;
import org.floorwalker.planning.demand.SegmentKind;
import org.junit.jupiter.api.Test;

/// Contacts and slot figures as tables, plain and through a saved mapping (OPS-11, OPS-23).
class TablesTest {
  private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

  private static Found contacts(String text) {
    return Found.in(ContactFormat.CONTACTS.reader(OSLO, 0), text);
  }

  @Test
  void a01_aRowIsAContactWithItsSegments() {
    Found found =
        contacts(
            """
            queue,arrived,answered,ended,outcome,agent,wrapup_seconds
            support,2027-03-29T08:00:00+02:00,2027-03-29T08:00:12+02:00,2027-03-29T08:04:12+02:00,answered,kari,30
            support,2027-03-29T08:00:05+02:00,,2027-03-29T08:01:05+02:00,abandoned,,
            support,2027-03-29T08:00:07+02:00,,,,,
            """);
    assertThat(found.problems).isEmpty();
    assertThat(found.rows).as("each says which row it is of").containsExactly(2L, 3L, 4L);
    assertThat(found.contacts)
        .extracting(Contact::segments)
        .extracting(
            s -> s.getLast().kind() + " " + s.getLast().length() + " " + s.getLast().outcome())
        .containsExactly("WRAPUP PT30S COMPLETED", "QUEUE PT1M ABANDONED", "QUEUE PT0S OPEN");
    assertThat(found.contacts.getFirst().segments().get(1).length())
        .isEqualTo(Duration.ofMinutes(4));
  }

  @Test
  void a02_equalRowsAreSeveralContactsAndTheSameAgainNextTime() {
    String text =
        """
        queue,arrived,answered,ended,outcome
        mail,2027-03-29T08:00:00Z,,,
        mail,2027-03-29T08:00:00Z,,,
        """;
    assertThat(contacts(text).contacts).extracting(Contact::id).doesNotHaveDuplicates();
    assertThat(contacts(text).contacts).isEqualTo(contacts(text).contacts);
  }

  @Test
  void a03_allFaultsOfARowAreNamed() {
    Found found =
        contacts(
            """
            queue,arrived,answered,ended,outcome,channel
            ,2027-03-28T02:30:00,,,,
            q,2027-03-29T08:00:00,2027-03-29T07:59:00,2027-03-29T07:00:00,answered,
            q,2027-03-29T08:00:00,,2027-03-29T08:00:10,answered,pigeon
            """);
    assertThat(found.contacts).isEmpty();
    assertThat(found.problemLines())
        .containsExactly(
            "missing-value 2 queue",
            "unreadable-value 2 arrived",
            "wrong-order 3 answered",
            "wrong-order 3 ended",
            "missing-value 4 answered",
            "unreadable-value 4 channel");
    assertThat(contacts("queue,answered\nq,1\n").problemLines())
        .containsExactly(
            "missing-column 1 arrived", "missing-column 1 ended", "missing-column 1 outcome");
  }

  @Test
  void a04_slotLengthIsSeenAndTheDoubledHourToldTwiceIsTwoHours() {
    Found found =
        Found.in(
            ContactFormat.INTERVALS.reader(OSLO, 0),
            """
            queue,start,offered,answered,handle_seconds
            q,2027-10-31T01:30,4,4,100
            q,2027-10-31T02:00,5,5,100
            q,2027-10-31T02:30,6,6,100
            q,2027-10-31T02:00,7,7,100
            q,2027-10-31T02:30,8,,100
            q,2027-10-31T03:00,9,9,100
            """);
    assertThat(found.queueSlots)
        .extracting(s -> s.start() + " " + s.length().toMinutes() + " " + s.seconds().handle())
        .containsExactly(
            "2027-10-30T23:30:00Z 30 400.0",
            "2027-10-31T00:00:00Z 30 500.0",
            "2027-10-31T00:30:00Z 30 600.0",
            "2027-10-31T01:00:00Z 30 700.0",
            "2027-10-31T01:30:00Z 30 800.0",
            "2027-10-31T02:00:00Z 30 900.0");
    assertThat(found.queueSlots.get(4).counts().answered()).isNaN();
  }

  @Test
  void a05_aMappedTableHasItsOwnHeadersSeparatorNumbersAndTimes() {
    ColumnMapping mapping =
        new ColumnMapping(
            new ColumnMapping.Layout(';', true),
            new ColumnMapping.Spelling(true, "dd.MM.yyyy HH.mm", "", OSLO),
            Map.of(
                "queue", "Kø",
                "start", "Dato + Kl",
                "offered", "Inn",
                "answered", "4",
                "handle_seconds", "Snitt"));
    Found found =
        Found.in(
            new IntervalsTable(mapping),
            """
            Kø;Dato;Kl;Svart;Inn;Snitt;Annet
            Kundeservice;29.03.2027;08.00;30;1 032,5;0:03:20;x
            Kundeservice;29.03.2027;08.15;31;40;3:05;x
            """);
    assertThat(found.problems).isEmpty();
    assertThat(found.queueSlots)
        .extracting(s -> s.start() + " " + s.counts().offered() + " " + s.counts().answered())
        .containsExactly("2027-03-29T06:00:00Z 1032.5 30.0", "2027-03-29T06:15:00Z 40.0 31.0");
    assertThat(found.queueSlots)
        .extracting(s -> s.seconds().handle())
        .containsExactly(6000.0, 31 * 185.0);
  }

  @Test
  void a06_aMappedTableWithoutHeaderGoesByPosition() {
    ColumnMapping mapping =
        new ColumnMapping(
            new ColumnMapping.Layout('\t', false),
            new ColumnMapping.Spelling(
                false, "yyyy/MM/dd HH:mm:ss", "", ZoneId.of("Europe/Helsinki")),
            Map.of("queue", "1", "arrived", "2", "answered", "3", "ended", "4", "outcome", "5"));
    Found found =
        Found.in(
            new ContactsTable(mapping),
            "tuki\t2027/03/29 08:00:00\t2027/03/29 08:00:10\t2027/03/29 08:03:10\tanswered\n");
    assertThat(found.contacts.getFirst().arrived())
        .isEqualTo(Instant.parse("2027-03-29T05:00:00Z"));
    assertThat(found.contacts.getFirst().segments())
        .extracting(s -> s.kind() + " " + s.outcome())
        .containsExactly(
            SegmentKind.QUEUE + " " + Outcome.ANSWERED, SegmentKind.TALK + " " + Outcome.COMPLETED);
  }

  @Test
  void a07_localArrivalsCrossTheDoubledHourOnce() {
    Found found =
        contacts(
            """
            queue,arrived,answered,ended,outcome
            q,2027-10-31T02:10:00,,,
            q,2027-10-31T02:09:58,,,
            q,2027-10-31T02:50:00,2027-10-31T02:05:00,2027-10-31T02:06:00,answered
            q,2027-10-31T02:10:00,,,
            q,2027-10-31T03:10:00,,,
            """);
    assertThat(found.contacts)
        .extracting(c -> c.arrived().toString())
        .containsExactly(
            "2027-10-31T00:10:00Z",
            "2027-10-31T00:09:58Z",
            "2027-10-31T00:50:00Z",
            "2027-10-31T01:10:00Z",
            "2027-10-31T02:10:00Z");
    assertThat(found.contacts.get(2).segments().getFirst().length())
        .isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void a08_binaryAndEmptyFilesAreRefused() {
    byte[] bytes = new byte[100_000];
    new SplittableRandom(2).nextBytes(bytes);
    for (ContactFormat format : ContactFormat.values()) {
      Found found = Found.in(format.reader(OSLO, 0), bytes);
      assertThat(found.problems).as(format.commandName()).isNotEmpty();
      assertThat(found.contacts).isEmpty();
      assertThat(found.queueSlots).isEmpty();
      assertThat(Found.in(format.reader(OSLO, 0), "").problemLines())
          .containsExactly("empty-file 0 ");
    }
  }
}
