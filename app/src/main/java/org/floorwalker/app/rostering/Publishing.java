package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.internal.DeskTable;
import org.floorwalker.app.rostering.internal.Differences;
import org.floorwalker.app.rostering.internal.LawCheck;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.ScheduleLetters;
import org.floorwalker.app.rostering.store.DeskStore;
import org.floorwalker.app.rostering.store.RosterStore;
import org.floorwalker.app.rostering.store.VersionStore;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.BoundTerms;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.Violation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// The door for putting a draft in force: refused while any rule is broken, then unchangeable, and
/// everybody for whom something changes is told what.
@Component
public final class Publishing {
  private final RosterStore rosters;
  private final VersionStore versions;
  private final DeskStore desks;
  private final RosterInputs inputs;
  private final Messages messages;
  private final Representation representation;
  private final ScheduleLetters letters = new ScheduleLetters();
  private final Audit audit;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Publishing(
      RosterStore rosters,
      VersionStore versions,
      DeskStore desks,
      RosterInputs inputs,
      Messages messages,
      Representation representation,
      Audit audit,
      TransactionTemplate transactions,
      Clock clock) {
    this.rosters = rosters;
    this.versions = versions;
    this.desks = desks;
    this.inputs = inputs;
    this.messages = messages;
    this.representation = representation;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Publishes a draft and tells everybody for whom something changes; refused while any rule
  /// is broken.
  ///
  /// @param reason answers what the law warns of, such as late notice; it stands in the audit trail
  public PublishOutcome publish(Viewer viewer, long version, String reason) {
    viewer.require(Permission.PUBLISH_SCHEDULES);
    PublishOutcome outcome = transactions.execute(_ -> publishAudited(viewer, version, reason));
    return Objects.requireNonNull(outcome);
  }

  private PublishOutcome publishAudited(Viewer viewer, long version, String reason) {
    PublishOutcome outcome = publishLocked(viewer.name(), version, reason.strip());
    if (outcome instanceof PublishOutcome.Published) {
      audit.record(viewer, "rostering.published", About.thing("roster", version), null, outcome);
    }
    return outcome;
  }

  private PublishOutcome publishLocked(String author, long version, String reason) {
    versions.find(version).map(RosterVersion::span).ifPresent(this::lockDays);
    Optional<RosterVersion> draft = versions.lock(version).filter(RosterVersion::isDraft);
    if (draft.isEmpty()) {
      return new PublishOutcome.NotADraft();
    }
    PublishCheck check = check(draft.get());
    if (!check.refusals().isEmpty()) {
      return new PublishOutcome.Refused(check.refusals());
    }
    boolean needsReason = !check.warnings().isEmpty() || representation.isMissing(version);
    if (needsReason && reason.isEmpty()) {
      return new PublishOutcome.NeedsReason(check.warnings());
    }
    List<PersonChange> changes = changes(draft.get());
    splitByRightsOfToday(draft.get());
    versions.publish(version, clock.instant(), author);
    return new PublishOutcome.Published(
        tell(draft.get(), changes), reason, RosterCheck.counts(check.warnings()));
  }

  private void lockDays(RosterVersion.Span span) {
    versions.lockDays(span.firstDay(), span.endExclusive());
  }

  /// Rights to queues may have changed since the draft was made, such as by training that lapsed:
  /// then its people are split among the queues anew, so that nobody is published on a queue they
  /// may not serve.
  private void splitByRightsOfToday(RosterVersion version) {
    LocalDate from = version.span().firstDay();
    LocalDate until = version.span().endExclusive();
    Inputs gathered = inputs.of(version);
    boolean isLapsed =
        desks.listDesks(version.id(), from, until).stream()
            .anyMatch(desk -> !mayServe(gathered, desk));
    if (isLapsed) {
      List<Shift> shifts = inputs.roster(gathered, version.id()).shifts();
      DeskTable.Split split = DeskTable.of(gathered.problem(), shifts).split();
      desks.replaceDesks(version.id(), from, until, gathered.rows().desks(shifts, split));
    }
  }

  private static boolean mayServe(Inputs gathered, DeskStore.Desk desk) {
    Agent agent = gathered.problem().floor().agents().get(gathered.rows().code(desk.person()));
    return agent != null && agent.skills().contains(desk.queue());
  }

  /// What the law would say if the version were published now.
  public PublishCheck checkBeforePublishing(long version) {
    return check(versions.find(version).orElseThrow());
  }

  private PublishCheck check(RosterVersion version) {
    Inputs gathered = inputs.bound(inputs.of(version));
    Roster roster = inputs.roster(gathered, version.id());
    // What longer stretches leave is judged by their own laws, with their own figures.
    List<Violation> broken =
        LawCheck.all(gathered.problem(), roster).stream()
            .filter(violation -> !BoundTerms.RULES.contains(violation.rule()))
            .toList();
    LocalDate today = clock.instant().atZone(gathered.zone()).toLocalDate();
    return new PublishCheck(
        broken,
        LawCheck.beyond(broken, gathered.problem(), roster, inputs.lawAround(gathered, today)));
  }

  /// What publishing the version would change for whom, against what is in force on its days;
  /// people for whom nothing changes are not listed.
  public List<PersonChange> changes(long version) {
    return versions.find(version).map(this::changes).orElse(List.of());
  }

  private List<PersonChange> changes(RosterVersion version) {
    LocalDate from = version.span().firstDay();
    LocalDate until = version.span().endExclusive();
    return Differences.of(
        rosters.listPublished(from, until), rosters.listPieces(version.id(), from, until));
  }

  private int tell(RosterVersion version, List<PersonChange> changes) {
    int told = 0;
    for (PersonChange change : changes) {
      String cause = "published-" + version.id();
      told +=
          messages.tell(
                  change.person(), cause, writing -> letters.published(writing, version, change))
              ? 1
              : 0;
    }
    return told;
  }

  /// Rules a version breaks as it stands.
  public List<Violation> violations(long version) {
    RosterVersion found = versions.find(version).orElseThrow();
    Inputs gathered = inputs.of(found);
    return LawCheck.all(gathered.problem(), inputs.roster(gathered, version));
  }
}
