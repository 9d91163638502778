package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.roster.Site;
import org.springframework.stereotype.Component;

/// The door to whom a rule of an agreement binds, asked before it is withdrawn.
@Component
public final class RuleUses {
  private final AgreementKeeping keeping;
  private final Rostering rostering;
  private final People people;
  private final Clock clock;

  RuleUses(AgreementKeeping keeping, Rostering rostering, People people, Clock clock) {
    this.keeping = keeping;
    this.rostering = rostering;
    this.people = people;
    this.clock = clock;
  }

  /// Whom a rule binds.
  ///
  /// @param instead the value that would hold in its place, empty when none would
  /// @param isInForce whether its agreement holds at any site today or, if that is later, on its
  ///     first day; nobody is bound when it does not
  /// @param people how many people work at those sites
  /// @param schedules drafts and published schedules ahead, newest first, which would be judged by
  ///     the other value from then on
  public record Bound(
      String instead, boolean isInForce, int people, List<RosterVersion> schedules) {
    public Bound {
      schedules = List.copyOf(schedules);
    }
  }

  public Bound of(Viewer viewer, HouseRule rule) {
    viewer.require(Permission.CHANGE_CONTRACTS);
    LocalDate today = viewer.today(clock);
    LocalDate day = rule.from().isAfter(today) ? rule.from() : today;
    Set<String> sites = sites(rule, day);
    return new Bound(
        keeping.without(rule, day),
        !sites.isEmpty(),
        countPeople(sites, day),
        sites.isEmpty() ? List.of() : ahead(day));
  }

  /// Sites of the country where the rule's agreement holds on the day.
  private Set<String> sites(HouseRule rule, LocalDate day) {
    return people.sites().stream()
        .filter(site -> site.country().equals(rule.country()))
        .filter(site -> keeping.agreement(site, day).equals(rule.agreement()))
        .map(Site::id)
        .collect(Collectors.toSet());
  }

  private int countPeople(Set<String> sites, LocalDate day) {
    return (int)
        people.crewOn(day).members().stream()
            .filter(member -> sites.contains(member.agent().site()))
            .count();
  }

  private List<RosterVersion> ahead(LocalDate day) {
    return rostering.listVersions().stream()
        .filter(one -> one.isDraft() || one.state() == RosterVersion.State.PUBLISHED)
        .filter(one -> one.span().endExclusive().isAfter(day))
        .toList();
  }
}
