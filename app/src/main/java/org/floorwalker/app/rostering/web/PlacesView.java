package org.floorwalker.app.rostering.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.rostering.Places;
import org.floorwalker.app.rostering.Places.Place;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;

/// Where a row could lie, as a grid draws it: what no lawful place covers is hatched and says why.
///
/// @param closed hatched stretches of the window, in order of time
/// @param refused places that would break a rule, each with the first of them
/// @param lawful stretches of places that may be chosen, in order of time
public record PlacesView(List<Closed> closed, List<Refused> refused, List<Stretch> lawful) {
  public PlacesView {
    closed = List.copyOf(closed);
    refused = List.copyOf(refused);
    lawful = List.copyOf(lawful);
  }

  /// @param place classes that place it in the window
  public record Closed(String place, Violation why) {}

  /// @param text the cell as one would type it
  public record Refused(String text, Violation why) {}

  /// Places that follow each other, by what is typed for the first and the last of them.
  public record Stretch(String first, String last) {}

  static PlacesView of(Places places, DayWindow window) {
    List<Closed> closed = new ArrayList<>();
    Instant open = window.start();
    for (TimeRange lawful : covered(places.places())) {
      add(closed, open, lawful.startInclusive(), places, window);
      open = lawful.endExclusive().isAfter(open) ? lawful.endExclusive() : open;
    }
    add(closed, open, window.end(), places, window);
    List<Refused> refused =
        places.places().stream()
            .filter(place -> !place.isLawful())
            .map(place -> new Refused(place.text(), place.against().getFirst()))
            .toList();
    return new PlacesView(closed, refused, stretches(places.places()));
  }

  /// What the lawful places cover together, without gaps inside.
  private static List<TimeRange> covered(List<Place> places) {
    List<TimeRange> covered = new ArrayList<>();
    for (Place place : places.stream().filter(Place::isLawful).toList()) {
      TimeRange last = covered.isEmpty() ? null : covered.getLast();
      if (last != null && !place.range().startInclusive().isAfter(last.endExclusive())) {
        covered.removeLast();
        Instant start = earlier(last.startInclusive(), place.range().startInclusive());
        Instant end = later(last.endExclusive(), place.range().endExclusive());
        covered.add(TimeRange.of(start, end));
      } else {
        covered.add(place.range());
      }
    }
    return covered;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static void add(
      List<Closed> closed, Instant from, Instant until, Places places, DayWindow window) {
    Instant start = later(from, window.start());
    Instant end = earlier(until, window.end());
    if (start.isBefore(end)) {
      TimeRange gap = TimeRange.of(start, end);
      why(gap, places).ifPresent(why -> closed.add(new Closed(window.place(gap), why)));
    }
  }

  /// Of the refused places that reach into the gap, the one nearest to a lawful place says why; the
  /// rule it breaks is the one that draws the border.
  private static Optional<Violation> why(TimeRange gap, Places places) {
    List<Instant> lawful =
        places.places().stream()
            .filter(Place::isLawful)
            .map(place -> place.range().startInclusive())
            .toList();
    return places.places().stream()
        .filter(place -> !place.isLawful() && place.range().overlaps(gap))
        .min(Comparator.comparing(place -> distance(place, lawful)))
        .map(place -> place.against().getFirst());
  }

  private static Duration distance(Place place, List<Instant> lawful) {
    Instant start = place.range().startInclusive();
    return lawful.stream()
        .map(other -> Duration.between(start, other).abs())
        .min(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  private static List<Stretch> stretches(List<Place> places) {
    List<Stretch> stretches = new ArrayList<>();
    boolean runsOn = false;
    for (Place place : places) {
      if (place.isLawful()) {
        String first = runsOn ? stretches.removeLast().first() : place.text();
        stretches.add(new Stretch(first, place.text()));
      }
      runsOn = place.isLawful();
    }
    return stretches;
  }

  /// Refused places that follow each other for the same rule, as one line.
  public List<Map.Entry<Stretch, Violation>> reasons() {
    List<Map.Entry<Stretch, Violation>> lines = new ArrayList<>();
    for (Refused one : refused) {
      boolean runsOn =
          !lines.isEmpty() && lines.getLast().getValue().rule().equals(one.why().rule());
      String first = runsOn ? lines.getLast().getKey().first() : one.text();
      Violation why = runsOn ? lines.removeLast().getValue() : one.why();
      lines.add(Map.entry(new Stretch(first, one.text()), why));
    }
    return lines;
  }
}
