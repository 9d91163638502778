package org.floorwalker.app.platform.audit;

import java.time.Clock;
import java.util.List;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.store.AuditStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The audit trail: who did what, when, about whom, with the state before and after. It is written
/// in the transaction of the deed, so that one does not stand without the other, and never altered:
/// the database refuses.
@Service
public class Audit {
  /// Entries of one answer.
  public static final int PAGE = 200;

  private final AuditStore store;
  private final JsonMapper json;
  private final Clock clock;

  Audit(AuditStore store, JsonMapper json, Clock clock) {
    this.store = store;
    this.json = json;
    this.clock = clock;
  }

  /// Writes down a deed of a viewer.
  ///
  /// @param deed in the past tense with its room, such as `people.contract-replaced`
  /// @param before a record, or null when the thing is new
  /// @param after a record, or null when the thing is gone
  @Transactional
  public void record(
      Viewer by, String deed, About about, @Nullable Object before, @Nullable Object after) {
    store.insert(clock.instant(), by.user(), deed, about, asJson(before), asJson(after));
  }

  /// Writes down a deed of the product itself, or of the command line.
  @Transactional
  public void record(String deed, About about, @Nullable Object before, @Nullable Object after) {
    @Nullable UserId nobody = null;
    store.insert(clock.instant(), nobody, deed, about, asJson(before), asJson(after));
  }

  /// The entries asked for, the latest first, one page of them; for those who may read the trail.
  public List<AuditEntry> find(Viewer viewer, AuditSearch search) {
    viewer.require(Permission.SEE_AUDIT_TRAIL);
    return store.find(search, PAGE);
  }

  /// What was done to a thing, the latest first; the room that keeps the thing asks who may see it.
  public List<AuditEntry> listOf(About thing) {
    return store.listOf(thing, PAGE);
  }

  private @Nullable String asJson(@Nullable Object state) {
    return state == null ? null : json.writeValueAsString(state);
  }
}
