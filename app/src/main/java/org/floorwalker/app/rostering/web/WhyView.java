package org.floorwalker.app.rostering.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.DayExplaining.Explained;
import org.floorwalker.app.rostering.DayExplaining.Given;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.optimise.Explanation.Day;
import org.floorwalker.planning.optimise.Explanation.Price;
import org.jspecify.annotations.Nullable;

/// The account of one day.
///
/// @param explained null when the roster cannot be compared
public record WhyView(RosterVersion version, Asked asked, @Nullable Explained explained) {
  private static final double LEAST_SHOWN = 0.5;

  /// @param not what somebody asks about instead, empty for no question
  public record Asked(String person, String name, LocalDate day, String not) {}

  /// @param of what it is for, the end of the key of its words
  public record Part(String of, double points) {}

  /// What a price is made of, without what is less than half a point; nothing where it is all need.
  public static List<Part> parts(Price price) {
    List<Part> parts =
        Stream.of(
                new Part("need", price.coverage()),
                new Part("own", price.agent()),
                new Part("customer-time", price.customerTime()),
                new Part("seats", price.seats()))
            .filter(part -> Math.abs(part.points()) >= LEAST_SHOWN)
            .toList();
    return parts.size() == 1 && parts.getFirst().of().equals("need") ? List.of() : parts;
  }

  /// What is given for the day, as a key of words: for a fixed day, by a rotation, or a choice.
  public static String givenKey(Given given) {
    return given.choices().size() > 1
        ? "rostering.whynot.choice"
        : given.by().isEmpty() ? "rostering.whynot.fixed" : "rostering.whynot.rotation";
  }

  /// A day as one would type it, empty when free.
  public String write(Day day) {
    Explained known = explained;
    return known == null
        ? ""
        : switch (day) {
          case Day.Free() -> "";
          case Day.Working working -> CellText.write(Optional.of(working.range()), known.zone());
        };
  }
}
