package org.floorwalker.app.requests;

import java.time.Clock;
import java.util.List;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.store.BalanceStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for how requests are decided: kinds of leave and rules per group, kept as data.
@Component
public class LeaveRules {
  private static final int MOST_PAST = 30;

  private final BalanceStore store;
  private final Audit audit;
  private final People people;
  private final Clock clock;

  LeaveRules(BalanceStore store, Audit audit, People people, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.people = people;
    this.clock = clock;
  }

  /// Rules in force, those for everybody first.
  public List<LeaveRule> listRules() {
    return store.listRules();
  }

  /// Rules that held before, the last replaced first.
  public List<LeaveRule.Past> listPast() {
    return store.listReplaced(MOST_PAST);
  }

  /// Puts a rule in force in place of the one of the same scope, which is kept for the record.
  @Transactional
  public void replace(Viewer viewer, LeaveRule rule) {
    viewer.require(Permission.MAKE_SCHEDULES);
    LeaveRule before =
        store.listRules().stream()
            .filter(one -> one.scope().equals(rule.scope()))
            .findFirst()
            .orElse(null);
    store.replaceRule(rule, clock.instant(), viewer.name());
    audit.record(
        viewer, "requests.rule-replaced", About.thing("leave-rule", rule.scope()), before, rule);
  }

  /// Ends a rule of a group; the rule for everybody cannot end.
  @Transactional
  public void end(Viewer viewer, LeaveRule.Scope scope) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (scope.team().isEmpty() && scope.kind().isEmpty()) {
      return;
    }
    store.endRule(scope, clock.instant());
    audit.record(viewer, "requests.rule-ended", About.thing("leave-rule", scope), scope, null);
  }

  /// Adds a kind of leave, or changes one.
  @Transactional
  public void save(Viewer viewer, LeaveKind kind) {
    viewer.require(Permission.MAKE_SCHEDULES);
    LeaveKind before = store.findKind(kind.code()).orElse(null);
    store.saveKind(kind, clock.instant(), viewer.name());
    audit.record(
        viewer, "requests.kind-saved", About.thing("leave-kind", kind.code()), before, kind);
  }

  /// What still stands for a kind.
  public KindUses usesOf(Viewer viewer, String code) {
    viewer.require(Permission.MAKE_SCHEDULES);
    int named =
        (int) store.listRules().stream().filter(rule -> rule.scope().kind().equals(code)).count();
    return store.countUses(code, named, people.today());
  }

  /// The kind can be asked for no more.
  @Transactional
  public void retire(Viewer viewer, String code) {
    viewer.require(Permission.MAKE_SCHEDULES);
    store.retireKind(code, people.today());
    audit.record(viewer, "requests.kind-retired", About.thing("leave-kind", code), null, null);
  }
}
