package org.floorwalker.app.platform.database;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Answers kept by what was asked, in this process, for what cannot change or carries what tells
/// that it has. The one nobody has asked for longest goes first. Several threads may use it.
///
/// @param <Q> what was asked; equal questions have one answer
/// @param <A> the answer, which nobody changes
public final class RecentlyAsked<Q, A> {
  private final int most;
  private final LinkedHashMap<Q, A> answers = new LinkedHashMap<>(16, 0.75f, true);

  /// @param most answers that are kept, at least 1
  public RecentlyAsked(int most) {
    this.most = most;
  }

  /// The answer to an equal question, if it is still kept.
  public synchronized Optional<A> find(Q asked) {
    return Optional.ofNullable(answers.get(asked));
  }

  /// Forgets every answer.
  public synchronized void forget() {
    answers.clear();
  }

  /// Keeps an answer in the place of one to an equal question.
  public synchronized void keep(Q asked, A answer) {
    answers.put(asked, answer);
    if (answers.size() > most) {
      Map.Entry<Q, A> eldest = answers.firstEntry();
      answers.remove(eldest.getKey());
    }
  }
}
