package org.floorwalker.app.platform.jobs;

import java.time.Instant;
import java.util.List;
import org.floorwalker.app.platform.access.UserId;
import org.jspecify.annotations.Nullable;

/// A job as people see it.
///
/// @param doing key of the sentence that says what is being done
/// @param doneShare from 0 to 1
/// @param resultPath where the result is, when there is one
/// @param trouble what went wrong: the key of its words, or the code that stands in the log
public record Job(
    JobId id,
    String kind,
    @Nullable UserId askedBy,
    @Nullable String askedByName,
    Instant askedAt,
    JobState state,
    int attempts,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable String doing,
    List<String> doingArguments,
    double doneShare,
    boolean stopAsked,
    @Nullable String resultPath,
    @Nullable String trouble) {
  public Job {
    doingArguments = List.copyOf(doingArguments);
  }

  /// The topic on which its progress is told to open pages.
  public String topic() {
    return topic(id);
  }

  static String topic(JobId id) {
    return "job-" + id;
  }

  /// The key of the kind's words.
  public String words() {
    return "job.kind." + kind;
  }

  /// The key of words that say what stopping does to this kind, where there are any; else what was
  /// found best is kept.
  public String stopWords() {
    return "job.stop." + kind;
  }

  /// The key of words that say that this kind cannot be stopped once it has begun, where it is so.
  public String begunWords() {
    return stopWords() + ".begun";
  }

  /// What the words of [#doing] are about; whole numbers as numbers, so that they read as the
  /// reader's language writes them.
  public Object[] doingValues() {
    return doingArguments.stream().map(Job::value).toArray();
  }

  private static Object value(String argument) {
    return argument.matches("-?\\d{1,18}") ? Long.valueOf(argument) : argument;
  }

  public int donePercent() {
    return (int) Math.round(doneShare * 100);
  }
}
