package org.floorwalker.app.development;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.store.CareerFindStore;
import org.floorwalker.app.development.store.StayingGoalStore;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to how many of each team are to be here a year after their first day, in per cent
/// (CAR-25): one share for all, and another for a team that needs one.
@Service
public class StayingGoals {
  private static final String ALL = "staying-goal";

  private final CareerFindStore rules;
  private final StayingGoalStore store;
  private final Audit audit;

  StayingGoals(CareerFindStore rules, StayingGoalStore store, Audit audit) {
    this.rules = rules;
    this.store = store;
    this.audit = audit;
  }

  /// @param all the share for teams without one of their own; 0 for none
  /// @param teams shares of single teams
  public record Goals(int all, Map<TeamId, Integer> teams) {
    public Goals {
      teams = Map.copyOf(teams);
    }

    /// The goal of the team of this name; the one of all when there is no such team.
    public int of(String name, List<TeamCard> among) {
      return among.stream()
          .filter(team -> team.name().equals(name))
          .findFirst()
          .map(team -> teams.getOrDefault(team.id(), all))
          .orElse(all);
    }
  }

  public Goals goals() {
    return new Goals(rules.rules().getOrDefault(ALL, 0), store.list());
  }

  /// Sets the share of a team, or of all; 0 takes it back. False when it is no per cent.
  ///
  /// @param team null for all teams
  /// @throws Refused unless the viewer keeps careers of that team, or of everybody
  @Transactional
  public boolean set(Viewer viewer, @Nullable TeamId team, int percent) {
    viewer.require(Permission.KEEP_CAREERS);
    boolean reached =
        team == null
            ? viewer.reach(Permission.KEEP_CAREERS).everywhere()
            : viewer.may(Permission.KEEP_CAREERS, team);
    if (!reached) {
      throw new Refused(Permission.KEEP_CAREERS);
    }
    boolean good = percent >= 0 && percent <= 100;
    if (good) {
      write(viewer, team, percent);
    }
    return good;
  }

  private void write(Viewer viewer, @Nullable TeamId team, int percent) {
    Goals before = goals();
    if (team == null) {
      rules.setRules(Map.of(ALL, percent));
    } else {
      store.set(team, percent);
    }
    About about =
        team == null ? About.thing("rule", ALL) : About.thing("staying-goal", team.value());
    int was = team == null ? before.all() : before.teams().getOrDefault(team, 0);
    audit.record(viewer, "development.staying-goal-set", about, was, percent);
  }
}
