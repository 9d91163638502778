package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.internal.Hash;
import org.floorwalker.app.learning.store.ApprovalStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to what the company itself is approved for: by whom, on what evidence, until when.
@Service
public class Approvals {
  private final ApprovalStore store;
  private final Audit audit;
  private final Clock clock;

  Approvals(ApprovalStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  public List<Approval> list(Viewer viewer) {
    viewer.require(Permission.SEE_TRAINING);
    return store.list();
  }

  public Approval get(Viewer viewer, long id) {
    return list(viewer).stream()
        .filter(one -> one.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("approval " + id));
  }

  /// Keeps an approval from now on; empty when it is kept already.
  @Transactional
  public Optional<Long> keep(
      Viewer viewer, String title, String issuer, PersonId owner, int remindDays) {
    viewer.require(Permission.CHANGE_TRAINING);
    Optional<Long> id = store.insert(title, issuer, owner, remindDays);
    id.ifPresent(
        number ->
            audit.record(
                viewer,
                "learning.approval-kept",
                About.thing("approval", number),
                null,
                Map.of("title", title, "issuer", issuer, "remindDays", remindDays)));
    return id;
  }

  /// What an issuer gave.
  ///
  /// @param until last day on which it holds
  public record Grant(String number, LocalDate from, LocalDate until, String evidence) {}

  /// Writes down that it was given, with a file where there is one.
  @Transactional
  public void give(
      Viewer viewer, long id, Grant grant, @Nullable String name, byte @Nullable [] file) {
    viewer.require(Permission.CHANGE_TRAINING);
    Approval approval = get(viewer, id);
    Approval.Given given =
        new Approval.Given(
            0,
            grant.number(),
            grant.from(),
            grant.until(),
            grant.evidence(),
            file == null ? null : name,
            file == null ? null : Hash.of(file),
            viewer.name(),
            clock.instant());
    store.insertGiven(approval.id(), given, file);
    audit.record(viewer, "learning.approval-given", About.thing("approval", id), null, given);
  }

  /// Renews it no more.
  @Transactional
  public void end(Viewer viewer, long id) {
    viewer.require(Permission.CHANGE_TRAINING);
    LocalDate today = viewer.today(clock);
    store.end(id, today);
    audit.record(viewer, "learning.approval-ended", About.thing("approval", id), null, today);
  }

  /// The file kept with one time it was given.
  public byte[] file(Viewer viewer, long given) {
    viewer.require(Permission.SEE_TRAINING);
    return store.findFile(given).orElseThrow(() -> new NotFound("file " + given));
  }
}
