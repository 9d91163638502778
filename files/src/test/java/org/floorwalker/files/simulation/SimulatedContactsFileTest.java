package org.floorwalker.files.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.planning.staffing.simulation.FloorModel;
import org.floorwalker.planning.staffing.simulation.GroupModel;
import org.floorwalker.planning.staffing.simulation.QueueModel;
import org.floorwalker.planning.staffing.simulation.Simulation;
import org.floorwalker.planning.staffing.simulation.SimulationResult;
import org.floorwalker.planning.staffing.simulation.Staffing;
import org.floorwalker.planning.staffing.simulation.TimeLaw;
import org.floorwalker.planning.staffing.simulation.Timeline;
import org.floorwalker.planning.staffing.simulation.Total;
import org.floorwalker.planning.staffing.simulation.VolumeVariation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Simulated contacts as a file, counted against the simulation itself.
class SimulatedContactsFileTest {
  private static final Instant ORIGIN = Instant.parse("2027-03-01T07:00:00Z");

  @Test
  void a01TheFileHoldsWhatTheSimulationCounted(@TempDir Path folder) throws IOException {
    FloorModel floor = floor();
    Path file = folder.resolve("contacts.csv");
    new SimulatedContactsFile(floor, ORIGIN, ZoneId.of("Europe/Oslo")).write(file, 3);
    List<String> lines = Files.readAllLines(file);
    SimulationResult counted = new Simulation(3, 1, 1).run(floor);
    assertThat(lines.getFirst()).isEqualTo("queue,arrived,answered,ended,outcome,agent");
    assertThat(lines.size() - 1.0).isEqualTo(counted.meanOfDay(Total.OFFERED, 0, 0));
    assertThat((double) lines.stream().filter(l -> l.contains(",abandoned,")).count())
        .isEqualTo(counted.meanOfDay(Total.ABANDONED, 0, 0))
        .isPositive();
    assertThat(lines.stream().skip(1))
        .allMatch(l -> l.startsWith("voice,2027-03-01T0") && l.contains("+01:00"))
        .anyMatch(l -> l.endsWith("answered,Amy"));
  }

  private static FloorModel floor() {
    QueueModel voice =
        new QueueModel(
            "voice",
            new double[] {30, 30, 30, 30},
            QueueModel.Handling.alone(new TimeLaw.Exponential(200)),
            QueueModel.Waiting.withPatience(new TimeLaw.Exponential(60)),
            new QueueModel.Promise.AnsweredWithin(20),
            List.of(QueueModel.Route.toGroup(0)),
            QueueModel.Onward.NONE);
    Staffing.Presence amy = new Staffing.Presence("Amy", 0, new double[] {0}, new double[] {3600});
    return new FloorModel(
        Timeline.day(4, 900),
        List.of(voice),
        List.of(GroupModel.longestWaiting("all", List.of(0))),
        new Staffing.Presences(List.of(amy)),
        VolumeVariation.NONE);
  }
}
