package org.floorwalker.app.rostering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.store.EditStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.app.rostering.store.ViewStore;
import org.floorwalker.planning.rules.RuleEntry;
import org.floorwalker.planning.rules.RulesInForce;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for what representatives of the employees have to say about a draft before it is
/// published, where the law or the agreement asks for it.
///
/// In Norway the plan is drawn up together with the representatives and discussed at the latest two
/// weeks before it holds (Working Environment Act § 10-3, read 2026-11).
@Component
public final class Representation {
  /// Rules by which representatives are heard where they say yes.
  private static final List<String> RULES =
      List.of("schedule_discussed_with_representatives", "change_told_to_representatives");

  private final VersionStore versions;
  private final EditStore edits;
  private final ViewStore views;
  private final RosterInputs inputs;
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Representation(
      VersionStore versions,
      EditStore edits,
      ViewStore views,
      RosterInputs inputs,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.versions = versions;
    this.edits = edits;
    this.views = views;
    this.inputs = inputs;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The rule by which representatives are heard on a version, of the first of its sites that
  /// has one; empty where none has.
  public Optional<RuleEntry> duty(long version) {
    RosterVersion found = versions.find(version).orElseThrow();
    return inputs.of(found).crew().sites().stream()
        .map(site -> inputs.rules().inForce(site, found.span().firstDay()))
        .flatMap(rules -> duty(rules).stream())
        .findFirst();
  }

  private static Optional<RuleEntry> duty(RulesInForce rules) {
    return RULES.stream()
        .flatMap(rule -> rules.find(rule).stream())
        .filter(entry -> entry.value().equals("yes"))
        .findFirst();
  }

  /// What passed about a version, in order of time.
  public List<RosterView> views(long version) {
    return views.list(version);
  }

  /// Whether the version was laid before the representatives or they spoke of their own accord.
  public boolean isHeard(long version) {
    return !views.list(version).isEmpty();
  }

  /// Whether the law asks for a hearing that has not taken place.
  public boolean isMissing(long version) {
    return !isHeard(version) && duty(version).isPresent();
  }

  /// A representative's view, or the planner's note that the draft was laid before them; false when
  /// the version is no draft or nothing was said that needs words.
  public boolean say(Viewer viewer, long version, RosterView.Kind kind, String said) {
    viewer.require(
        kind.isTheirs() ? Permission.COMMENT_ON_SCHEDULES : Permission.PUBLISH_SCHEDULES);
    boolean needsWords = kind == RosterView.Kind.REMARKS || kind == RosterView.Kind.OBJECTS;
    if (needsWords && said.isBlank()) {
      return false;
    }
    return Boolean.TRUE.equals(
        transactions.execute(_ -> sayLocked(viewer, version, kind, said.strip())));
  }

  private boolean sayLocked(Viewer viewer, long version, RosterView.Kind kind, String said) {
    if (versions.lock(version).filter(RosterVersion::isDraft).isEmpty()) {
      return false;
    }
    Made made = new Made(clock.instant(), viewer.name());
    RosterView view = new RosterView(kind, said, edits.countEdits(version), made);
    views.insert(version, view);
    audit.record(
        viewer,
        "rostering.representatives",
        About.thing("roster", version),
        null,
        Map.of("kind", kind, "said", said));
    return true;
  }
}
