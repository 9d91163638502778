package org.floorwalker.planning.staffing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How fast people work several chats at once, learnt from chats that were handled.
///
/// While a person holds `i` chats each ends at the rate `speed(i)` ÷ mean work, so ends counted at
/// each level, divided by the chat-seconds spent at it, are the speeds up to a factor (occurrence
/// and exposure; D. Cox, D. Oakes, Analysis of Survival Data, 1984, §3.2). Exact for exponential
/// work; lognormal work as found in banks moves the speeds by a few hundredths. Speeds may not
/// rise with the number of chats: levels that say otherwise are pooled.
///
/// @param speed speed of each chat with 1, 2, 3 … held
/// @param aloneSeconds mean handle time of a chat that has its person for itself
/// @param levels what was seen at each level
public record ConcurrentSpeedFit(ConcurrentSpeed speed, double aloneSeconds, List<Level> levels) {
  /// Fewer ends say nothing about a level.
  private static final int LEAST_ENDS = 30;

  public ConcurrentSpeedFit {
    levels = List.copyOf(levels);
  }

  /// One handled chat.
  ///
  /// @param agent who handled it
  /// @param startSeconds when it was answered, on any clock
  /// @param endSeconds when it ended, not before
  public record Chat(String agent, double startSeconds, double endSeconds) {}

  /// @param chats chats held at once
  /// @param chatSeconds time that chats spent at this level, each counted
  /// @param ended chats that ended at it
  public record Level(int chats, double chatSeconds, int ended) {
    double endsPerSecond() {
      return chatSeconds > 0 ? ended / chatSeconds : 0;
    }
  }

  /// Learns from chats; empty when too few ended with their person alone.
  ///
  /// @param concurrency most chats a person may hold
  public static Optional<ConcurrentSpeedFit> of(List<Chat> chats, int concurrency) {
    Map<String, List<Chat>> byAgent = new HashMap<>();
    chats.forEach(
        chat -> byAgent.computeIfAbsent(chat.agent(), agent -> new ArrayList<>()).add(chat));
    double[] seconds = new double[concurrency];
    int[] ended = new int[concurrency];
    byAgent.values().forEach(own -> count(own, seconds, ended));
    List<Level> levels = new ArrayList<>();
    for (int i = 0; i < concurrency; i++) {
      levels.add(new Level(i + 1, seconds[i], ended[i]));
    }
    return levels.getFirst().ended() < LEAST_ENDS ? Optional.empty() : Optional.of(of(levels));
  }

  private record Change(double seconds, int step) {}

  private static void count(List<Chat> chats, double[] seconds, int[] ended) {
    List<Change> changes = new ArrayList<>();
    for (Chat chat : chats) {
      changes.add(new Change(chat.startSeconds(), 1));
      changes.add(new Change(chat.endSeconds(), -1));
    }
    // An end comes before a start of the same second: the place was free.
    changes.sort(Comparator.comparingDouble(Change::seconds).thenComparingInt(Change::step));
    int held = 0;
    double from = 0;
    for (Change change : changes) {
      int level = Math.min(held, seconds.length) - 1;
      if (level >= 0) {
        seconds[level] += held * (change.seconds() - from);
        ended[level] += change.step() < 0 ? 1 : 0;
      }
      held = Math.max(0, held + change.step());
      from = change.seconds();
    }
  }

  private static ConcurrentSpeedFit of(List<Level> levels) {
    double alone = levels.getFirst().endsPerSecond();
    List<Double> shares = new ArrayList<>();
    shares.add(1.0);
    for (int i = 1; i < levels.size(); i++) {
      double before = shares.getLast();
      shares.add(
          levels.get(i).ended() < LEAST_ENDS
              ? before * i / (i + 1)
              : Math.min(before, pooled(levels, i) / alone));
    }
    return new ConcurrentSpeedFit(new ConcurrentSpeed(shares), 1 / alone, levels);
  }

  /// The rate of a level, together with those above it as long as they end chats faster.
  private static double pooled(List<Level> levels, int first) {
    double seconds = 0;
    int ended = 0;
    double best = 0;
    for (Level level : levels.subList(first, levels.size())) {
      if (level.ended() >= LEAST_ENDS) {
        seconds += level.chatSeconds();
        ended += level.ended();
        best = Math.max(best, ended / seconds);
      }
    }
    return best;
  }
}
