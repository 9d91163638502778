package org.floorwalker.app.forecasting.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.forecasting.ForecastOverride;
import org.floorwalker.app.forecasting.KnownDeviation;
import org.floorwalker.app.forecasting.RuledDays;
import org.floorwalker.app.platform.pages.Typed;
import org.jspecify.annotations.Nullable;

/// A form that stands open with what is in force, to be laid anew in its place, or with days to be
/// ruled on.
///
/// @param form last part of the form's address
/// @param name what is to be changed, in its author's words
/// @param typed what its fields hold; `replaces` the numbers of what is taken back
public record Changing(String form, String name, Map<String, String> typed) {
  /// The field of the numbers that are replaced.
  static final String REPLACES = "replaces";

  public Changing {
    typed = Map.copyOf(typed);
  }

  /// Numbers as a form or an address sends them: `3,17`.
  static List<Long> ids(Typed typed, String field, String text) {
    try {
      return Stream.of(text.strip().split(","))
          .filter(id -> !id.isEmpty())
          .map(Long::valueOf)
          .toList();
    } catch (NumberFormatException e) {
      typed.check(field, false, "field.wrong.choice");
      return List.of();
    }
  }

  /// What an address asks to change.
  ///
  /// @param overrides numbers, none for no override
  /// @param zone in which times are typed
  /// @param ruled days that are about to be ruled on; null for none
  record Wanted(
      List<Long> overrides, @Nullable Long deviation, ZoneId zone, @Nullable Ruled ruled) {
    Wanted {
      overrides = List.copyOf(overrides);
    }

    /// The form; empty when nothing is to be changed, or it is not in force any more.
    Optional<Changing> in(ForecastView view) {
      ShownForecast shown = view.shown();
      if (shown == null) {
        return Optional.empty();
      }
      if (ruled != null) {
        return Optional.of(of(ruled));
      }
      return shown.beside().laid().stream()
          .filter(row -> row.ids().equals(overrides))
          .findFirst()
          .map(Changing::of)
          .or(
              () ->
                  view.known().deviations().stream()
                      .filter(known -> Objects.equals(known.id(), deviation))
                      .findFirst()
                      .map(known -> of(known, zone)));
    }
  }

  /// What is to be ruled on which days.
  record Ruled(RuledDays.Ruling ruling, LocalDate first, LocalDate last) {}

  private static Changing of(Ruled ruled) {
    return new Changing(
        RulingForm.NAME,
        "",
        Map.of(
            "ruling",
            ruled.ruling().name(),
            "first",
            ruled.first().toString(),
            "last",
            ruled.last().toString()));
  }

  private static Changing of(OverrideRow row) {
    ForecastOverride.Laid laid = row.laid().what();
    ForecastOverride.When when = laid.when();
    return new Changing(
        OverrideForm.NAME,
        laid.reason(),
        Map.of(
            REPLACES,
            row.idText(),
            "first",
            when.days().first().toString(),
            "last",
            when.days().last().toString(),
            "from",
            when.hours().isWholeDay() ? "" : when.hours().from(),
            "until",
            when.hours().isWholeDay() ? "" : when.hours().until().replace("24:", "00:"),
            "percent",
            Percent.typed(laid.factor()),
            "reason",
            laid.reason()));
  }

  private static Changing of(KnownDeviation known, ZoneId zone) {
    Double factor = known.factor();
    return new Changing(
        DeviationForm.NAME,
        known.what(),
        Map.of(
            REPLACES,
            String.valueOf(known.id()),
            "queue",
            Objects.requireNonNullElse(known.queue(), ""),
            "from",
            local(known.range().startInclusive(), zone),
            "until",
            local(known.range().endExclusive(), zone),
            "percent",
            factor == null ? "" : Percent.typed(factor),
            "what",
            known.what()));
  }

  private static String local(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
