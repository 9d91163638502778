package org.floorwalker.app.sourcing.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.sourcing.Quote;
import org.floorwalker.app.sourcing.Reference;
import org.floorwalker.app.sourcing.Tender;
import org.jspecify.annotations.Nullable;

/// A tender with what it takes, or its form.
///
/// @param tender null for one that is not kept yet
/// @param quote null while the form is shown
/// @param unconfirmed sites of the quote whose costs are estimates
/// @param answered what the centre answered in the last twelve months, by mission or client
/// @param form null unless it is being written
public record TenderView(
    @Nullable Tender tender,
    @Nullable Quote quote,
    String currency,
    LocalDate today,
    List<String> unconfirmed,
    List<Reference> answered,
    @Nullable Form form) {
  private static final int DIGITS = 3;

  /// @param values by name of the field
  /// @param wrong what is wrong, by name of the field, in the viewer's words
  public record Form(List<Field> head, Map<String, String> values, Map<String, String> wrong) {
    public int lines() {
      return TenderForm.rows(values, "line", TenderForm.MOST_LINES);
    }

    public int partners() {
      return TenderForm.rows(values, "partner", TenderForm.MOST_PARTNERS);
    }

    public String cell(String field, String usual) {
      return TenderForm.cell(values, field, usual);
    }
  }

  /// Recruiting would have had to begin already.
  public boolean isLate() {
    return tender != null && tender.content().recruitingFrom().isBefore(today);
  }

  /// The first day on which contacts could be answered when recruiting begins today.
  public LocalDate earliest() {
    return tender == null
        ? today
        : today.plusWeeks(
            (long) tender.content().recruitingWeeks() + tender.content().trainingWeeks());
  }

  /// The cheapest own site's cost with the margin; null when there is no own site.
  public @Nullable Double price() {
    if (tender == null || quote == null) {
      return null;
    }
    return quote.ways().stream()
        .filter(Quote.Way::isOwn)
        .findFirst()
        .map(way -> way.costAYear() * (1 + tender.content().margin()))
        .orElse(null);
  }

  /// Lines from which on own people are no dearer at the same number of contacts.
  ///
  /// @param from rounded to three digits, since people are whole; null for never
  public record Even(List<String> lines, @Nullable Double from) {}

  /// Where own people become no dearer than the partner, lines alike together.
  public List<Even> evens(Quote.Way way) {
    Map<Optional<Double>, List<String>> lines = new LinkedHashMap<>();
    for (int i = 0; quote != null && i < way.evenFrom().size(); i++) {
      lines
          .computeIfAbsent(
              Optional.ofNullable(way.evenFrom().get(i)).map(TenderView::rounded),
              _ -> new ArrayList<>())
          .add(quote.lines().get(i).line().name());
    }
    return lines.entrySet().stream()
        .map(even -> new Even(even.getValue(), even.getKey().orElse(null)))
        .toList();
  }

  private static double rounded(double contacts) {
    return new BigDecimal(contacts).round(new MathContext(DIGITS)).doubleValue();
  }
}
