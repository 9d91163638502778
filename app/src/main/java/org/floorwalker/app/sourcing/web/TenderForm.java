package org.floorwalker.app.sourcing.web;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.sourcing.Tender;
import org.jspecify.annotations.Nullable;

/// A tender as people write it: rows without a name are left out, shares are in per cent.
///
/// Row number 2 of the lines has the fields `line2.name`, `line2.contacts` and so on, of the
/// partners `partner2.name`.
final class TenderForm {
  static final int MOST_LINES = 12;
  static final int MOST_PARTNERS = 4;

  private static final int SPARE_ROWS = 2;
  private static final double WHOLE = 100;
  private static final double MOST_CONTACTS = 50_000_000;
  private static final int MOST_SECONDS = 86_400;
  private static final double MOST_PRICE = 100_000_000;
  private static final int MOST_WEEKS = 104;
  private static final int MOST_PEOPLE = 1000;
  private static final int LONGEST_NAME = 60;

  private TenderForm() {}

  /// What was typed; to be used only when everything in it is right.
  static Tender.Content read(Typed typed) {
    List<Tender.Line> lines = new ArrayList<>();
    for (int row = 0; row < MOST_LINES; row++) {
      if (!typed.isEmpty("line" + row + ".name")) {
        lines.add(line(typed, "line" + row));
      }
    }
    List<Tender.Partner> partners = new ArrayList<>();
    for (int row = 0; row < MOST_PARTNERS; row++) {
      if (!typed.isEmpty("partner" + row + ".name")) {
        partners.add(partner(typed, "partner" + row));
      }
    }
    typed.check("line0.name", !lines.isEmpty(), "sourcing.tender.no-line");
    return new Tender.Content(
        typed.day("start"),
        typed.number("recruiting", 0, MOST_WEEKS),
        typed.number("training", 0, MOST_WEEKS),
        typed.amount("ceiling", 1, WHOLE) / WHOLE,
        typed.amount("margin", 0, WHOLE) / WHOLE,
        typed.optional("queue", 100),
        lines,
        partners);
  }

  private static Tender.Line line(Typed typed, String row) {
    Double share =
        typed.isEmpty(row + ".share") ? null : typed.amount(row + ".share", 1, WHOLE) / WHOLE;
    return new Tender.Line(
        typed.text(row + ".name", LONGEST_NAME),
        typed.amount(row + ".contacts", 1, MOST_CONTACTS),
        typed.number(row + ".handle", 1, MOST_SECONDS),
        typed.number(row + ".days", 1, 7),
        typed.time(row + ".opens"),
        typed.time(row + ".closes"),
        share,
        typed.number(row + ".seconds", 0, MOST_SECONDS),
        typed.number(row + ".minimum", 1, MOST_PEOPLE));
  }

  private static Tender.Partner partner(Typed typed, String row) {
    return new Tender.Partner(
        typed.text(row + ".name", LONGEST_NAME),
        typed.choice(row + ".unit", Tender.Unit.class),
        typed.amount(row + ".price", 0, MOST_PRICE));
  }

  /// The fields of a tender as they are typed.
  static Map<String, String> values(String name, Tender.Content tender) {
    Map<String, String> values = new TreeMap<>();
    values.put("name", name);
    values.put("start", tender.start().toString());
    values.put("recruiting", String.valueOf(tender.recruitingWeeks()));
    values.put("training", String.valueOf(tender.trainingWeeks()));
    values.put("ceiling", Decimal.text(tender.ceiling() * WHOLE));
    values.put("margin", Decimal.text(tender.margin() * WHOLE));
    values.put("queue", tender.queue());
    for (int row = 0; row < tender.lines().size(); row++) {
      put(values, "line" + row, tender.lines().get(row));
    }
    for (int row = 0; row < tender.partners().size(); row++) {
      Tender.Partner partner = tender.partners().get(row);
      values.put("partner" + row + ".name", partner.name());
      values.put("partner" + row + ".unit", partner.unit().word());
      values.put("partner" + row + ".price", Decimal.text(partner.price()));
    }
    return values;
  }

  private static void put(Map<String, String> values, String row, Tender.Line line) {
    Double share = line.share();
    values.put(row + ".name", line.name());
    values.put(row + ".contacts", Decimal.text(line.contactsAYear()));
    values.put(row + ".handle", String.valueOf(line.handleSeconds()));
    values.put(row + ".days", String.valueOf(line.lastWeekday()));
    values.put(row + ".opens", line.opens().toString());
    values.put(row + ".closes", line.closes().toString());
    values.put(row + ".share", share == null ? "" : Decimal.text(share * WHOLE));
    values.put(row + ".seconds", String.valueOf(line.seconds()));
    values.put(row + ".minimum", String.valueOf(line.minimum()));
  }

  /// What stands in a new form.
  static Map<String, String> empty(LocalDate today) {
    Tender.Line usual =
        new Tender.Line("", 1, 300, 5, LocalTime.of(8, 0), LocalTime.of(16, 0), 0.8, 20, 1);
    Map<String, String> values =
        values(
            "",
            new Tender.Content(
                today.plusMonths(4), 8, 3, 0.85, 0.1, "", List.of(usual), List.of()));
    values.put("line0.contacts", "");
    return values;
  }

  /// How many rows of a kind are drawn: those that are filled and some more.
  static int rows(Map<String, String> values, String kind, int most) {
    int last = -1;
    for (int row = 0; row < most; row++) {
      if (!values.getOrDefault(kind + row + ".name", "").isBlank()) {
        last = row;
      }
    }
    return Math.min(most, last + 1 + SPARE_ROWS);
  }

  /// The value of a cell; what is usual where a row is not begun.
  static String cell(Map<String, String> values, String field, @Nullable String usual) {
    String value = values.get(field);
    return value != null ? value : usual == null ? "" : usual;
  }
}
