package org.floorwalker.files.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.history.ChatSpeeds;
import org.floorwalker.files.history.ContactsHistory;
import org.floorwalker.files.history.HistoryFile;
import org.floorwalker.files.history.OpeningFile;
import org.floorwalker.files.history.SpecialDaysFile;
import org.floorwalker.files.problem.ProblemDirectory;
import org.floorwalker.files.staffing.BacklogFile;
import org.floorwalker.files.staffing.CentreRulesFile;
import org.floorwalker.files.staffing.ContactPathsFile;
import org.floorwalker.files.staffing.QueuesFile;
import org.floorwalker.files.staffing.ShrinkageFile;
import org.floorwalker.planning.demand.IntervalHistory;
import org.floorwalker.planning.demand.QueueId;
import org.floorwalker.planning.forecast.ForecastRequest;
import org.floorwalker.planning.forecast.SpecialDay;
import org.floorwalker.planning.plan.PlanInput;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Period;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.staffing.Backlog;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.Shrinkage;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.floorwalker.planning.time.OpeningHours;
import org.jspecify.annotations.Nullable;

/// Reads a data directory for `plan`, as docs/formats.md describes it: history, queues, people and
/// rules. Every problem of every file is reported at once.
public final class PlanDirectory {
  private static final Duration SLOT = Duration.ofMinutes(15);
  private static final Duration START_GRID = Duration.ofMinutes(30);

  private final Path folder;
  private final List<Problem> problems = new ArrayList<>();
  private final Set<String> notices = new LinkedHashSet<>();

  private PlanDirectory(Path folder) {
    this.folder = folder;
  }

  /// Reads everything.
  ///
  /// @param firstDay first day to plan; null for the first Monday after the history
  /// @param days days to plan
  public static Parsed<PlanInput> read(
      Path folder, @Nullable LocalDate firstDay, int days, PlanInput.Effort effort) {
    return new PlanDirectory(folder).read(firstDay, days, effort);
  }

  private Parsed<PlanInput> read(@Nullable LocalDate firstDay, int days, PlanInput.Effort effort) {
    ZoneId zone = zone(firstDay == null ? LocalDate.EPOCH : firstDay, days);
    Map<QueueId, OpeningHours> opening =
        optional("opening.csv", Map.of(), () -> OpeningFile.read(file("opening.csv")));
    List<QueueSettings> written =
        required("queues.csv", List.of(), () -> QueuesFile.read(file("queues.csv"), opening));
    Map<QueueId, Shrinkage> losses =
        optional("shrinkage.csv", Map.of(), () -> ShrinkageFile.read(file("shrinkage.csv")));
    List<QueueSettings> lossy = ShrinkageFile.apply(written, losses);
    List<IntervalHistory> histories = histories(zone);
    LocalDate first = firstDay != null ? firstDay : mondayAfter(histories, zone);
    List<QueueSettings> queues =
        Files.exists(file("contacts.csv"))
            ? new ChatSpeeds(zone, first).learnt(file("contacts.csv"), lossy)
            : lossy;
    RosterProblem people = take(ProblemDirectory.readFloor(folder, period(first, days)));
    checkQueues(queues, histories, people, first.atStartOfDay(zone).toInstant());
    List<SpecialDay> specialDays =
        optional("holidays.csv", List.of(), () -> SpecialDaysFile.read(file("holidays.csv")));
    Map<QueueId, Backlog> backlogs =
        optional("backlog.csv", Map.of(), () -> BacklogFile.read(file("backlog.csv"), zone));
    Map<QueueId, OpeningHours> hours = new LinkedHashMap<>();
    queues.forEach(queue -> hours.put(queue.id(), queue.opening()));
    ForecastRequest request =
        ForecastRequest.of(zone, first, days)
            .withSlot(SLOT)
            .withSpecialDays(specialDays)
            .withOpening(hours);
    return new Parsed<>(
        new PlanInput(
            histories,
            request,
            queues,
            backlogs,
            paths(hours.keySet()),
            take(CentreRulesFile.read(ifThere("centres.csv"), ifThere("lines.csv"))),
            people,
            effort),
        problems,
        List.copyOf(notices));
  }

  private Map<QueueId, ContactPaths> paths(Set<QueueId> queues) {
    return optional("paths.csv", Map.of(), () -> ContactPathsFile.read(file("paths.csv"), queues));
  }

