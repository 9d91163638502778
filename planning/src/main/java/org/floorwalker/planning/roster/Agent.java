package org.floorwalker.planning.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A person who serves customers.
///
/// @param id name of the agent
/// @param place where and with whom they work
/// @param contract id of the contract
/// @param skills queues they can serve; without any they serve nobody
/// @param times when their shifts may lie; contract and times are those of the first day where
///     [Own#later] has others
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

  public Agent with(Place other) {
    return new Agent(id, other, contract, skills, times, own);
  }

  /// @param site id of the site
  /// @param team name of the team, empty when in none
  /// @param leader id of the team leader, null when there is none
  /// @param from where they do their work
  public record Place(String site, String team, @Nullable String leader, WorksFrom from) {
    /// A place of somebody who works there every day.
    public Place(String site, String team, @Nullable String leader) {
      this(site, team, leader, WorksFrom.THE_SITE);
    }

    public Place with(WorksFrom other) {
      return new Place(site, team, leader, other);
    }
  }

  /// Where somebody does their work; who works at home takes no seat of the site.
  ///
  /// @param home whether they usually work at home
  /// @param otherwise business days on which it is the other way round
  public record WorksFrom(boolean home, Set<LocalDate> otherwise) {
    public static final WorksFrom THE_SITE = new WorksFrom(false, Set.of());

    public WorksFrom {
      otherwise = Set.copyOf(otherwise);
    }

    public boolean isHome(LocalDate day) {
      return home != otherwise.contains(day);
    }
  }

  /// @param starts local times at which a shift may start
  /// @param night whether a shift may pass midnight; ending at 24:00 sharp does not
  public record Times(StartTimes starts, boolean night) {}

  /// Another contract within the period.
  ///
  /// @param from first business day of it
  /// @param contract id of the contract
  /// @param times when shifts may lie from that day on
  public record Later(LocalDate from, String contract, Times times) {}

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
  /// @param later contracts that follow the first within the period
  /// @param bounds what rules on longer stretches of time leave to them
  public record Own(
      @Nullable RuleSettings law,
      List<StartTimes> mustStart,
      Duration owed,
      Had had,
      @Nullable CustomerTimeLimit customerTime,
      List<GivenDay> given,
      List<Later> later,
      Bounds bounds) {
    public static final Own NOTHING =
        new Own(
            null,
            List.of(),
            Duration.ZERO,
            Had.LIKE_OTHERS,
            null,
            List.of(),
            List.of(),
            Bounds.NONE);

    public Own {
      mustStart = List.copyOf(mustStart);
      given = List.copyOf(given);
      later = later.stream().sorted(Comparator.comparing(Later::from)).toList();
    }

    public Own withLaw(RuleSettings other) {
      return new Own(other, mustStart, owed, had, customerTime, given, later, bounds);
    }

    public Own withMustStart(List<StartTimes> other) {
      return new Own(law, other, owed, had, customerTime, given, later, bounds);
    }

    public Own withOwed(Duration other) {
      return new Own(law, mustStart, other, had, customerTime, given, later, bounds);
    }

    public Own withHad(Had other) {
      return new Own(law, mustStart, owed, other, customerTime, given, later, bounds);
    }

    public Own withCustomerTime(@Nullable CustomerTimeLimit other) {
      return new Own(law, mustStart, owed, had, other, given, later, bounds);
    }

    public Own withGiven(List<GivenDay> other) {
      return new Own(law, mustStart, owed, had, customerTime, other, later, bounds);
    }

    public Own withLater(List<Later> other) {
      return new Own(law, mustStart, owed, had, customerTime, given, other, bounds);
    }

    public Own withBounds(Bounds other) {
      return new Own(law, mustStart, owed, had, customerTime, given, later, other);
    }

    public Optional<GivenDay> givenOn(LocalDate day) {
      return given.stream().filter(one -> one.day().equals(day)).findFirst();
    }

    public boolean mayStart(LocalTime start) {
      return mustStart.isEmpty() || mustStart.stream().anyMatch(window -> window.contains(start));
    }
  }

  /// What somebody had in earlier months beyond people to be compared with; negative is less. With
  /// e evenings, w weekend days and h holidays of the period, fairness then costs `e² +
  /// 2·evenings·e`, `1.5·(w² + 2·weekendDays·w)` and `2·(h² + 2·holidays·h)`: the sums of squares
  /// over both periods, but for what cannot change.
  ///
  /// @param evenings shifts that ended later than 19:00
  /// @param weekendDays worked Saturdays and Sundays
  /// @param holidays worked public holidays of the site's country
  public record Had(double evenings, double weekendDays, double holidays) {
    public static final Had LIKE_OTHERS = new Had(0, 0, 0);
  }

  public String site() {
    return place.site();
  }

  /// Id of the contract that holds on a day of the period.
  public String contractOn(LocalDate day) {
    return laterBy(day).map(Later::contract).orElse(contract);
  }

  /// When a shift of the day may lie.
  public Times timesOn(LocalDate day) {
    return laterBy(day).map(Later::times).orElse(times);
  }

  private Optional<Later> laterBy(LocalDate day) {
    return own.later.stream()
        .filter(change -> !change.from().isAfter(day))
        .reduce((_, newest) -> newest);
  }
}
