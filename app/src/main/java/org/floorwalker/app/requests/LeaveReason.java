package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/// Why a request was answered as it was, with the figures behind it.
public sealed interface LeaveReason {
  /// Enough people are left at the tightest moment.
  ///
  /// @param needed people needed then, rounded up
  /// @param planned people there without the asker
  record Enough(Instant at, int needed, int planned) implements LeaveReason {}

  /// There is no plan yet and a place among those who may be away.
  record Place(LocalDate day, int away, int most) implements LeaveReason {}

  /// The law or the agreement gives the right; staffing is not asked.
  record ByRight() implements LeaveReason {}

  /// Too few people would be left.
  record Short(Instant at, int needed, int planned) implements LeaveReason {}

  /// There is no plan yet and everybody who may be away is.
  record NoPlace(LocalDate day, int away, int most) implements LeaveReason {}

  /// The balance does not reach.
  record NoBalance(BigDecimal left, BigDecimal asked) implements LeaveReason {}

  /// It should have been asked earlier.
  record TooLate(int noticeDays) implements LeaveReason {}

  /// It can be asked for later.
  record NotOpenYet(LocalDate opensOn) implements LeaveReason {}

  /// There is leave on that day already.
  record AwayAlready(LocalDate day) implements LeaveReason {}

  /// None of the days is a working day of the person.
  record NothingToTake() implements LeaveReason {}

  /// The law gives so many days a year in the ordinary case, and this goes beyond; a leader looks
  /// whether more is due.
  record RightUsed(String law, BigDecimal most, BigDecimal taken) implements LeaveReason {}

  /// The centre has not entered what the law of the asker's country gives; a leader looks.
  record RightNotEntered(String country) implements LeaveReason {}

  /// The rule of the group does not weigh staffing.
  record NotWeighed() implements LeaveReason {}

  /// Given in the yearly round of leave.
  record InRound(int year) implements LeaveReason {}

  /// A person decided.
  record ByLeader(String name, String words) implements LeaveReason {}

  /// Whether the reason speaks against.
  default boolean isAgainst() {
    return switch (this) {
      case Enough _, Place _, ByRight _, NotWeighed _, InRound _ -> false;
      case RightUsed _, RightNotEntered _ -> false;
      case Short _, NoPlace _, NoBalance _, TooLate _, NotOpenYet _, AwayAlready _ -> true;
      case NothingToTake _, ByLeader _ -> true;
    };
  }

  /// Whether a person must look at it before it can be granted.
  default boolean asksLeader() {
    return this instanceof RightUsed || this instanceof RightNotEntered;
  }
}
