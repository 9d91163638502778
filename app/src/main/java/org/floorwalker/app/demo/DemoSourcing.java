package org.floorwalker.app.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.sourcing.Sourcing;
import org.floorwalker.app.sourcing.Tender;
import org.springframework.stereotype.Component;

/// A public line in seven languages, day and night, that the centre thinks of tendering for.
@Component
final class DemoSourcing {
  private static final String NAME = "Entry register, first line";
  private static final List<String> LANGUAGES =
      List.of("Norwegian", "English", "Polish", "Lithuanian", "Romanian", "Russian", "Arabic");
  private static final List<Integer> CONTACTS =
      List.of(96_000, 82_000, 46_000, 21_000, 17_000, 10_000, 8_000);

  private final Sourcing sourcing;

  DemoSourcing(Sourcing sourcing) {
    this.sourcing = sourcing;
  }

  /// Makes the tender unless it is there.
  void bring(Viewer head, LocalDate monday) {
    if (sourcing.tenders(head).stream().anyMatch(tender -> tender.name().equals(NAME))) {
      return;
    }
    List<Tender.Line> lines =
        IntStream.range(0, LANGUAGES.size())
            .mapToObj(i -> line(LANGUAGES.get(i), CONTACTS.get(i)))
            .toList();
    sourcing.add(
        head,
        NAME,
        new Tender.Content(
            monday.plusWeeks(20),
            8,
            3,
            0.85,
            0.1,
            "",
            lines,
            List.of(new Tender.Partner("Fjord Answer", Tender.Unit.CONTACT, 62))));
  }

  private static Tender.Line line(String language, int contacts) {
    return new Tender.Line(
        language, contacts, 240, 7, LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, null, 20, 1);
  }
}
