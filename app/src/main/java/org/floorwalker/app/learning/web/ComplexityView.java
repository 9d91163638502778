package org.floorwalker.app.learning.web;

import java.util.List;
import java.util.Map;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.Complexity.Outlook;
import org.floorwalker.app.learning.QueueAsk;
import org.floorwalker.app.platform.pages.Shell;

/// How hard queues are and what they ask.
///
/// @param queues the largest gap first
/// @param competences what can be asked
/// @param names what people call each queue
public record ComplexityView(
    List<Outlook> queues, List<Competence> competences, Map<String, String> names) {
  public ComplexityView {
    queues = List.copyOf(queues);
    competences = List.copyOf(competences);
    names = Map.copyOf(names);
  }

  public String name(QueueAsk ask) {
    return names.getOrDefault(ask.queue(), ask.queue());
  }

  /// What the queue asks, e.g. `Complaints 3`; a dash for nothing.
  public List<String> asked(Shell shell, QueueAsk ask) {
    return competences.stream()
        .filter(one -> ask.levels().containsKey(one.code()))
        .map(
            one ->
                shell.say(
                    "learning.complexity.asked",
                    one.name(),
                    ask.levels().getOrDefault(one.code(), 0)))
        .toList();
  }

  /// The class of the tag.
  public static String tone(Outlook one) {
    return one.now().gap() > 0 ? "bad" : one.ahead().gap() > 0 ? "warn" : "good";
  }

  /// The words of the tag.
  public static String state(Shell shell, Outlook one) {
    if (one.now().gap() > 0) {
      return shell.say("learning.complexity.short", one.now().gap());
    }
    return one.ahead().gap() > 0
        ? shell.say("learning.complexity.soon-short", one.ahead().gap())
        : shell.say("learning.readiness.ok");
  }

  /// The form of one queue.
  public record OfQueue(String name, QueueAsk ask, List<Competence> competences) {
    private static final int LEVELS = 5;

    public OfQueue {
      competences = List.copyOf(competences);
    }

    public List<QueueAsk.Kind> kinds() {
      return List.of(QueueAsk.Kind.values());
    }

    /// Levels to choose from, 0 for none.
    public int[] levels() {
      int[] levels = new int[LEVELS + 1];
      for (int level = 1; level <= LEVELS; level++) {
        levels[level] = level;
      }
      return levels;
    }

    public int level(Competence competence) {
      return ask.levels().getOrDefault(competence.code(), 0);
    }
  }
}
