package org.floorwalker.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The fences of the house as rules over compiled classes below one root package, so that the same
/// rules judge the product and a deliberately broken copy.
///
/// @param root `org.floorwalker`, or the root of the broken house
record HouseRules(String root) {
  /// Rooms from the ground up; a room may call the rooms before it that its line names, and those
  /// they may call.
  static final Map<String, List<String>> MAY_CALL =
      Map.ofEntries(
          Map.entry("platform", List.of()),
          Map.entry("people", List.of("platform")),
          Map.entry("history", List.of("people")),
          Map.entry("forecasting", List.of("history")),
          Map.entry("staffing", List.of("forecasting", "people")),
          Map.entry("rostering", List.of("people", "staffing")),
          Map.entry("requests", List.of("people", "rostering")),
          Map.entry("intraday", List.of("rostering", "forecasting", "history")),
          Map.entry("quality", List.of("people", "history")),
          Map.entry("learning", List.of("people", "rostering")),
          Map.entry("development", List.of("quality", "intraday", "learning", "rostering")),
          Map.entry("wellbeing", List.of("people", "rostering", "intraday")),
          Map.entry(
              "briefing",
              List.of("requests", "quality", "learning", "development", "wellbeing", "intraday")),
          Map.entry("trust", List.of("briefing")));

  private static final Set<String> CLOSED = Set.of("internal", "store", "web");

  private static final Map<String, Set<String>> CLOCK_READERS =
      Map.of(
          "java.time.Instant", Set.of("now"),
          "java.time.LocalDate", Set.of("now"),
          "java.time.LocalTime", Set.of("now"),
          "java.time.LocalDateTime", Set.of("now"),
          "java.time.ZonedDateTime", Set.of("now"),
          "java.time.OffsetDateTime", Set.of("now"),
          "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"),
          "java.time.ZoneId", Set.of("systemDefault"),
          "java.util.TimeZone", Set.of("getDefault"),
          "java.lang.System", Set.of("currentTimeMillis"));

  ArchRule planningSeesOnlyJava() {
    return classes()
        .that()
        .resideInAPackage(root + ".planning..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.jspecify..", root + ".planning..")
        .because("the mathematics and law must run anywhere, without frameworks");
  }

  ArchRule planningPackagesHaveNoCycle() {
    return slices()
        .matching(root + ".planning.(*)..")
        .should()
        .beFreeOfCycles()
        .because("planning is read from top to bottom");
  }

  ArchRule arrowsPointDownToPlanning() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".files..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(root + ".app..", root + ".cli..", "org.springframework..")
        .because("files sees planning only");
  }

  ArchRule roomsAreEnteredThroughTheirDoor() {
    return classes()
        .that()
        .resideInAPackage(root + "..")
        .should(notReachIntoAnotherRoom())
        .because("a room keeps its tables and policies to itself");
  }

  ArchRule roomsCallOnlyRoomsBelow() {
    return classes()
        .that()
        .resideInAPackage(root + ".app..")
        .should(callOnlyAllowedRooms())
        .because("news travels up as events, so that there is no cycle");
  }

  ArchRule sqlLivesInStore() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".app..")
        .and()
        .resideOutsideOfPackages("..store..", root + ".app.platform.database..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "org.postgresql..")
        .because("one place per room knows its tables");
  }

  ArchRule httpLivesInWeb() {
    return noClasses()
        .that()
        .resideInAPackage(root + ".app..")
        .and()
        .resideOutsideOfPackages("..web..", root + ".app.platform.pages..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta.servlet..", "org.springframework.web..")
        .because("policy must be testable without a browser");
  }

  ArchRule onlyTheClockKnowsTheTime() {
    return noClasses()
        .that()
        .resideInAPackage(root + "..")
        .and()
        .resideOutsideOfPackage(root + ".app.platform.time..")
        .should()
        .callCodeUnitWhere(readsTheClock())
        .because("tests stand the clock where they want it; take the Clock bean or an Instant");
  }

  private ArchCondition<JavaClass> notReachIntoAnotherRoom() {
    return new ArchCondition<>("not reach into another room's internal, store or web") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          String room = room(dependency.getTargetClass());
          boolean closed = CLOSED.contains(part(dependency.getTargetClass()));
          if (closed && !room.isEmpty() && !room.equals(room(item))) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  private ArchCondition<JavaClass> callOnlyAllowedRooms() {
    return new ArchCondition<>("call only the rooms below") {
      @Override
      public void check(JavaClass item, ConditionEvents events) {
        for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
          String from = room(item);
          String to = room(dependency.getTargetClass());
          if (!from.isEmpty() && !to.isEmpty() && !from.equals(to) && !mayCall(from, to)) {
            events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
          }
        }
      }
    };
  }

  static boolean mayCall(String from, String to) {
    return MAY_CALL.getOrDefault(from, List.of()).stream()
        .anyMatch(next -> next.equals(to) || mayCall(next, to));
  }

  private String room(JavaClass type) {
    return packagePart(type, 0);
  }

  /// The package inside the room: `store`, `web` and so on; empty for the door.
  private String part(JavaClass type) {
    return packagePart(type, 1);
  }

  /// A room's compiled templates lie in `templates.<room>` and belong to it.
  private String packagePart(JavaClass type, int index) {
    for (String prefix : List.of(root + ".app.", root + ".templates.")) {
      if (type.getPackageName().startsWith(prefix)) {
        String[] parts = type.getPackageName().substring(prefix.length()).split("\\.");
        return index < parts.length ? parts[index] : "";
      }
    }
    return "";
  }

  private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
    return new DescribedPredicate<>("reads the clock or the machine's zone") {
      @Override
      public boolean test(JavaAccess<?> access) {
        Set<String> names =
            CLOCK_READERS.getOrDefault(access.getTargetOwner().getFullName(), Set.of());
        boolean takesClock =
            access.getTarget() instanceof MethodCallTarget call
                && call.getRawParameterTypes().stream()
                    .anyMatch(p -> p.getFullName().equals("java.time.Clock"));
        return names.contains(access.getName()) && !takesClock;
      }
    };
  }
}
