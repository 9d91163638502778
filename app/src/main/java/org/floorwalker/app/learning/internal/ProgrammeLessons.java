package org.floorwalker.app.learning.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.planning.programme.Lesson;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;

/// Turns the courses of a programme into lessons: one a course, or one a course and site where
/// rooms lie at sites, because nobody travels for an hour's class.
final class ProgrammeLessons {
  /// Between the course's code, which holds no such sign, and the site.
  private static final String AT = "@";

  private static final String NEVER_FREE = "@none";

  private final Programme.Orders orders;
  private final Map<String, String> sites;
  private final Lesson.Group group;

  /// @param sites where people work, by code
  ProgrammeLessons(Programme.Orders orders, Map<String, String> sites, Lesson.Group group) {
    this.orders = orders;
    this.sites = sites;
    this.group = group;
  }

  /// Somebody's share of a course.
  ///
  /// @param code of the requirement
  /// @param after code of the requirement whose course comes before, null when none does
  private record Course(String code, int minutes, @Nullable String after) {}

  /// @param owing who owes which course, by the requirement's code; the first is the programme's
  List<Lesson> of(SequencedMap<String, Set<String>> owing, TimeRange window) {
    List<Course> courses = new ArrayList<>();
    courses.add(new Course(owing.firstEntry().getKey(), orders.minutes(), null));
    orders
        .extras()
        .forEach(extra -> courses.add(new Course(extra.code(), extra.minutes(), extra.after())));
    List<Lesson> lessons = new ArrayList<>();
    for (String site : lessonSites(owing)) {
      for (Course course : courses) {
        Set<String> people = owing.getOrDefault(course.code(), Set.of());
        lessons.add(lesson(course, site, people, window));
      }
    }
    return lessons;
  }

  /// Everybody together is the site without a name.
  private Set<String> lessonSites(Map<String, Set<String>> owing) {
    if (orders.rooms().stream().allMatch(room -> room.site() == null)) {
      return Set.of("");
    }
    return owing.values().stream()
        .flatMap(Set::stream)
        .map(this::siteOf)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String siteOf(String person) {
    return sites.getOrDefault(person, "-");
  }

  private Lesson lesson(Course course, String site, Set<String> people, TimeRange window) {
    return new Lesson(
        id(course.code(), site),
        Duration.ofMinutes(course.minutes()),
        group,
        window,
        people.stream()
            .filter(person -> site.isEmpty() || siteOf(person).equals(site))
            .collect(Collectors.toCollection(TreeSet::new)),
        means(site),
        course.after() == null ? null : id(course.after(), site));
  }

  private static String id(String code, String site) {
    return site.isEmpty() ? code : code + AT + site;
  }

  /// Rooms of the site and those anybody can come to, with its trainers.
  private Lesson.Means means(String site) {
    return new Lesson.Means(
        atSite(
            orders.trainers(),
            orders.trainers().stream()
                .filter(code -> site.isEmpty() || siteOf(code).equals(site))
                .toList()),
        atSite(
            orders.rooms(),
            orders.rooms().stream()
                .filter(room -> room.site() == null || room.site().equals(site))
                .map(Programme.Room::name)
                .toList()));
  }

  /// Where something is needed and the site has none, one that is never free: nobody is asked to
  /// do without.
  private static List<String> atSite(List<?> all, List<String> here) {
    return here.isEmpty() && !all.isEmpty() ? List.of(NEVER_FREE) : here;
  }

  /// The course of a lesson beside the programme's own.
  static Optional<Programme.Extra> find(Programme.Orders orders, String lesson) {
    String code = lesson.split(AT, 2)[0];
    return orders.extras().stream().filter(extra -> extra.code().equals(code)).findFirst();
  }
}
