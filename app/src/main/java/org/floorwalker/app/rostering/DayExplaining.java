package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.floorwalker.app.rostering.internal.AskedVersions;
import org.floorwalker.app.rostering.internal.AskedVersions.Asked;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.SearchStore;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.optimise.WantedShift;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.GivenDay;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door for questions about a day beside the shift that is there: what else it could be and at
/// what price, why it is not some other day, and what would make a wish possible.
@Component
public final class DayExplaining {
  private static final int ALTERNATIVES = 5;

  private final AskedVersions versions;
  private final RosterInputs inputs;
  private final SearchStore searches;

  DayExplaining(AskedVersions versions, RosterInputs inputs, SearchStore searches) {
    this.versions = versions;
    this.inputs = inputs;
    this.searches = searches;
  }

  /// @param zone zone of the person's site
  /// @param answer why the day is not what was asked, null when nothing was asked or it is no hours
  /// @param given what a rotation or a fixed day gives, null when the day is for the build
  /// to choose
  /// @param steady whose starts the build kept together
  public record Explained(
      Explanation explanation,
      ZoneId zone,
      Explanation.@Nullable WhyNot answer,
      @Nullable Given given,
      Steady steady) {}

  /// @param by title of the rotation or shift bag, empty for a fixed day
  /// @param choices hours as they would be typed, empty for a free day; one where nothing was left
  ///     to choose
  /// @param isKept whether the day is one of them
  public record Given(String by, List<String> choices, boolean isKept) {
    public Given {
      choices = List.copyOf(choices);
    }
  }

  /// The account of a day; empty when the person is not scheduled, or the roster has rows that no
  /// search could have built, so that nothing can be compared.
  ///
  /// @param asked hours or a free day as one would type them; empty for no question
  public Optional<Explained> explain(long version, String person, LocalDate day, String asked) {
    Asked found = versions.of(version);
    RosterProblem problem = found.inputs().problem();
    Agent agent = problem.floor().agents().get(person);
    if (agent == null || !found.version().span().contains(day)) {
      return Optional.empty();
    }
    ZoneId zone = problem.site(agent).zone();
    RosterProblem bound = inputs.bound(found.inputs(), Set.of(person)).problem();
    return found.ask(
        person,
        taken -> {
          RosterExplanation kept = taken.within(bound, Set.of(person));
          return new Explained(
              kept.why(person, day, ALTERNATIVES),
              zone,
              answer(kept, person, day, asked, zone),
              given(found.inputs(), found.roster(), person, day, zone).orElse(null),
              searches.findSteady(version));
        });
  }

  private static Optional<Given> given(
      Inputs gathered, Roster roster, String person, LocalDate day, ZoneId zone) {
    Optional<TimeRange> worked =
        roster.shifts().stream()
            .filter(shift -> shift.agent().equals(person) && shift.day().date().equals(day))
            .map(Shift::range)
            .findFirst();
    return gathered.given().getOrDefault(person, List.of()).stream()
        .filter(one -> one.day().day().equals(day))
        .findFirst()
        .map(
            one ->
                new Given(
                    one.by(), choices(one.day(), zone), one.day().allows(worked.orElse(null))));
  }

  private static List<String> choices(GivenDay day, ZoneId zone) {
    Stream<Optional<TimeRange>> free =
        day.mayBeFree() ? Stream.of(Optional.empty()) : Stream.empty();
    return Stream.concat(day.shifts().stream().map(Optional::of), free)
        .map(range -> CellText.write(range, zone))
        .toList();
  }

  private static Explanation.@Nullable WhyNot answer(
      RosterExplanation kept, String person, LocalDate day, String asked, ZoneId zone) {
    if (asked.isBlank()) {
      return null;
    }
    return switch (CellText.parse(asked)) {
      case CellText.Free() -> kept.whyNot(person, day, null);
      case CellText.Hours hours -> {
        TimeRange range = hours.on(day, zone);
        yield kept.whyNot(person, day, new WantedShift(range.startInclusive(), range.length()));
      }
      case CellText.Code _, CellText.MovedPause _, CellText.Unreadable _ -> null;
    };
  }
}
