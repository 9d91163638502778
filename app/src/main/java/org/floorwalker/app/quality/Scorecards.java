package org.floorwalker.app.quality;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.versions.SaveOutcome;
import org.floorwalker.app.platform.versions.Shipped;
import org.floorwalker.app.quality.store.ScorecardStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to scorecards: one is shipped in five languages, the centre changes and adds without
/// code. An evaluation keeps the version it was begun with.
@Service
public class Scorecards {
  private static final String SHIPPED = "/quality/scorecards.json";

  private final ScorecardStore store;
  private final Audit audit;
  private final Clock clock;

  Scorecards(ScorecardStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// A scorecard as it is shipped.
  private record First(String code, ScorecardContent content) {}

  /// All scorecards in their newest version; the first time, the shipped ones are put in.
  @Transactional
  public List<Scorecard> listAll() {
    List<Scorecard> all = store.listAll();
    if (all.isEmpty()) {
      Shipped.read(SHIPPED, First.class).forEach(this::install);
      all = store.listAll();
    }
    return all;
  }

  private void install(First first) {
    store
        .insert(first.code())
        .ifPresent(id -> store.insertVersion(id, 0, first.content(), clock.instant(), Shipped.BY));
  }

  /// Those that can be used for a new evaluation.
  @Transactional
  public List<Scorecard> listUsable() {
    return listAll().stream()
        .filter(one -> !one.retired() && one.content().troubles().isEmpty())
        .toList();
  }

  @Transactional
  public Scorecard get(long id) {
    return listAll().stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("scorecard " + id));
  }

  /// What a version asks, whatever came after it.
  public ScorecardContent content(long version) {
    return store
        .findVersion(version)
        .orElseThrow(() -> new NotFound("scorecard version " + version))
        .content();
  }

  /// Adds the next version; evaluations that have begun keep theirs.
  ///
  /// @param seen number of the version the form was made from
  @Transactional
  public SaveOutcome<Scorecard> save(Viewer viewer, long id, int seen, ScorecardContent content) {
    viewer.require(Permission.KEEP_SCORECARDS);
    List<String> troubles = content.troubles();
    if (!troubles.isEmpty()) {
      return new SaveOutcome.NotPossible<>(troubles);
    }
    Scorecard before = get(id);
    if (!store.insertVersion(id, seen, content, clock.instant(), viewer.name())) {
      return new SaveOutcome.Overtaken<>(get(id));
    }
    record(viewer, "quality.scorecard-changed", id, before.content(), content);
    return new SaveOutcome.Saved<>(seen + 1);
  }

  /// An empty scorecard of the centre's own; empty when the code is taken.
  @Transactional
  public Optional<Long> add(Viewer viewer, String code) {
    viewer.require(Permission.KEEP_SCORECARDS);
    listAll();
    Optional<Long> id = store.insert(code);
    id.ifPresent(
        there -> {
          store.insertVersion(there, 0, ScorecardContent.EMPTY, clock.instant(), viewer.name());
          record(viewer, "quality.scorecard-added", there, code, code);
        });
    return id;
  }

  /// Takes a scorecard out of use, or back into it; evaluations begun with it go on.
  @Transactional
  public void setRetired(Viewer viewer, long id, boolean retired) {
    viewer.require(Permission.KEEP_SCORECARDS);
    boolean before = get(id).retired();
    store.setRetired(id, retired);
    record(viewer, "quality.scorecard-retired", id, before, retired);
  }

  private void record(Viewer viewer, String deed, long id, Object before, Object after) {
    audit.record(viewer, deed, About.thing("scorecard", id), before, after);
  }
}
