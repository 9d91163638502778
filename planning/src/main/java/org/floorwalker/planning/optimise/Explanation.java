package org.floorwalker.planning.optimise;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Why an agent's day is as it is: what else it could lawfully be and what that would cost and
/// leave open, what the rules refuse, and what became of the agent's wishes. Data only; pages put
/// it into words.
///
/// @param agent id of the agent
/// @param day the business day
/// @param now the day as rostered
/// @param alternatives the cheapest lawful ones, cheapest first, the agent's other days unchanged
/// @param refused how many starts and lengths each rule refuses, most first, by the names the check
///     of rosters uses, or [#BELOW_CONTRACT]
/// @param wishes the agent's wishes that touch the day
public record Explanation(
    String agent,
    LocalDate day,
    Day now,
    List<Alternative> alternatives,
    SequencedMap<String, Integer> refused,
    List<WishAnswer> wishes) {
  /// Refuses what leaves fewer hours still to somebody who has fewer than the contract asks for, be
  /// it that no more can be reached or that none are given. No rule of the check: a search gives
  /// everybody the hours it can.
  public static final String BELOW_CONTRACT = "below_contract";

  public Explanation {
    alternatives = List.copyOf(alternatives);
    refused = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(refused));
    wishes = List.copyOf(wishes);
  }

  /// A day of an agent.
  public sealed interface Day {
    record Free() implements Day {}

    /// @param range presence
    /// @param pauses meals and breaks, in order of time
    record Working(TimeRange range, List<Pause> pauses) implements Day {
      public Working {
        pauses = List.copyOf(pauses);
      }
    }
  }

  /// @param day the day as it could be
  /// @param more what the whole roster would cost more
  /// @param gaps where more people would be missing, the longest first
  public record Alternative(Day day, Price more, List<Gap> gaps) {
    public Alternative {
      gaps = List.copyOf(gaps);
    }
  }

  /// Points; negative is cheaper.
  ///
  /// @param coverage from need and service
  /// @param agent from the agent's wishes and from evenings, weekends and holidays
  /// @param customerTime from the agent's time with customers beyond its band
  /// @param seats from people without a seat at the site
  public record Price(double coverage, double agent, double customerTime, double seats) {
    /// The whole difference.
    public double total() {
      return coverage + agent + customerTime + seats;
    }
  }

  /// @param queue where people would be missing
  /// @param range when
  /// @param people most of them missing more than now
  public record Gap(String queue, TimeRange range, double people) {}

  /// What became of a wish.
  ///
  /// @param wish what was wished
  /// @param isKept whether the day keeps it
  /// @param keeping the cheapest lawful day that would keep it, null when kept already or when no
  ///     lawful day does
  /// @param trade what would make it possible where no lawful day keeps it by itself; null when not
  ///     asked for, or when no change of one other day does
  public record WishAnswer(
      WishKind wish, boolean isKept, @Nullable Alternative keeping, @Nullable Trade trade) {}

  /// Two days of the agent changed together.
  ///
  /// @param day the day as it would then be
  /// @param otherDate the other day that changes
  /// @param otherNow that day as rostered
  /// @param otherThen that day as it would then be
  /// @param more what the whole roster would cost more
  public record Trade(Day day, LocalDate otherDate, Day otherNow, Day otherThen, Price more) {}

  /// Why a day is not some other day.
  public sealed interface WhyNot {
    /// It would be lawful; this is what it would cost and leave open.
    record Dearer(Alternative instead) implements WhyNot {}

    /// A rule refuses it, by the name the check of rosters uses.
    record Unlawful(String rule) implements WhyNot {}

    /// The agent's window, the grid or the contract has no such shift.
    record NoSuchShift() implements WhyNot {}

    /// The day is so already.
    record AsItIs() implements WhyNot {}
  }

  public enum WishKind {
    /// A start between certain times.
    START,
    /// A free day.
    FREE_DAY
  }
}
