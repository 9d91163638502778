package org.floorwalker.app.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rules of the house (ARCHITECTURE.md), each giving one sentence per breach. They are asked of
/// the real house and of a small one that breaks them all, below another root package.
final class HouseRules {
  /// The rooms from the ground up, with the rooms each may call beside those that these may call.
  private static final Map<String, Set<String>> MAY_CALL =
      Map.ofEntries(
          Map.entry("platform", Set.of()),
          Map.entry("people", Set.of("platform")),
          Map.entry("history", Set.of("people")),
          Map.entry("forecasting", Set.of("history")),
          Map.entry("staffing", Set.of("forecasting", "people")),
          Map.entry("rostering", Set.of("people", "staffing")),
          Map.entry("requests", Set.of("people", "rostering")),
          Map.entry("pay", Set.of("requests")),
          Map.entry("callout", Set.of("pay")),
          Map.entry("intraday", Set.of("rostering", "forecasting", "history")),
          Map.entry("quality", Set.of("people", "history")),
          Map.entry("sourcing", Set.of("staffing", "quality")),
          Map.entry("learning", Set.of("people", "rostering", "quality")),
          Map.entry("development", Set.of("quality", "intraday", "learning", "rostering")),
          Map.entry("wellbeing", Set.of("people", "rostering", "intraday")),
          Map.entry("briefing", Set.of("callout", "requests", "development", "wellbeing")),
          Map.entry("trust", Set.of("briefing")),
          Map.entry("demo", Set.of("trust", "sourcing")));

  private static final Set<String> CLOSED = Set.of("internal", "store", "web");

  private static final List<String> ALONE = List.of("java.", "org.jspecify.");

  private static final List<String> SQL =
      List.of("java.sql.", "org.springframework.jdbc.core.", "org.postgresql.");

  private static final List<String> HTTP =
      List.of("jakarta.servlet.", "org.springframework.web.", "org.springframework.http.");

  private static final Set<String> FOUND_CLOCKS =
      Set.of("java.lang.System.currentTimeMillis", "java.util.Date.<init>");

  private static final List<String> EMPTY_NAMES =
      List.of("Impl", "Base", "Manager", "Helper", "Util", "Utils");

  private final String root;
  private final JavaClasses classes;

  /// @param root package below which `planning`, `files` and `app` lie
  HouseRules(String root, JavaClasses classes) {
    this.root = root;
    this.classes = classes;
  }

  /// A room calls only the rooms below it, so that there is no cycle.
  List<String> roomsCallDownwards() {
    return dependencies(
        dependency -> {
          Optional<String> from = room(dependency.getOriginClass());
          Optional<String> to = room(dependency.getTargetClass());
          return from.isPresent()
              && to.isPresent()
              && !from.equals(to)
              && !reachable(from.get()).contains(to.get());
        });
  }

  /// A package below `app` is a room of the plan.
  List<String> roomsAreInThePlan() {
    return classes.stream()
        .flatMap(type -> room(type).stream())
        .filter(room -> !MAY_CALL.containsKey(room))
        .distinct()
        .map(room -> "No such room in the plan: " + room)
        .toList();
  }

  /// Nobody reaches behind another room's door.
  List<String> doorsAreUsed() {
    return dependencies(
        dependency -> {
          Optional<String> from = room(dependency.getOriginClass());
          Optional<String> to = room(dependency.getTargetClass());
          return from.isPresent()
              && to.isPresent()
              && !from.equals(to)
              && parts(dependency.getTargetClass()).stream().anyMatch(CLOSED::contains);
        });
  }

  /// SQL is in `store`; the launcher of the database is the one exception.
  List<String> sqlIsInStore() {
    return dependencies(
        dependency ->
            startsWithAny(dependency.getTargetClass(), SQL)
                && !isIn(dependency.getOriginClass(), "store")
                && !isIn(dependency.getOriginClass(), "database"));
  }

  /// HTTP is in `web`; the answers handlers give are the one exception.
  List<String> httpIsInWeb() {
    return dependencies(
        dependency ->
            startsWithAny(dependency.getTargetClass(), HTTP)
                && !isIn(dependency.getOriginClass(), "web")
                && !isIn(dependency.getOriginClass(), "pages"));
  }

