package org.floorwalker.app.people;

import java.util.List;
import org.floorwalker.planning.roster.BreakRule;
import org.floorwalker.planning.roster.Contract;
import org.floorwalker.planning.roster.Site;

/// Everybody who can be scheduled on a day, with the places, contracts and breaks they refer to.
public record Crew(
    List<Member> members, List<Site> sites, List<Contract> contracts, List<BreakRule> breaks) {
  public Crew {
    members = List.copyOf(members);
    sites = List.copyOf(sites);
    contracts = List.copyOf(contracts);
    breaks = List.copyOf(breaks);
  }
}
