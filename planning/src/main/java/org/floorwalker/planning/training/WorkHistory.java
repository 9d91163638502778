package org.floorwalker.planning.training;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What held of a person when, as far as training depends on it.
///
/// @param site code of the person's site
/// @param facts contracts, which do not overlap, skills, clients and leadership, in any order
public record WorkHistory(String site, List<Fact> facts) {
  public WorkHistory {
    facts = List.copyOf(facts);
  }

  /// Kinds of facts.
  public enum Kind {
    CONTRACT,
    QUEUE,
    CLIENT,
    LEADS
  }

  /// Something that held of the person.
  ///
  /// @param value code of the contract terms, queue, client or team
  /// @param from first day
  /// @param until first day after it, null when it has no end
  public record Fact(Kind kind, String value, LocalDate from, @Nullable LocalDate until) {
    boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /// A stretch of days on which a rule concerns the person for the same reasons.
  ///
  /// @param from first day
  /// @param until first day after it, null when it goes on
  public record Stretch(LocalDate from, @Nullable LocalDate until, List<String> why) {
    public Stretch {
      why = List.copyOf(why);
    }

    public boolean holds(LocalDate day) {
      return !day.isBefore(from) && (until == null || day.isBefore(until));
    }
  }

  /// When and why the rule concerns the person, from the day on, in order of time.
  public List<Stretch> stretches(Audience audience, LocalDate from) {
    List<LocalDate> days = List.copyOf(turns(audience, from));
    List<Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < days.size(); i++) {
      @Nullable LocalDate until = i + 1 < days.size() ? days.get(i + 1) : null;
      List<String> why = judge(audience, days.get(i)).why();
      if (!why.isEmpty()) {
        append(stretches, new Stretch(days.get(i), until, why));
      }
    }
    return List.copyOf(stretches);
  }

  /// Lengthens the last stretch when the next one follows it for the same reasons.
  private static void append(List<Stretch> stretches, Stretch next) {
    boolean goesOn =
        !stretches.isEmpty()
            && next.from().equals(stretches.getLast().until())
            && next.why().equals(stretches.getLast().why());
    if (goesOn) {
      Stretch last = stretches.removeLast();
      stretches.add(new Stretch(last.from(), next.until(), last.why()));
    } else {
      stretches.add(next);
    }
  }

  /// The first day of the unbroken time in which the rule has concerned the person until the day,
  /// for whatever reasons; empty when it does not concern them that day.
  public Optional<LocalDate> concernedSince(Audience audience, LocalDate from, LocalDate day) {
    @Nullable LocalDate since = null;
    @Nullable LocalDate until = null;
    for (Stretch stretch : stretches(audience, from)) {
      if (stretch.from().isAfter(day)) {
        break;
      }
      since = since != null && stretch.from().equals(until) ? since : stretch.from();
      until = stretch.until();
    }
    boolean holds = since != null && (until == null || day.isBefore(until));
    return holds ? Optional.ofNullable(since) : Optional.empty();
  }

  /// Whether and why the rule concerns the person on the day.
  public Audience.Answer judge(Audience audience, LocalDate day) {
    return worksSince(day)
        .map(
            since ->
                audience.judge(
                    new WorkFacts(
                        facts.stream().anyMatch(f -> f.kind() == Kind.LEADS && f.holds(day))
                            ? Set.of("leader")
                            : Set.of("agent"),
                        held(Kind.QUEUE, day),
                        Set.of(site),
                        held(Kind.CLIENT, day),
                        held(Kind.CONTRACT, day),
                        since),
                    day))
        .orElse(Audience.Answer.NO);
  }

  private Set<String> held(Kind kind, LocalDate day) {
    return facts.stream()
        .filter(fact -> fact.kind() == kind && fact.holds(day))
        .map(Fact::value)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// First day of the contracts that follow one another up to the day; empty without one that day.
  public Optional<LocalDate> worksSince(LocalDate day) {
    @Nullable LocalDate since = null;
    @Nullable LocalDate until = null;
    for (Fact contract : contracts()) {
      if (contract.from().isAfter(day)) {
        break;
      }
      since = since != null && contract.from().equals(until) ? since : contract.from();
      until = contract.until();
    }
    boolean works = since != null && (until == null || day.isBefore(until));
    return works ? Optional.ofNullable(since) : Optional.empty();
  }

  private List<Fact> contracts() {
    return facts.stream()
        .filter(fact -> fact.kind() == Kind.CONTRACT)
        .sorted(Comparator.comparing(Fact::from))
        .toList();
  }

  /// The days on which the answer may turn, the first asked for among them.
  private TreeSet<LocalDate> turns(Audience audience, LocalDate from) {
    TreeSet<LocalDate> turns = new TreeSet<>();
    for (Fact fact : facts) {
      turns.add(fact.from());
      if (fact.until() != null) {
        turns.add(fact.until());
      }
      if (fact.kind() == Kind.CONTRACT) {
        turns.add(fact.from().plusDays(audience.tenureDays()));
      }
    }
    turns.removeIf(day -> day.isBefore(from));
    turns.add(from);
    return turns;
  }
}
