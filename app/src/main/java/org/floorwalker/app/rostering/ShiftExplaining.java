package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.Optional;
import org.floorwalker.app.rostering.internal.RosterInputs;
import org.floorwalker.app.rostering.internal.RosterInputs.Inputs;
import org.floorwalker.app.rostering.internal.ShiftAccounts;
import org.floorwalker.app.rostering.store.VersionStore;
import org.springframework.stereotype.Component;

/// The door for questions about a shift: why it lies where it does, what binds it, what would be
/// better.
@Component
public final class ShiftExplaining {
  private final VersionStore versions;
  private final RosterInputs inputs;

  ShiftExplaining(VersionStore versions, RosterInputs inputs) {
    this.versions = versions;
    this.inputs = inputs;
  }

  /// The account of one shift of a draft or published version; empty when the person has none that
  /// day.
  public Optional<ShiftAccount> account(long version, String person, LocalDate day) {
    RosterVersion found = versions.find(version).orElseThrow();
    Inputs gathered = inputs.of(found);
    return new ShiftAccounts(
            gathered, inputs.rules(), inputs.roster(gathered, version), isOpen(found))
        .account(person, day);
  }

  private static boolean isOpen(RosterVersion version) {
    return version.isDraft() || version.state() == RosterVersion.State.PUBLISHED;
  }
}
