package org.floorwalker.app.history;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.floorwalker.app.history.ImportReport.State;
import org.floorwalker.app.history.internal.Collector;
import org.floorwalker.app.history.internal.Derivation;
import org.floorwalker.app.history.internal.WatchedStream;
import org.floorwalker.app.history.store.AgentWeekStore;
import org.floorwalker.app.history.store.ContactMerge;
import org.floorwalker.app.history.store.IngestStore;
import org.floorwalker.app.history.store.QueueDayStore;
import org.floorwalker.app.history.store.RunStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.files.contacts.ContactSink.NameOf;
import org.floorwalker.files.table.TooManyProblems;
import org.floorwalker.planning.demand.ServiceThreshold;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for files about what happened.
///
/// A file comes in within one transaction, wholly or not at all, streamed from its first byte to
/// its last. Contacts are known by source and id, so a file brought again changes nothing, and one
/// that tells more about a known contact completes it; the days it touches are added up anew.
@Component
public final class HistoryImport {
  /// A log tells a call in many lines, so a call may be told twice.
  private static final String LOG_FORMAT = "asterisk-queue-log";

  private final IngestStore store;
  private final ContactMerge contacts;
  private final RunStore runs;
  private final Derivation derivation;
  private final QueueDayStore queueDays;
  private final AgentWeekStore agentWeeks;
  private final People people;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final TransactionTemplate transaction;

