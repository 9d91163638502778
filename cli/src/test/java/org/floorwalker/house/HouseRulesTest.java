package org.floorwalker.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// FEATURE: the fences of the house. Each stands around the product, and each is shown to hold by a
/// class of the broken house (`org.floorwalker.broken`, test code only) that climbs over it.
class HouseRulesTest {
  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.floorwalker");
  private static final JavaClasses BROKEN =
      new ClassFileImporter().importPackages("org.floorwalker.broken");

  private record Fence(String name, Function<HouseRules, ArchRule> rule, String climber) {}

  private static final List<Fence> FENCES =
      List.of(
          new Fence("planning sees only java", HouseRules::planningSeesOnlyJava, "TalksToSpring"),
          new Fence(
              "planning has no cycle", HouseRules::planningPackagesHaveNoCycle, "Cycle detected"),
          new Fence(
              "files sees planning only", HouseRules::arrowsPointDownToPlanning, "LooksUpToTheApp"),
          new Fence(
              "rooms have doors", HouseRules::roomsAreEnteredThroughTheirDoor, "ClimbsInTheWindow"),
          new Fence("rooms call downwards", HouseRules::roomsCallOnlyRoomsBelow, "CallsUpstairs"),
          new Fence("SQL lives in store", HouseRules::sqlLivesInStore, "AsksTheDatabase"),
          new Fence("HTTP lives in web", HouseRules::httpLivesInWeb, "ReadsTheRequest"),
          new Fence(
              "the clock is the only now",
              HouseRules::onlyTheClockKnowsTheTime,
              "LooksAtItsWatch"));

  @TestFactory
  List<DynamicTest> a01_theProductKeepsEveryFence() {
    HouseRules rules = new HouseRules("org.floorwalker");
    return FENCES.stream()
        .map(f -> DynamicTest.dynamicTest(f.name(), () -> f.rule().apply(rules).check(PRODUCT)))
        .toList();
  }

  @TestFactory
  List<DynamicTest> a02_everyFenceCatchesWhoClimbsIt() {
    HouseRules rules = new HouseRules("org.floorwalker.broken");
    return FENCES.stream()
        .map(
            f ->
                DynamicTest.dynamicTest(
                    f.name(),
                    () ->
                        assertThatThrownBy(() -> f.rule().apply(rules).check(BROKEN))
                            .isInstanceOf(AssertionError.class)
                            .hasMessageContaining(f.climber())))
        .toList();
  }

  @Test
  void a03_theOrderOfRoomsHasNoCycle() {
    Map<String, List<String>> rooms = HouseRules.MAY_CALL;
    rooms.keySet().forEach(room -> assertThat(HouseRules.mayCall(room, room)).as(room).isFalse());
    rooms.values().forEach(below -> assertThat(rooms.keySet()).containsAll(below));
  }
}
