package org.floorwalker.app.rostering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.internal.CarriedOver;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.planning.optimise.RosterOptimizer;
import org.floorwalker.planning.roster.RosterReport.Infeasible;
import org.springframework.stereotype.Component;

/// The door to what stands in the way of a build before it begins: people whose agreement, times,
/// absences and law together leave no way to their agreed hours.
@Component
public final class BuildCheck {
  private final RosterInputs inputs;
  private final CarriedOver carried;
  private final Clock clock;

  BuildCheck(RosterInputs inputs, CarriedOver carried, Clock clock) {
    this.inputs = inputs;
    this.carried = carried;
    this.clock = clock;
  }

  /// Somebody whose hours cannot be reached.
  ///
  /// @param member the person
  /// @param why what can be worked, what is asked for, and the smallest set of rules in between
  public record Contradiction(Member member, Infeasible why) {
    public String contract() {
      return member.agent().contract();
    }
  }

  /// Contradictions of the days, by name; none when everybody's hours can be reached.
  ///
  /// @param need number of the need version the build would be for
  /// @param weeks how many weeks before are evened out
  public List<Contradiction> contradictions(
      Viewer viewer, long need, RosterVersion.Span span, int weeks) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Inputs agreed =
        inputs.of(
            new RosterVersion(
                0,
                need,
                span,
                new RosterVersion.Recipe(1, 1),
                RosterVersion.State.SOLVING,
                new Made(clock.instant(), viewer.name()),
                null));
    Inputs gathered = agreed.owing(carried.of(span, weeks));
    Map<String, Member> members =
        gathered.crew().members().stream()
            .collect(Collectors.toMap(member -> member.agent().id(), Function.identity()));
    return RosterOptimizer.contradictions(inputs.forSearch(gathered).problem()).stream()
        .flatMap(
            why ->
                Optional.ofNullable(members.get(why.agent())).stream()
                    .map(member -> new Contradiction(member, why)))
        .sorted((one, other) -> one.member().name().compareTo(other.member().name()))
        .toList();
  }
}
