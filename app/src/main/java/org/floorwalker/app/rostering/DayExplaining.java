package org.floorwalker.app.rostering;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.planning.optimise.Explanation;
import org.floorwalker.planning.optimise.RosterExplanation;
import org.floorwalker.planning.optimise.RosterExplanation.Wanted;
import org.floorwalker.planning.roster.Agent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The door for questions about a day beside the shift that is there: what else it could be and at
/// what price, why it is not some other day, and what would make a wish possible.
@Component
public final class DayExplaining {
  private static final int ALTERNATIVES = 5;

  private final RosterStore rosters;
  private final RosterInputs inputs;

  DayExplaining(RosterStore rosters, RosterInputs inputs) {
    this.rosters = rosters;
    this.inputs = inputs;
  }

  /// @param zone zone of the person's site
  /// @param answer why the day is not what was asked, null when nothing was asked or it is no hours
  public record Explained(
      Explanation explanation, ZoneId zone, Explanation.@Nullable WhyNot answer) {}

  /// The account of a day; empty when the person is not scheduled, or the roster has rows that no
  /// search could have built, so that nothing can be compared.
  ///
  /// @param asked hours or a free day as one would type them; empty for no question
  public Optional<Explained> explain(long version, String person, LocalDate day, String asked) {
    RosterVersion found = rosters.find(version).orElseThrow();
    Inputs gathered = inputs.of(found);
    Agent agent = gathered.problem().floor().agents().get(person);
    if (agent == null || !found.span().contains(day)) {
      return Optional.empty();
    }
    ZoneId zone = gathered.problem().site(agent).zone();
    try {
      RosterExplanation kept =
          RosterExplanation.of(gathered.problem(), inputs.roster(gathered, version));
      Explanation explanation = kept.why(person, day, ALTERNATIVES);
      return Optional.of(new Explained(explanation, zone, answer(kept, person, day, asked, zone)));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static Explanation.@Nullable WhyNot answer(
      RosterExplanation kept, String person, LocalDate day, String asked, ZoneId zone) {
    if (asked.isBlank()) {
      return null;
    }
    return switch (CellText.parse(asked)) {
      case CellText.Free() -> kept.whyNot(person, day, null);
      case CellText.Hours hours -> {
        Duration presence = hours.on(day, zone).length();
        yield kept.whyNot(person, day, new Wanted(hours.start(), presence));
      }
      case CellText.Code _, CellText.MovedPause _, CellText.Unreadable _ -> null;
    };
  }
}
