package org.floorwalker.app.pay.web;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonths;
import org.floorwalker.app.pay.PayMonths.Owed;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.people.TeamCard;
import org.jspecify.annotations.Nullable;

/// Months of a country's pay.
///
/// @param closed null when the month is open
/// @param teams teams of the month, with who leads them
/// @param unnamed codes without a wage code
public record MonthsView(
    String country,
    List<String> countries,
    YearMonth month,
    PayMonths.Obstacles obstacles,
    TimeSheet.@Nullable Approval closed,
    List<TeamCard> teams,
    List<Correction> corrections,
    List<String> unnamed) {
  public static final int MOST_NAMES = 12;

  public MonthsView {
    countries = List.copyOf(countries);
    teams = List.copyOf(teams);
    corrections = List.copyOf(corrections);
    unnamed = List.copyOf(unnamed);
  }

  /// What a team's leader still has to look at.
  ///
  /// @param id number of the team, 0 for people in none
  public record OfTeam(long id, String name, String leader, List<Owed> owed) {
    public OfTeam {
      owed = List.copyOf(owed);
    }
  }

  /// The sheets by team, those of people in none at the end.
  public List<OfTeam> byTeam(List<Owed> owed) {
    List<OfTeam> groups = new ArrayList<>();
    Set<Owed> left = new LinkedHashSet<>(owed);
    for (TeamCard team : teams) {
      List<Owed> own = left.stream().filter(one -> team.id().equals(one.who().team())).toList();
      own.forEach(left::remove);
      if (!own.isEmpty()) {
        groups.add(new OfTeam(team.id().value(), team.name(), team.leaderName(), own));
      }
    }
    if (!left.isEmpty()) {
      groups.add(new OfTeam(0, "", "", List.copyOf(left)));
    }
    return groups;
  }

  public record Correction(String name, PaidLine line) {}
}