  private @Nullable Path ifThere(String name) {
    return Files.exists(file(name)) ? file(name) : null;
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private <T> T take(Parsed<T> parsed) {
    problems.addAll(parsed.problems());
    notices.addAll(parsed.notices());
    return parsed.value();
  }

  private <T> T optional(String name, T absent, Supplier<Parsed<T>> reader) {
    return Files.exists(file(name)) ? take(reader.get()) : absent;
  }

  private <T> T required(String name, T absent, Supplier<Parsed<T>> reader) {
    if (!Files.exists(file(name))) {
      missing(name);
    }
    return optional(name, absent, reader);
  }

  private void missing(String name) {
    problems.add(
        new Problem(
            "missing-file",
            name,
            0,
            "",
            Sentence.of("The file is missing."),
            Sentence.of("Put it into %s.", folder)));
  }

  /// The first site's zone; its faults are reported when the whole floor is read.
  private ZoneId zone(LocalDate firstDay, int days) {
    return ProblemDirectory.readFloor(folder, period(firstDay, days))
        .value()
        .floor()
        .sites()
        .values()
        .stream()
        .map(site -> site.zone())
        .findFirst()
        .orElse(ZoneId.of("UTC"));
  }

  private static Period period(LocalDate firstDay, int days) {
    return new Period(firstDay, days, SLOT, START_GRID);
  }

  private List<IntervalHistory> histories(ZoneId zone) {
    if (Files.exists(file("intervals.csv")) || !Files.exists(file("contacts.csv"))) {
      return required(
          "intervals.csv", List.of(), () -> HistoryFile.readIntervals(file("intervals.csv"), zone));
    }
    return take(ContactsHistory.read(file("contacts.csv"), zone, SLOT));
  }

  private static LocalDate mondayAfter(List<IntervalHistory> histories, ZoneId zone) {
    Instant last =
        histories.stream()
            .filter(history -> !history.isEmpty())
            .map(history -> history.start(history.size() - 1))
            .max(Instant::compareTo)
            .orElse(Instant.EPOCH);
    return last.atZone(zone).toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  private void checkQueues(
      List<QueueSettings> queues,
      List<IntervalHistory> histories,
      RosterProblem people,
      Instant firstDay) {
    Set<QueueId> learnt = new LinkedHashSet<>();
    histories.stream()
        .filter(history -> history.firstRowFrom(firstDay) > 0)
        .forEach(history -> learnt.add(history.queue()));
    if (!queues.isEmpty() && queues.stream().noneMatch(queue -> learnt.contains(queue.id()))) {
      problems.add(noHistory());
    }
    Set<String> known = new LinkedHashSet<>();
    queues.forEach(queue -> known.add(queue.id().name()));
    Set<String> served = new LinkedHashSet<>();
    people.floor().agents().values().stream().map(Agent::skills).forEach(served::addAll);
    for (QueueSettings queue : queues) {
      String name = queue.id().name();
      if (!learnt.contains(queue.id())) {
        notices.add("queues.csv: queue %s has no history and is planned as empty.".formatted(name));
      }
      String site = queue.queue().site();
      if (!site.isEmpty() && !people.floor().sites().containsKey(site)) {
        problems.add(unknownSite(name, site));
      }
      if (!served.contains(name)) {
        notices.add(
            "agents.csv: nobody has the skill %s; its need will stay open.".formatted(name));
      }
    }
    histories.stream()
        .map(history -> history.queue().name())
        .filter(name -> !known.contains(name))
        .forEach(name -> notices.add("%s is not in queues.csv and is left out.".formatted(name)));
    served.stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> problems.add(unknownSkill(name)));
  }

  private static Problem noHistory() {
    return new Problem(
        "no-history",
        "intervals.csv",
        0,
        "start",
        Sentence.of("No queue of queues.csv has a row before the first day."),
        Sentence.of("Give its history, or plan later days."));
  }

  private static Problem unknownSite(String queue, String site) {
    return new Problem(
        "unknown-site",
        "queues.csv",
        0,
        "site",
        Sentence.of("Queue %s is of the site \"%s\", which is not in sites.csv.", queue, site),
        Sentence.of("Add the site, or correct the name."));
  }

  private static Problem unknownSkill(String name) {
    return new Problem(
        "unknown-queue",
        "agents.csv",
        0,
        "skills",
        Sentence.of("The skill \"%s\" is not a queue of queues.csv.", name),
        Sentence.of("Add the queue, or remove the skill."));
  }
}
