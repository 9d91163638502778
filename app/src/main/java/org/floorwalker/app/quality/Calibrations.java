package org.floorwalker.app.quality;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.quality.Calibration.Agreed;
import org.floorwalker.app.quality.Calibration.Given;
import org.floorwalker.app.quality.Evaluation.Assessor;
import org.floorwalker.app.quality.internal.EvenDraw;
import org.floorwalker.app.quality.internal.MarkTable;
import org.floorwalker.app.quality.store.CalibrationStore;
import org.floorwalker.planning.quality.Agreement;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to calibrations: assessors judge the same contacts blind, all is opened at once, and
/// how far they agree is said for each question.
@Service
public class Calibrations {
  /// Contacts of a calibration, at most.
  public static final int MOST_CONTACTS = 20;

  private final CalibrationStore store;
  private final Samples samples;
  private final Scorecards scorecards;
  private final Audit audit;
  private final Clock clock;

  Calibrations(
      CalibrationStore store, Samples samples, Scorecards scorecards, Audit audit, Clock clock) {
    this.store = store;
    this.samples = samples;
    this.scorecards = scorecards;
    this.audit = audit;
    this.clock = clock;
  }

  /// A calibration as one assessor sees it.
  ///
  /// @param own what the viewer said
  /// @param done how many assessors have judged all contacts
  /// @param agreed agreement by question; empty before it is opened
  /// @param opened what lies open afterwards
  public record Seen(
      Calibration calibration,
      ScorecardContent content,
      List<SampledContact> contacts,
      List<Given> own,
      int done,
      List<Agreed> agreed,
      Opened opened) {
    public Seen {
      contacts = List.copyOf(contacts);
      own = List.copyOf(own);
      agreed = List.copyOf(agreed);
    }

    public Marks marksOf(long sample) {
      return own.stream()
          .filter(one -> one.sample() == sample)
          .map(Given::marks)
          .findFirst()
          .orElse(Marks.NONE);
    }

    /// Contacts the viewer has judged.
    public int judged() {
      return own.size();
    }
  }

  /// What lies open afterwards.
  ///
  /// @param marks of all assessors; empty before
  /// @param scores agreement of whole scores; empty before, or when there is none
  public record Opened(List<Given> marks, Optional<Agreement> scores) {
    public static final Opened NOT_YET = new Opened(List.of(), Optional.empty());

    public Opened {
      marks = List.copyOf(marks);
    }

    public List<Assessor> assessors() {
      return marks.stream().map(Given::assessor).distinct().toList();
    }
  }

  public List<Calibration> list(Viewer viewer) {
    viewer.require(Permission.EVALUATE_CONTACTS);
    return store.listAll();
  }

  /// Begins a calibration with so many drawn contacts within the viewer's reach; empty when there
  /// are too few or too many are asked for.
  @Transactional
  public Optional<Long> begin(Viewer viewer, long scorecard, int contacts) {
    viewer.require(Permission.KEEP_SCORECARDS);
    List<SampledContact> there = samples.within(viewer);
    Optional<Scorecard> chosen =
        scorecards.listUsable().stream().filter(one -> one.id() == scorecard).findFirst();
    if (chosen.isEmpty() || contacts < 1 || contacts > Math.min(MOST_CONTACTS, there.size())) {
      return Optional.empty();
    }
    List<Long> ids = there.stream().map(SampledContact::id).toList();
    Set<Long> drawn = Set.copyOf(EvenDraw.of(ids, contacts, clock.instant().getEpochSecond()));
    long id =
        store.insert(
            chosen.get().version(),
            there.stream().filter(one -> drawn.contains(one.id())).toList(),
            clock.instant(),
            viewer.name());
    audit.record(
        viewer, "quality.calibration-begun", About.thing("calibration", id), null, contacts);
    return Optional.of(id);
  }

  public Seen open(Viewer viewer, long id) {
    viewer.require(Permission.EVALUATE_CONTACTS);
    Calibration calibration = store.find(id).orElseThrow(() -> notFound(id));
    ScorecardContent content = scorecards.content(calibration.version());
    List<Given> all = store.listOpened(id);
    return new Seen(
        calibration,
        content,
        store.listContacts(id),
        store.listMarksOf(id, viewer.user()),
        store.countDone(id),
        calibration.isOpened() ? agreed(content, all, id) : List.of(),
        calibration.isOpened()
            ? new Opened(all, new MarkTable(all).scores(content, id))
            : Opened.NOT_YET);
  }

  private static List<Agreed> agreed(ScorecardContent content, List<Given> all, long seed) {
    MarkTable table = new MarkTable(all);
    List<Agreed> agreed = new ArrayList<>();
    for (ScorecardContent.Item item : content.items()) {
      agreed.add(new Agreed(item, table.agreement(item, seed), table.same(item)));
    }
    return agreed;
  }

  /// Keeps what the viewer says of a contact; false when answers are missing or it lies open.
  @Transactional
  public boolean judge(Viewer viewer, long id, long sample, Marks marks) {
    viewer.require(Permission.EVALUATE_CONTACTS);
    Calibration calibration = store.lock(id).orElseThrow(() -> notFound(id));
    Set<Long> samplesThere =
        store.listContacts(id).stream().map(SampledContact::id).collect(Collectors.toSet());
    boolean fits =
        !calibration.isOpened()
            && samplesThere.contains(sample)
            && marks.unanswered(scorecards.content(calibration.version())).isEmpty();
    if (fits) {
      UserId user = viewer.user();
      store.put(id, new Given(sample, new Assessor(user, viewer.name()), marks), clock.instant());
    }
    return fits;
  }

  /// Opens all marks at once; false before two assessors have judged every contact.
  @Transactional
  public boolean reveal(Viewer viewer, long id) {
    viewer.require(Permission.KEEP_SCORECARDS);
    Calibration calibration = store.lock(id).orElseThrow(() -> notFound(id));
    boolean ready = !calibration.isOpened() && store.countDone(id) >= 2;
    if (ready) {
      store.open(id, clock.instant());
      audit.record(
          viewer, "quality.calibration-opened", About.thing("calibration", id), null, null);
    }
    return ready;
  }

  private static NotFound notFound(long id) {
    return new NotFound("calibration " + id);
  }
}
