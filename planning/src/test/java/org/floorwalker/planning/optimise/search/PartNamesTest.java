package org.floorwalker.planning.optimise.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.StartTimes;
import org.junit.jupiter.api.Test;

/// A country above a thousand people is searched over in parts of whole teams, smaller ones whole.
class PartNamesTest {
  @Test
  void a01_teamsStayWholeAndPartsAreEven() {
    String[] names = PartNames.of(floorOf(2500));
    assertThat(List.of(names).stream().distinct()).hasSize(3);
    var sizes = Arrays.stream(names).collect(Collectors.groupingBy(n -> n, Collectors.counting()));
    assertThat(sizes.values()).allMatch(size -> size > 700 && size <= 1000);
    for (int a = 0; a < names.length; a++) {
      assertThat(names[a]).as("team of %d", a).isEqualTo(names[a % 50]);
    }
  }

  @Test
  void a02_upToAThousandACountryIsOnePart() {
    assertThat(PartNames.of(floorOf(1000))).containsOnly("XX");
  }

  /// People of fifty teams in Oslo.
  private static RosterProblem floorOf(int people) {
    RosterProblem one =
        RosterText.parse("floor Oslo, 15 min, Mon 2027-03-29\nAmy 08-16 voice\n").problem();
    Agent amy = one.floor().agents().firstEntry().getValue();
    SequencedMap<String, Agent> agents = new LinkedHashMap<>();
    for (int a = 0; a < people; a++) {
      Agent.Place place = new Agent.Place(amy.site(), "team " + a % 50, null);
      Agent.Times times = new Agent.Times(new StartTimes(0, 1440), false);
      agents.put("a" + a, new Agent("a" + a, place, amy.contract(), List.of(), times));
    }
    return one.withAgents(agents);
  }
}
