package org.floorwalker.planning.optimise.search;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;

/// Tells which agents' shifts the problem allows.
public final class RowsToRead {
  private RowsToRead() {}

  /// Agents with a shift that it does not allow.
  public static Set<String> unreadable(RosterProblem problem, Roster roster) {
    Model model = RosterReader.asWorked(new Compiler(problem).model(), roster);
    Solution read = new RosterReader(model).readPossible(roster);
    return Arrays.stream(model.people())
        .filter(person -> read.tours()[person.number()] == null)
        .map(Person::id)
        .collect(Collectors.toSet());
  }
}
