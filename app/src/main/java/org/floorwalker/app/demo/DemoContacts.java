package org.floorwalker.app.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportRuns;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.Rostering;
import org.floorwalker.files.contacts.ContactReader;
import org.floorwalker.files.contacts.ContactSink;
import org.floorwalker.files.demo.DemoDay;
import org.floorwalker.files.demo.DemoHistory;
import org.floorwalker.files.demo.DemoQueue;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Site;
import org.springframework.stereotype.Component;

/// Brings in the contacts of the demo: 18 months of slots, and the days since, played against what
/// was published.
@Component
final class DemoContacts {
  private static final int HISTORY_MONTHS = 18;
  private static final String SOURCE = "demo";

  private final HistoryImport history;
  private final ImportRuns runs;
  private final Rostering rostering;
  private final People people;

  DemoContacts(HistoryImport history, ImportRuns runs, Rostering rostering, People people) {
    this.history = history;
    this.runs = runs;
    this.rostering = rostering;
    this.people = people;
  }

  void bringHistory(DemoStage stage, DemoWatch watch) {
    DemoHistory past = new DemoHistory(stage.demand(), DemoStage.SEED);
    LocalDate first = stage.monday().minusMonths(HISTORY_MONTHS);
    int done = 0;
    for (DemoQueue queue : stage.centre().queues()) {
      watch.progress("18 months of contacts", (double) done++ / stage.centre().queues().size());
      String file = "history-" + queue.name();
      if (!isKnown(file)) {
        bring(
            file, (_, _, sink) -> past.days(queue, first, stage.monday()).forEach(sink::queueSlot));
      }
    }
  }

  private boolean isKnown(String file) {
    return runs.listRecent(10_000).stream()
        .anyMatch(run -> run.file().equals(file) && run.state() == ImportReport.State.DONE);
  }

  /// Brings in what the reader tells. The stream holds the file's name alone, so that each has a
  /// content of its own.
  private void bring(String file, ContactReader reader) {
    ImportReport report =
        history.bring(
            new ImportOrder(SOURCE, "demo", file, reader, ImportOrder.BadRows.REFUSE_FILE),
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
            0,
            ImportWatch.NONE);
    if (report.state() != ImportReport.State.DONE) {
      throw new IllegalStateException("The demo's " + file + " is refused: " + report);
    }
  }

  /// The days of the published schedule until yesterday, played contact by contact.
  void playDays(DemoStage stage, DemoWatch watch) {
    LocalDate end = stage.monday().plusDays(DemoStage.PUBLISHED_DAYS);
    List<LocalDate> days =
        stage.monday().datesUntil(stage.today().isBefore(end) ? stage.today() : end).toList();
    List<Agent> agents =
        people.crewOn(stage.monday()).members().stream().map(Member::agent).toList();
    int done = 0;
    for (LocalDate day : days) {
      watch.progress("Days played until yesterday", (double) done++ / days.size());
      for (Site site : stage.centre().sites()) {
        String file = "day-" + day + "-" + site.country();
        if (!isKnown(file)) {
          bring(file, (_, _, sink) -> play(stage, site.country(), agents, day, sink));
        }
      }
    }
  }

  private void play(
      DemoStage stage, String country, List<Agent> agents, LocalDate day, ContactSink sink) {
    Roster roster =
        Roster.of(
            rostering.publishedPlans(day).values().stream().map(DayPlan::shift).toList(),
            List.of());
    DemoDay played =
        DemoDay.play(stage.centre(), stage.demand(), country, agents, roster, day, DemoStage.SEED);
    Set<String> theirs = new TreeSet<>();
    agents.stream()
        .filter(agent -> siteOf(stage, agent).equals(country))
        .forEach(agent -> theirs.add(agent.id()));
    played.contacts().forEach(sink::contact);
    played.events().stream()
        .filter(event -> theirs.contains(event.agent()))
        .forEach(sink::agentEvent);
  }

  private static String siteOf(DemoStage stage, Agent agent) {
    return stage.centre().sites().stream()
        .filter(site -> site.id().equals(agent.site()))
        .map(Site::country)
        .findFirst()
        .orElse("");
  }
}