  HistoryImport(
      IngestStore store,
      ContactMerge contacts,
      RunStore runs,
      Derivation derivation,
      QueueDayStore queueDays,
      AgentWeekStore agentWeeks,
      People people,
      ApplicationEventPublisher events,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.store = store;
    this.contacts = contacts;
    this.runs = runs;
    this.derivation = derivation;
    this.queueDays = queueDays;
    this.agentWeeks = agentWeeks;
    this.people = people;
    this.events = events;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /// Brings a file in.
  ///
  /// @param expectedBytes its length, for progress; 0 when not known
  /// @throws UncheckedIOException when the stream breaks; nothing is kept then
  public ImportReport bring(
      ImportOrder order, InputStream in, long expectedBytes, ImportWatch watch) {
    Instant started = clock.instant();
    WatchedStream stream = new WatchedStream(in, expectedBytes, watch);
    Attempt attempt = new Attempt(order, stream, watch, started);
    ImportReport done = transaction.execute(status -> attempt.run(status::setRollbackOnly));
    return done.state() == State.DONE ? done : transaction.execute(status -> attempt.note(done));
  }

  /// One file on its way in.
  private final class Attempt {
    private final ImportOrder order;
    private final WatchedStream stream;
    private final ImportWatch watch;
    private final Instant started;
    private byte @Nullable [] digest;

    Attempt(ImportOrder order, WatchedStream stream, ImportWatch watch, Instant started) {
      this.order = order;
      this.stream = stream;
      this.watch = watch;
      this.started = started;
    }

    ImportReport run(Runnable rollback) {
      long source = store.lockSource(order.source());
      IngestStore.Stage stage = store.stage();
      Collector found = new Collector(stage);
      State state = read(found);
      if (state == State.DONE) {
        stage.finish();
        state = judged(source, found);
      }
      if (state != State.DONE) {
        rollback.run();
        return report(0, state, found, 0, 0);
      }
      return keep(source, found);
    }

    private State read(Collector found) {
      try {
        order.reader().read(stream, order.file(), found);
        stream.transferTo(OutputStream.nullOutputStream());
        return State.DONE;
      } catch (WatchedStream.Stopped e) {
        return State.STOPPED;
      } catch (TooManyProblems e) {
        found.problems().add(tooMany());
        return State.REFUSED;
      } catch (IOException e) {
        throw new UncheckedIOException(order.file() + " broke off: " + e.getMessage(), e);
      }
    }

    private Problem tooMany() {
      return new Problem(
          "too-many-problems",
          order.file(),
          0,
          "",
          Sentence.of("Reading stopped at %s problems.", Collector.MOST_PROBLEMS),
          Sentence.of("Maybe the format or the mapping is another."));
    }

    /// Whether what was read may be kept.
    private State judged(long source, Collector found) {
      watch.progress(ImportWatch.Step.JOINING, -1);
      if (order.format().equals(LOG_FORMAT)) {
        contacts.mergeDuplicates();
      } else {
        store.duplicates().forEach(id -> found.problems().add(duplicate(id)));
      }
      boolean twice =
          found.problems().stream().anyMatch(problem -> problem.code().equals("duplicate-id"));
      if (twice || (!found.problems().isEmpty() && !leavesBadRowsOut(found))) {
        return State.REFUSED;
      }
      return store.isKnown(source, order.format(), digest()) ? State.UNCHANGED : State.DONE;
    }

    private boolean leavesBadRowsOut(Collector found) {
      return order.badRows() == ImportOrder.BadRows.LEAVE_OUT && found.found() > 0;
    }

    private Problem duplicate(String id) {
      return new Problem(
          "duplicate-id",
          order.file(),
          0,
          "",
          Sentence.of("\"%s\" stands more than once.", id),
          Sentence.of("Keep one row of each."));
    }

    private byte[] digest() {
      if (digest == null) {
        digest = stream.digest();
      }
      return digest;
    }

    private ImportReport keep(long source, Collector found) {
      long changed = contacts.keepContacts(source) + store.keepEvents(source);
      changed += store.keepSlots(source);
      long raw = store.keepRaw(source, order.format());
      found.queueNames().forEach((id, name) -> store.keepName(source, NameOf.QUEUE, id, name));
      found.agentNames().forEach((id, name) -> store.keepName(source, NameOf.AGENT, id, name));
      derive(source);
      tellUnknownQueues(found);
      ImportReport report = report(0, State.DONE, found, changed, raw);
      long run = runs.insert(entry(source, report, digest()));
      runs.insertProblems(run, found.all());
      tell(found.first(), found.last());
      return report.ofRun(run);
    }

    /// Contacts of a queue that nobody has added yet are kept and count nowhere until then.
    private void tellUnknownQueues(Collector found) {
      Map<String, Long> unknown = new TreeMap<>(found.queues());
      people.queues().forEach(queue -> unknown.remove(queue.id().name()));
      unknown.forEach((queue, row) -> found.remark(unknown(queue, row)));
    }

    private Problem unknown(String queue, long row) {
      return new Problem(
          "unknown-queue",
          order.file(),
          row,
          "",
          Sentence.of("There is no queue \"%s\"; its contacts are kept and do not count.", queue),
          Sentence.of("Add the queue and they count, or correct the code in the source."));
    }

    private void tell(@Nullable Instant first, @Nullable Instant last) {
      if (first != null && last != null) {
        events.publishEvent(new ContactsCame(first, last));
      }
    }

    private void derive(long source) {
      Map<String, ServiceThreshold> thresholds = new HashMap<>();
      for (QueueCard queue : people.queues()) {
        thresholds.put(queue.id().name(), queue.threshold());
      }
      List<LocalDate> days = store.touchedDays();
      int done = 0;
      for (LocalDate day : days) {
        watch.progress(ImportWatch.Step.ADDING_UP, (double) done++ / days.size());
        derivation.derive(
            source, day, queue -> thresholds.getOrDefault(queue, ServiceThreshold.USUAL));
      }
      queueDays.addUpTouched(days);
      agentWeeks.addUpTouched(days);
    }

    private ImportReport report(
        long run, State state, Collector found, long changed, long rawLines) {
      ImportReport.Counts counts =
          new ImportReport.Counts(
              stream.bytes(), found.found(), changed, rawLines, found.problems().size());
      return new ImportReport(
          run,
          state,
          counts,
          found.first(),
          found.last(),
          new ArrayList<>(found.problems()),
          found.notices());
    }

    private RunStore.Entry entry(
        long source, ImportReport report, byte @Nullable [] contentDigest) {
      return new RunStore.Entry(
          source,
          order.format(),
          order.file(),
          contentDigest,
          report.state(),
          started,
          clock.instant(),
          report.counts(),
          report.first(),
          report.last());
    }

    /// Writes down a run that kept nothing.
    ImportReport note(ImportReport report) {
      long source = store.lockSource(order.source());
      long run = runs.insert(entry(source, report, null));
      runs.insertProblems(run, report.problems());
      return report.ofRun(run);
    }
  }
}
