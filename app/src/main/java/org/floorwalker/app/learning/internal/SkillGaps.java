package org.floorwalker.app.learning.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.learning.SkillMatrix.Gap;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfile.Kind;

/// Holds what somebody can against what the profiles for them ask.
public final class SkillGaps {
  private SkillGaps() {}

  /// What somebody can.
  ///
  /// @param leads whether they lead a team
  /// @param client code of the client they are assigned to, empty when to none
  /// @param levels by kind and thing; what is absent is level 0
  public record Person(boolean leads, String client, Map<Kind, Map<String, Integer>> levels) {
    int level(SkillProfile.Demand demand) {
      return levels.getOrDefault(demand.kind(), Map.of()).getOrDefault(demand.thing(), 0);
    }
  }

  /// Demands of the profiles for the person that they do not meet, in the profiles' order.
  public static List<Gap> of(List<SkillProfile> profiles, Person person) {
    List<Gap> gaps = new ArrayList<>();
    for (SkillProfile profile : profiles) {
      if (profile.isFor(person.leads(), person.client())) {
        profile.demands().stream()
            .filter(demand -> person.level(demand) < demand.level())
            .map(demand -> new Gap(profile.title(), demand, person.level(demand)))
            .forEach(gaps::add);
      }
    }
    return gaps;
  }
}