  /// `planning` knows the JDK and JSpecify only.
  List<String> planningStandsAlone() {
    return dependencies(
        dependency -> {
          JavaClass target = dependency.getTargetClass().getBaseComponentType();
          return isBelow(dependency.getOriginClass(), "planning")
              && !isBelow(target, "planning")
              && !target.isPrimitive()
              && !startsWithAny(target, ALONE);
        });
  }

  /// `files` does not know the application.
  List<String> filesSeePlanningOnly() {
    return dependencies(
        dependency ->
            isBelow(dependency.getOriginClass(), "files")
                && isBelow(dependency.getTargetClass(), "app"));
  }

  /// Time comes from the clock; nobody else asks the machine what time it is or where it stands.
  List<String> timeComesFromTheClock() {
    return classes.stream()
        .filter(type -> isOurs(type) && !isClock(type))
        .flatMap(type -> calls(type).stream())
        .filter(HouseRules::asksTheMachine)
        .map(call -> call.getDescription())
        .toList();
  }

  /// In `planning` no budget is measured on the wall.
  List<String> planningHasNoWallClock() {
    return classes.stream()
        .filter(type -> isBelow(type, "planning"))
        .flatMap(type -> calls(type).stream())
        .filter(call -> target(call).equals("java.lang.System.nanoTime"))
        .map(call -> call.getDescription())
        .toList();
  }

  /// Packages of `planning` have no cycle among them; one with what lies below it counts as one.
  List<String> planningHasNoCycle() {
    Map<String, Set<String>> arrows = new HashMap<>();
    for (JavaClass type : classes) {
      if (isBelow(type, "planning")) {
        arrows.computeIfAbsent(slice(type), _ -> new HashSet<>()).addAll(slicesCalled(type));
      }
    }
    return arrows.keySet().stream()
        .filter(name -> reaches(arrows, name, name))
        .sorted()
        .map(name -> "In a cycle: " + name)
        .toList();
  }

  private Set<String> slicesCalled(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(target -> isBelow(target, "planning"))
        .map(this::slice)
        .filter(target -> !target.equals(slice(type)))
        .collect(Collectors.toSet());
  }

  /// Module and first package below it, such as `planning.optimise`.
  private String slice(JavaClass type) {
    return parts(type).stream().limit(2).collect(Collectors.joining("."));
  }

  /// A door knows what is behind it, such as its store, and that does not know the door: what both
  /// need is a file of its own. No circle of files crosses from one package into another.
  List<String> noCircleCrossesDoors() {
    Map<String, Set<String>> arrows = new HashMap<>();
    for (JavaClass type : classes) {
      if (isOurs(type)) {
        arrows.computeIfAbsent(file(type), _ -> new HashSet<>()).addAll(filesCalled(type));
      }
    }
    List<String> breaches = new ArrayList<>();
    arrows.forEach(
        (from, called) ->
            called.stream()
                .filter(to -> !folder(to).equals(folder(from)) && reaches(arrows, to, from))
                .forEach(to -> breaches.add("In a circle: " + from + " and " + to)));
    return breaches;
  }

  private Set<String> filesCalled(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(this::isOurs)
        .map(HouseRules::file)
        .filter(file -> !file.equals(file(type)))
        .collect(Collectors.toSet());
  }

  /// Name of the type whose file this one is written in.
  private static String file(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }

  /// Every rule of law or agreement has a test of its name.
  List<String> rulesHaveTests(Path testSources) {
    return classes.stream()
        .filter(type -> isBelow(type, "planning"))
        .filter(HouseRules::isRule)
        .filter(type -> !Files.exists(testFile(testSources, type)))
        .map(type -> "No test " + type.getSimpleName() + "Test for " + type.getName())
        .toList();
  }

  /// A name says what a thing does.
  List<String> namesSaySomething() {
    return classes.stream()
        .filter(this::isOurs)
        .filter(type -> EMPTY_NAMES.stream().anyMatch(type.getSimpleName()::endsWith))
        .map(type -> "Says nothing: " + type.getName())
        .toList();
  }

