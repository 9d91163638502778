package org.floorwalker.planning.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Splits a problem where nothing is shared: lessons that neither people, nor colleagues who stand
/// in for one another, nor a trainer, a room or an order join are placed apart.
final class ProblemParts {
  private final ProgrammeProblem problem;
  private final Clusters clusters = new Clusters();

  private ProblemParts(ProgrammeProblem problem) {
    this.problem = problem;
  }

  /// The parts, by their first lessons; together they place what the whole would.
  static List<ProgrammeProblem> of(ProgrammeProblem problem) {
    return new ProblemParts(problem).parts();
  }

  private List<ProgrammeProblem> parts() {
    problem.people().forEach(this::join);
    problem.lessons().forEach(this::join);
    SequencedMap<String, List<Lesson>> lessons = new LinkedHashMap<>();
    for (Lesson lesson : problem.lessons()) {
      lessons
          .computeIfAbsent(clusters.nameOf(lessonName(lesson.id())), _ -> new ArrayList<>())
          .add(lesson);
    }
    if (lessons.size() <= 1) {
      return List.of(problem);
    }
    return lessons.entrySet().stream().map(one -> part(one.getKey(), one.getValue())).toList();
  }

  private void join(Attendee person) {
    List<String> names = new ArrayList<>(List.of(personName(person.id())));
    person.queues().forEach(queue -> names.add(queueName(queue)));
    clusters.join(names);
  }

  private void join(Lesson lesson) {
    List<String> names = new ArrayList<>(List.of(lessonName(lesson.id())));
    lesson.people().forEach(person -> names.add(personName(person)));
    lesson.means().trainers().forEach(trainer -> names.add("trainer " + trainer));
    lesson.means().rooms().forEach(room -> names.add("room " + room));
    if (lesson.after() != null) {
      names.add(lessonName(lesson.after()));
    }
    clusters.join(names);
  }

  private static String lessonName(String id) {
    return "lesson " + id;
  }

  private static String personName(String id) {
    return "person " + id;
  }

  private static String queueName(String id) {
    return "queue " + id;
  }

  private ProgrammeProblem part(String cluster, List<Lesson> lessons) {
    Predicate<String> isHere = name -> clusters.nameOf(name).equals(cluster);
    Set<String> trainers = new TreeSet<>();
    Set<String> rooms = new TreeSet<>();
    for (Lesson lesson : lessons) {
      trainers.addAll(lesson.means().trainers());
      rooms.addAll(lesson.means().rooms());
    }
    return new ProgrammeProblem(
        problem.horizon(),
        problem.grid(),
        problem.needs().stream().filter(need -> isHere.test(queueName(need.queue()))).toList(),
        problem.people().stream().filter(one -> isHere.test(personName(one.id()))).toList(),
        some(problem.trainers(), trainers),
        some(problem.rooms(), rooms),
        lessons);
  }

  private static <T> Map<String, T> some(Map<String, T> all, Set<String> wanted) {
    Map<String, T> some = new HashMap<>(all);
    some.keySet().retainAll(wanted);
    return some;
  }
}
