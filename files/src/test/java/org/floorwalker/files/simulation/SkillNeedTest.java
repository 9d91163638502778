package org.floorwalker.files.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.floorwalker.files.Parsed;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.SkillNeedProblem;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch.Effort;
import org.floorwalker.planning.staffing.simulation.SkillNeedSearch.SkillNeed;
import org.floorwalker.planning.staffing.simulation.Total;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The multi-skill need: two queues and those who can do both; the seven-queue day is a benchmark.
class SkillNeedTest {
  private static final String TWO_QUEUES =
      """
      {
        "slot_minutes": 15, "goal_period": "day", "floor_share_per_slot": 0.6, "max_occupancy": 0.9,
        "queues": [
          {"queue": "nb", "handle_seconds": 300, "handle_law": "exponential",
           "patience_seconds": 180, "patience_law": "exponential",
           "goal_share": 0.8, "goal_seconds": 20,
           "rates_per_hour": [30, 60, 90, 90, 60, 60, 40, 30]},
          {"queue": "sv", "handle_seconds": 300, "patience_seconds": 180,
           "goal_share": 0.8, "goal_seconds": 20,
           "rates_per_hour": [10, 20, 30, 30, 20, 20, 10, 10]}
        ],
        "groups": [
          {"group": "only-nb", "skills": ["nb"], "cost": 1.0},
          {"group": "only-sv", "skills": ["sv"], "cost": 1.0},
          {"group": "both", "skills": ["nb", "sv"], "cost": 1.05}
        ]
      }
      """;

  private static final Effort SMALL = new Effort(5, 120, 40, 120, 3000, 1);

  private static SkillNeedProblem twoQueues(Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("model.json"), TWO_QUEUES);
    Parsed<SkillNeedProblem> read = SkillNeedFile.read(file);
    assertThat(read.problems()).isEmpty();
    return read.value();
  }

  @Test
  void a01_freshDaysKeepThePromisesAtLessCostThanSeparateQueues(@TempDir Path folder)
      throws IOException {
    SkillNeedProblem problem = twoQueues(folder);
    SkillNeed need = SkillNeedSearch.search(problem, SMALL, share -> {});
    SimulationResult fresh = new Simulation(99, 1500, 1).run(problem.floor(need.agents()));
    for (int queue = 0; queue < 2; queue++) {
      double share = fresh.ratio(Total.MET, Total.OFFERED, queue).value();
      assertThat(share).isGreaterThan(0.795);
    }
    assertThat(need.keepsPromises()).isTrue();
    assertThat(need.costHours()).isLessThan(separateHours(problem));
  }

  /// Least people of single skill that keep 80 % in every slot, found one by one by simulation.
  private static double separateHours(SkillNeedProblem problem) {
    int[][] agents = new int[problem.slots()][3];
    for (int queue = 0; queue < 2; queue++) {
      for (int slot = 0; slot < problem.slots(); slot++) {
        agents[slot][queue] = 1;
      }
      boolean kept = false;
      while (!kept) {
        SimulationResult result = new Simulation(7, 300, 1).run(problem.floor(agents));
        kept = true;
        for (int slot = 0; slot < problem.slots(); slot++) {
          if (result.slotShare(queue, slot + 4).value() < 0.8) {
            agents[slot][queue]++;
            kept = false;
          }
        }
      }
    }
    return problem.costHours(agents);
  }

  @Test
  void a02_theSameForAnyNumberOfThreads(@TempDir Path folder) throws IOException {
    SkillNeedProblem problem = twoQueues(folder);
    SkillNeed one = SkillNeedSearch.search(problem, new Effort(5, 20, 20, 20, 40, 1), s -> {});
    SkillNeed two = SkillNeedSearch.search(problem, new Effort(5, 20, 20, 20, 40, 2), s -> {});
    assertThat(two.agents()).isDeepEqualTo(one.agents());
  }

  @Test
  void a03_theSevenQueueModelReads() {
    Parsed<SkillNeedProblem> read =
        SkillNeedFile.read(Path.of("src/test/resources/queueing/skill_need_7.json"));
    assertThat(read.problems()).isEmpty();
    assertThat(read.value().queues()).hasSize(7);
    assertThat(read.value().groups()).hasSize(13);
    assertThat(read.value().slots()).isEqualTo(96);
  }

  @Test
  void a04_whatCannotBeReadIsNamed(@TempDir Path folder) throws IOException {
    assertThat(wrong(folder, "{ not json")).contains("not JSON");
    assertThat(wrong(folder, TWO_QUEUES.replace("\"skills\": [\"sv\"]", "\"skills\": [\"da\"]")))
        .contains("\"da\"");
    assertThat(
            wrong(folder, TWO_QUEUES.replace("\"handle_seconds\": 300", "\"handle_seconds\": 0")))
        .contains("not a positive number");
    assertThat(
            wrong(
                folder,
                TWO_QUEUES.replace("\"nb\", \"sv\"", "\"nb\"").replace("[\"sv\"]", "[\"nb\"]")))
        .contains("No group serves queue sv");
  }

  private static String wrong(Path folder, String text) throws IOException {
    Path file = Files.writeString(folder.resolve("wrong.json"), text);
    return SkillNeedFile.read(file).problems().getFirst().wrong().english();
  }
}
