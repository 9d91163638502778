package org.floorwalker.planning.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A person who serves customers.
///
/// @param id name of the agent
/// @param place where and with whom they work
/// @param contract id of the contract
/// @param skills queues they can serve; without any they serve nobody
/// @param times when their shifts may lie
/// @param own what holds for this person alone
public record Agent(
    String id, Place place, String contract, List<String> skills, Times times, Own own) {
  public Agent {
    skills = List.copyOf(skills);
  }

  /// An agent for whom nothing holds beyond law, contract and times.
  public Agent(String id, Place place, String contract, List<String> skills, Times times) {
    this(id, place, contract, skills, times, Own.NOTHING);
  }

  public Agent with(Own other) {
    return new Agent(id, place, contract, skills, times, other);
  }

  /// @param site id of the site
  /// @param team name of the team, empty when in none
  /// @param leader id of the team leader, null when there is none
  public record Place(String site, String team, @Nullable String leader) {}

  /// @param starts local times at which a shift may start
  /// @param night whether a shift may pass midnight; ending at 24:00 sharp does not
  public record Times(StartTimes starts, boolean night) {}

  /// What holds for one person alone.
  ///
  /// @param law numbers that bind instead of the country's, as for people under eighteen; null when
  ///     the country's do
  /// @param mustStart windows of local times: a shift must start in one of them; empty when the
  ///     agent's times are all that binds
  /// @param owed paid time carried over from earlier periods: what was worked too little raises the
  ///     target, what was worked too much (negative) lowers it
  /// @param had evenings and weekends of earlier months
  /// @param customerTime how much of the paid time is for customers at most; null when nobody says
  /// @param given fixed shifts and free days, each day once at most; the other days are chosen
  public record Own(
      @Nullable RuleSettings law,
      List<StartTimes> mustStart,
      Duration owed,
      Had had,
      @Nullable CustomerTimeLimit customerTime,
      List<GivenDay> given) {
    public static final Own NOTHING =
        new Own(null, List.of(), Duration.ZERO, Had.LIKE_OTHERS, null, List.of());

    public Own {
      mustStart = List.copyOf(mustStart);
      given = List.copyOf(given);
    }

    public Own withLaw(RuleSettings other) {
      return new Own(other, mustStart, owed, had, customerTime, given);
    }

    public Own withMustStart(List<StartTimes> other) {
      return new Own(law, other, owed, had, customerTime, given);
    }

    public Own withOwed(Duration other) {
      return new Own(law, mustStart, other, had, customerTime, given);
    }

    public Own withHad(Had other) {
      return new Own(law, mustStart, owed, other, customerTime, given);
    }

    public Own withCustomerTime(@Nullable CustomerTimeLimit other) {
      return new Own(law, mustStart, owed, had, other, given);
    }

    public Own withGiven(List<GivenDay> other) {
      return new Own(law, mustStart, owed, had, customerTime, other);
    }

    public Optional<GivenDay> givenOn(LocalDate day) {
      return given.stream().filter(one -> one.day().equals(day)).findFirst();
    }

    public boolean mayStart(LocalTime start) {
      return mustStart.isEmpty() || mustStart.stream().anyMatch(window -> window.contains(start));
    }
  }

  /// What somebody had in earlier months beyond people to be compared with; negative is less. With
  /// e evenings and w weekend days of the period, fairness then costs `e² + 2·evenings·e` and
  /// `1.5·(w² + 2·weekendDays·w)`: the sums of squares over both periods, but for what cannot
  /// change.
  ///
  /// @param evenings shifts that ended later than 19:00
  /// @param weekendDays worked Saturdays and Sundays
  public record Had(double evenings, double weekendDays) {
    public static final Had LIKE_OTHERS = new Had(0, 0);
  }

  public String site() {
    return place.site();
  }
}