  /// Every package says what null means in it.
  List<String> packagesAreNullMarked() {
    Set<String> marked = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (JavaClass type : classes) {
      if (isOurs(type) && !type.getSimpleName().equals("module-info")) {
        all.add(type.getPackageName());
        if (type.getSimpleName().equals("package-info")
            && type.isAnnotatedWith("org.jspecify.annotations.NullMarked")) {
          marked.add(type.getPackageName());
        }
      }
    }
    return all.stream()
        .filter(name -> !marked.contains(name))
        .sorted()
        .map(name -> "Not @NullMarked: " + name)
        .toList();
  }

  private List<String> dependencies(Predicate<Dependency> isBreach) {
    return classes.stream()
        .filter(this::isOurs)
        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .filter(isBreach)
        .map(Dependency::getDescription)
        .distinct()
        .toList();
  }

  private static Set<String> reachable(String room) {
    Set<String> found = new HashSet<>();
    List<String> next = new ArrayList<>(MAY_CALL.getOrDefault(room, Set.of()));
    while (!next.isEmpty()) {
      String one = next.removeLast();
      if (found.add(one)) {
        next.addAll(MAY_CALL.getOrDefault(one, Set.of()));
      }
    }
    return found;
  }

  private static boolean reaches(Map<String, Set<String>> arrows, String from, String goal) {
    Set<String> seen = new HashSet<>();
    List<String> next = new ArrayList<>(arrows.getOrDefault(from, Set.of()));
    while (!next.isEmpty()) {
      String one = next.removeLast();
      if (one.equals(goal)) {
        return true;
      }
      if (seen.add(one)) {
        next.addAll(arrows.getOrDefault(one, Set.of()));
      }
    }
    return false;
  }

  private Optional<String> room(JavaClass type) {
    List<String> parts = parts(type);
    return parts.size() >= 2 && parts.getFirst().equals("app")
        ? Optional.of(parts.get(1))
        : Optional.empty();
  }

  /// The package below the root, cut at its dots.
  private List<String> parts(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".")
        ? List.of(name.substring(root.length() + 1).split("\\."))
        : List.of();
  }

  private boolean isOurs(JavaClass type) {
    return isBelow(type, "planning") || isBelow(type, "files") || isBelow(type, "app");
  }

  private boolean isBelow(JavaClass type, String module) {
    List<String> parts = parts(type);
    return !parts.isEmpty() && parts.getFirst().equals(module);
  }

  private boolean isIn(JavaClass type, String folder) {
    return parts(type).contains(folder);
  }

  private boolean isClock(JavaClass type) {
    return type.getPackageName().equals(root + ".app.platform.time");
  }

  private static boolean startsWithAny(JavaClass type, List<String> prefixes) {
    return prefixes.stream().anyMatch(type.getBaseComponentType().getName()::startsWith);
  }

  private static Collection<JavaCall<?>> calls(JavaClass type) {
    return Stream.concat(
            type.getMethodCallsFromSelf().stream(), type.getConstructorCallsFromSelf().stream())
        .<JavaCall<?>>map(call -> call)
        .toList();
  }

  private static String target(JavaCall<?> call) {
    return call.getTargetOwner().getName() + "." + call.getTarget().getName();
  }

  private static boolean asksTheMachine(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getTarget().getName();
    boolean noArguments = call.getTarget().getRawParameterTypes().isEmpty();
    boolean now = owner.startsWith("java.time.") && name.equals("now") && noArguments;
    boolean zone = name.equals("systemDefault") || name.equals("systemDefaultZone");
    boolean clock = owner.equals("java.time.Clock") && name.startsWith("system");
    return now || zone || clock || (FOUND_CLOCKS.contains(target(call)) && noArguments);
  }

  private static boolean isRule(JavaClass type) {
    return type.getSimpleName().endsWith("Rule")
        && !type.isInterface()
        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
        && type.getAllRawInterfaces().stream().anyMatch(one -> one.getSimpleName().equals("Rule"));
  }

  private static Path testFile(Path testSources, JavaClass rule) {
    return testSources.resolve(rule.getName().replace('.', '/') + "Test.java");
  }
}
