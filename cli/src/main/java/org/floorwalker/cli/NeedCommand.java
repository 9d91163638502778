package org.floorwalker.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.history.OpeningFile;
import org.floorwalker.files.staffing.BacklogFile;
import org.floorwalker.files.staffing.CentreRulesFile;
import org.floorwalker.files.staffing.ForecastTable;
import org.floorwalker.files.staffing.NeedFile;
import org.floorwalker.files.staffing.QueuesFile;
import org.floorwalker.files.staffing.ShrinkageFile;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.CentreNeed;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Computes the people needed per queue and slot from a forecast.
@Command(
    name = "need",
    mixinStandardHelpOptions = true,
    description = "Compute the people needed per queue and slot from a forecast.")
final class NeedCommand implements Callable<Integer> {
  @Option(
      names = "--forecast",
      paramLabel = "FILE",
      required = true,
      description = "Forecast per queue and slot.")
  private Path forecast = Path.of("");

  @Option(
      names = "--queues",
      paramLabel = "FILE",
      required = true,
      description = "Goals and handling of the queues.")
  private Path queues = Path.of("");

  @Option(
      names = "--opening",
      paramLabel = "FILE",
      description = "Opening hours by weekday and date.")
  private @Nullable Path opening;

  @Option(names = "--backlog", paramLabel = "FILE", description = "Deferred work on hand.")
  private @Nullable Path backlog;

  @Option(
      names = "--shrinkage",
      paramLabel = "FILE",
      description = "Unplanned loss by reason and time.")
  private @Nullable Path shrinkage;

  @Option(
      names = "--centres",
      paramLabel = "FILE",
      description = "Band of time with customers by centre.")
  private @Nullable Path centres;

  @Option(
      names = "--lines",
      paramLabel = "FILE",
      description = "People that each language always has, by centre.")
  private @Nullable Path lines;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Zone of the opening hours, as Europe/Oslo; else the forecast's own offset.")
  private @Nullable ZoneId zone;

  @Option(
      names = "--learn-patience",
      description =
          "Where the queues give no patience, take the forecast's patience_seconds; else customers"
              + " wait without end.")
  private boolean learnPatience;

  @Option(names = "--output", paramLabel = "FILE", required = true, description = "Table to write.")
  private Path output = Path.of("");

  @Mixin private InputOptions input = new InputOptions();

  @Override
  public Integer call() {
    Path folder = output.toAbsolutePath().resolveSibling("");
    InputOptions.requireWritable(folder);
    Parsed<Map<QueueId, OpeningHours>> hours =
        opening == null ? Parsed.of(Map.of()) : OpeningFile.read(opening);
    Parsed<List<QueueSettings>> settings = QueuesFile.read(queues, hours.value());
    Parsed<ForecastTable> table = ForecastTable.read(forecast, zone);
    ZoneId hoursZone = zone(table.value());
    Parsed<Map<QueueId, Backlog>> onHand =
        backlog == null ? Parsed.of(Map.of()) : BacklogFile.read(backlog, hoursZone);
    Parsed<Map<QueueId, Shrinkage>> losses =
        shrinkage == null ? Parsed.of(Map.of()) : ShrinkageFile.read(shrinkage);
    Parsed<Map<String, CentreRules>> rules = CentreRulesFile.read(centres, lines);
    Map<QueueId, QueueSettings> known = new HashMap<>();
    ShrinkageFile.apply(settings.value(), losses.value())
        .forEach(queue -> known.put(queue.id(), queue));
    input.use(
        hours
            .and(settings)
            .and(losses)
            .and(onHand)
            .and(rules)
            .and(table)
            .and(unknownQueues(table.value(), known)),
        folder);
    List<CentreNeed.Demand> demands = demands(table.value(), known, onHand.value(), hoursZone);
    List<SlotNeed> needs = new ArrayList<>();
    try {
      CentreNeed.needs(table.value().slot(), demands, rules.value())
          .values()
          .forEach(needs::addAll);
    } catch (IllegalArgumentException e) {
      throw new BadInput(String.valueOf(e.getMessage()));
    }
    NeedFile.write(output, needs, table.value().offsets());
    return ExitCode.DONE;
  }

  private List<CentreNeed.Demand> demands(
      ForecastTable table,
      Map<QueueId, QueueSettings> known,
      Map<QueueId, Backlog> onHand,
      ZoneId zone) {
    List<CentreNeed.Demand> demands = new ArrayList<>();
    for (QueueId queue : table.queues()) {
      QueueSettings settings = known.get(queue);
      if (settings != null) {
        demands.add(
            new CentreNeed.Demand(
                learnPatience ? settings.withLearntPatience(table.patience().get(queue)) : settings,
                zone,
                table.slots().getOrDefault(queue, List.of()),
                onHand.getOrDefault(queue, Backlog.NONE)));
      }
    }
    return demands;
  }

  /// The zone named; else any whose clocks agree with every start of the forecast.
  private ZoneId zone(ForecastTable table) {
    if (zone != null) {
      return zone;
    }
    return table
        .findZone()
        .orElseThrow(
            () ->
                new BadInput(
                    "No zone has the offsets of the forecast.\nMaybe add --zone Europe/Oslo."));
  }

  private Parsed<List<QueueId>> unknownQueues(
      ForecastTable table, Map<QueueId, QueueSettings> known) {
    List<Problem> problems = new ArrayList<>();
    for (QueueId queue : table.queues()) {
      if (!known.containsKey(queue)) {
        problems.add(
            new Problem(
                "unknown-queue",
                String.valueOf(forecast.getFileName()),
                0,
                "queue",
                Sentence.of("Queue %s is not in %s.", queue, queues.getFileName()),
                Sentence.of("Add its goal and handle time there.")));
      }
    }
    return new Parsed<>(table.queues(), problems, List.of());
  }
}
