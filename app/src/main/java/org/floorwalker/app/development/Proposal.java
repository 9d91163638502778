package org.floorwalker.app.development;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// Something a member of staff proposes, with its answers and what came of it.
///
/// @param id the proposal
/// @param origin who proposed it, and when
/// @param told what is proposed or told
/// @param answerBy by when a first answer is owed
/// @param steps answers and the result, oldest first
public record Proposal(long id, Origin origin, Told told, LocalDate answerBy, List<Step> steps) {
  /// Longest text of a proposal, a reason or a result, in characters; the table holds the same.
  public static final int LONGEST = 2000;

  public Proposal {
    steps = List.copyOf(steps);
  }

  /// Longest name of a topic, in characters; the table holds the same.
  public static final int LONGEST_TOPIC = 60;

  /// What it is about.
  public enum Subject {
    /// An idea for the work here.
    WORK,
    /// What customers say (MGT-06).
    CUSTOMERS,
    /// A fault of a product or service that customers meet (MGT-09).
    FAULT;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Subject> findKey(String key) {
      return Stream.of(values()).filter(subject -> subject.key().equals(key)).findFirst();
    }
  }

  /// @param topic what customers speak of, in a word or two; empty for an idea for the work
  /// @param words the proposer's own
  /// @param heard colleagues who met the same and said so
  public record Told(Subject subject, String topic, String words, int heard) {}

  /// @param team the proposer's team on that day; null when in none
  public record Origin(PersonId person, @Nullable TeamId team, Instant at) {}

  /// @param kind what was said
  /// @param words the reason, or what came of it
  /// @param dueOn for yes the day it is to be done by, for later the day of the next answer; null
  ///     for no and for a result
  public record Step(Instant at, String by, Kind kind, String words, @Nullable LocalDate dueOn) {}

  /// What somebody who answers owes.
  ///
  /// @param open proposals without an answer
  /// @param overdue answers and results whose day has passed
  public record Owed(int open, int overdue) {}

  /// What can be said of a proposal.
  public enum Kind {
    YES,
    LATER,
    NO,
    RESULT;

    /// Whether it promises a day.
    public boolean needsDay() {
      return this == YES || this == LATER;
    }

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> findKey(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public String words() {
    return told.words();
  }

  /// The last thing said; empty while nobody has answered.
  public Optional<Step> last() {
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
  }

  /// The word for where it stands, in message files: `open` or the last kind.
  public String state() {
    return last().map(step -> step.kind().key()).orElse("open");
  }

  /// What may be said next: an answer until it is yes or no, then once what came of a yes.
  public List<Kind> next() {
    return switch (last().map(Step::kind).orElse(Kind.LATER)) {
      case LATER -> List.of(Kind.YES, Kind.LATER, Kind.NO);
      case YES -> List.of(Kind.RESULT);
      case NO, RESULT -> List.of();
    };
  }

  /// The day by which the house owes the next word; empty when it owes none.
  public Optional<LocalDate> owedBy() {
    return steps.isEmpty()
        ? Optional.of(answerBy)
        : last().flatMap(step -> Optional.ofNullable(step.dueOn()));
  }

  public boolean isOverdue(LocalDate today) {
    return owedBy().filter(day -> day.isBefore(today)).isPresent();
  }
}
