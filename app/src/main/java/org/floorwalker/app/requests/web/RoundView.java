package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.requests.RoundCard;
import org.floorwalker.app.requests.RoundResult;
import org.floorwalker.app.requests.RoundWeek;
import org.jspecify.annotations.Nullable;

/// One round as planners see it.
///
/// @param wished how many people wish each week
/// @param typed fields of a form that was refused
/// @param ripe whether the rule may answer
/// @param wrong key of what was wrong with it, null when nothing was
public record RoundView(
    RoundCard round,
    List<RoundWeek> weeks,
    Map<LocalDate, Integer> wished,
    RoundResult result,
    boolean ripe,
    Map<String, String> typed,
    @Nullable String wrong) {
  public RoundView {
    weeks = List.copyOf(weeks);
    wished = Map.copyOf(wished);
    typed = Map.copyOf(typed);
  }

  /// People who get the week.
  public long given(LocalDate monday) {
    return result.people().stream()
        .filter(
            person ->
                person.given().stream().anyMatch(one -> one.period().weeks().contains(monday)))
        .count();
  }

  public int wished(LocalDate monday) {
    return wished.getOrDefault(monday, 0);
  }

  public long handedIn() {
    return result.people().stream().filter(RoundResult.Person::handedIn).count();
  }

  /// What stood in a field.
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  public boolean isOpen() {
    return round.state() == RoundCard.State.OPEN;
  }

  public boolean isProposed() {
    return round.state() == RoundCard.State.PROPOSED;
  }

  public boolean isDecided() {
    return round.state() == RoundCard.State.DECIDED;
  }
}
