package org.floorwalker.app.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.floorwalker.app.Application;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.modulith.core.ApplicationModules;

/// FEATURE: the house stays the house. Every rule holds in the real one, and finds the deliberate
/// breach in a small house that breaks them all (`org.floorwalker.broken`).
class HouseRulesTest {
  private static final HouseRules REAL =
      new HouseRules(
          "org.floorwalker",
          classes("org.floorwalker.planning", "org.floorwalker.files", "org.floorwalker.app"));

  private static final HouseRules BROKEN =
      new HouseRules(
          "org.floorwalker.broken",
          new ClassFileImporter().importPackages("org.floorwalker.broken"));

  private static final Path PLANNING_TESTS = Path.of("..", "planning", "src", "test", "java");

  private record Rule(String name, Function<HouseRules, List<String>> ask, String breach) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("rooms call downwards", HouseRules::roomsCallDownwards, "people.CallsUpwards"),
          new Rule("rooms are in the plan", HouseRules::roomsAreInThePlan, "garage"),
          new Rule("doors are used", HouseRules::doorsAreUsed, "history.ReachesBehindTheDoor"),
          new Rule("SQL is in store", HouseRules::sqlIsInStore, "people.AsksTheDatabase"),
          new Rule("HTTP is in web", HouseRules::httpIsInWeb, "people.AnswersRequests"),
          new Rule(
              "planning stands alone", HouseRules::planningStandsAlone, "staffing.KnowsSpring"),
          new Rule(
              "files see planning only", HouseRules::filesSeePlanningOnly, "files.KnowsTheApp"),
          new Rule(
              "time from the clock", HouseRules::timeComesFromTheClock, "people.LooksAtTheWall"),
          new Rule("no wall clock", HouseRules::planningHasNoWallClock, "staffing.RacesTheWall"),
          new Rule("no cycle in planning", HouseRules::planningHasNoCycle, "planning.roster"),
          new Rule("no circle through a door", HouseRules::noCircleCrossesDoors, "GoesInCircles"),
          new Rule("names say something", HouseRules::namesSaySomething, "people.PersonHelper"),
          new Rule("packages are null-marked", HouseRules::packagesAreNullMarked, "app.garage"),
          new Rule(
              "rules have tests",
              house -> house.rulesHaveTests(PLANNING_TESTS),
              "roster.UntestedRule"));

  @TestFactory
  Stream<DynamicTest> theHouseKeeps() {
    return RULES.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(), () -> assertThat(rule.ask().apply(REAL)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> aBreachIsFound() {
    return RULES.stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.name(),
                    () ->
                        assertThat(rule.ask().apply(BROKEN))
                            .anySatisfy(line -> assertThat(line).contains(rule.breach()))));
  }

  @Test
  void springModulithAgrees() {
    ApplicationModules.of(Application.class).verify();
  }

  private static JavaClasses classes(String... packages) {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(packages);
  }
}
