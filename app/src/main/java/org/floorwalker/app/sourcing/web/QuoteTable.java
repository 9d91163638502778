package org.floorwalker.app.sourcing.web;

import java.util.List;
import org.floorwalker.app.sourcing.Quote;
import org.floorwalker.app.sourcing.Tender;
import org.floorwalker.files.CsvOutput;

/// A quote as a table: a row a line and way to do it.
final class QuoteTable {
  private static final List<String> HEADER =
      List.of(
          "tender",
          "line",
          "contacts_a_year",
          "handle_seconds",
          "goal",
          "people_at_most",
          "desk_hours_a_week",
          "occupancy",
          "by",
          "currency",
          "cost_a_year",
          "cost_a_contact");

  private QuoteTable() {}

  static String text(Tender tender, Quote quote, String currency) {
    return CsvOutput.text(
        HEADER,
        rows -> {
          for (Quote.Way way : quote.ways()) {
            for (int i = 0; i < quote.lines().size(); i++) {
              rows.row(row(tender, quote.lines().get(i), way, way.costs().get(i), currency));
            }
          }
        });
  }

  private static String[] row(
      Tender tender, Quote.LineOf line, Quote.Way way, double cost, String currency) {
    return new String[] {
      tender.name(),
      line.line().name(),
      Decimal.text(line.line().contactsAYear()),
      String.valueOf(line.line().handleSeconds()),
      line.line().goal().text(),
      String.valueOf(line.need().most()),
      Decimal.text(line.need().deskHours()),
      Decimal.text(line.need().occupancy()),
      way.name(),
      currency,
      Decimal.text(cost),
      Decimal.text(cost / line.line().contactsAYear())
    };
  }
}
