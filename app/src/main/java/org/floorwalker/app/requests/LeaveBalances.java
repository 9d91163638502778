package org.floorwalker.app.requests;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.store.BalanceStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for kinds of leave and for how much of them people have.
@Component
public class LeaveBalances {
  /// More days than a life of work holds.
  public static final BigDecimal MOST_DAYS = BigDecimal.valueOf(9999);

  private final BalanceStore store;
  private final People people;
  private final Audit audit;
  private final Clock clock;

  LeaveBalances(BalanceStore store, People people, Audit audit, Clock clock) {
    this.store = store;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /// Why a row could not be taken.
  ///
  /// @param index number of the row, from 0
  public record RowTrouble(int index, Trouble trouble) {}

  /// What is wrong with a row.
  public enum Trouble {
    /// Nobody has the code.
    UNKNOWN_PERSON,
    /// There is no such kind, or it is not counted.
    UNKNOWN_KIND,
    /// The end is not after the start.
    EMPTY_STRETCH,
    /// Below 0, or more than a life of work holds.
    IMPOSSIBLE_DAYS
  }

  /// Takes rows in, all of them or none.
  ///
  /// @return what is wrong; empty when everything was taken
  @Transactional
  public List<RowTrouble> bring(List<BalanceRow> rows, String by) {
    List<RowTrouble> troubles = new ArrayList<>();
    Set<String> counted =
        store.listKinds().stream()
            .filter(LeaveKind::counted)
            .map(LeaveKind::code)
            .collect(Collectors.toSet());
    for (int i = 0; i < rows.size(); i++) {
      int index = i;
      trouble(rows.get(i), counted).ifPresent(t -> troubles.add(new RowTrouble(index, t)));
    }
    if (troubles.isEmpty()) {
      rows.forEach(row -> write(row, by));
      audit.record(
          "requests.balances-brought", About.thing("leave-balances", rows.size()), null, null);
    }
    return troubles;
  }

  private Optional<Trouble> trouble(BalanceRow row, Set<String> counted) {
    if (people.findByCode(row.person()).isEmpty()) {
      return Optional.of(Trouble.UNKNOWN_PERSON);
    }
    if (!counted.contains(row.kind())) {
      return Optional.of(Trouble.UNKNOWN_KIND);
    }
    if (!row.until().isAfter(row.from())) {
      return Optional.of(Trouble.EMPTY_STRETCH);
    }
    boolean isPossible = row.days().signum() >= 0 && row.days().compareTo(MOST_DAYS) <= 0;
    return isPossible ? Optional.empty() : Optional.of(Trouble.IMPOSSIBLE_DAYS);
  }

  private void write(BalanceRow row, String by) {
    PersonId person = people.findByCode(row.person()).orElseThrow();
    LeaveBalance balance =
        new LeaveBalance(0, row.kind(), row.from(), row.until(), row.days(), row.days());
    store.upsert(person, balance, row.source(), clock.instant(), by);
  }

  /// Enters one row by hand.
  ///
  /// @return what is wrong; empty when it was taken
  @Transactional
  public Optional<Trouble> enter(Viewer viewer, BalanceRow row) {
    viewer.require(Permission.CHANGE_CONTRACTS);
    people
        .findByCode(row.person())
        .ifPresent(
            person ->
                people.requireReach(viewer, Permission.CHANGE_CONTRACTS, person, people.today()));
    List<RowTrouble> troubles = bring(List.of(row), viewer.name());
    if (troubles.isEmpty()) {
      PersonId person = people.findByCode(row.person()).orElseThrow();
      audit.record(viewer, "requests.balance-entered", About.person(person), null, row);
    }
    return troubles.stream().map(RowTrouble::trouble).findFirst();
  }

  /// The viewer's own balances that are not over, those that end first at the top.
  public List<LeaveBalance> listMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? List.of() : store.listBalances(person, people.today());
  }

  /// A person's balances, for those who keep contracts.
  public List<LeaveBalance> listOf(Viewer viewer, PersonId person) {
    people.requireReach(viewer, Permission.SEE_CONTRACTS, person, people.today());
    return store.listBalances(person, people.today());
  }

  /// Kinds that may be asked for.
  public List<LeaveKind> listKinds() {
    return store.listKinds();
  }
}
