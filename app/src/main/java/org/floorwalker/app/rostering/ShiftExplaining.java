package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.Optional;
import org.floorwalker.app.rostering.internal.AskedVersions;
import org.floorwalker.app.rostering.internal.AskedVersions.Asked;
import org.floorwalker.app.rostering.internal.LawBook;
import org.floorwalker.app.rostering.internal.ShiftAccounts;
import org.springframework.stereotype.Component;

/// The door for questions about a shift: why it lies where it does, what binds it, what would
/// be better.
@Component
public final class ShiftExplaining {
  private final AskedVersions versions;
  private final LawBook law;

  ShiftExplaining(AskedVersions versions, LawBook law) {
    this.versions = versions;
    this.law = law;
  }

  /// The account of one shift of a draft or published version; empty when the person has none
  /// that day.
  public Optional<ShiftAccount> account(long version, String person, LocalDate day) {
    Asked asked = versions.of(version);
    return new ShiftAccounts(asked.inputs(), law, asked.roster(), isOpen(asked.version()))
        .account(person, day);
  }

  private static boolean isOpen(RosterVersion version) {
    return version.isDraft() || version.state() == RosterVersion.State.PUBLISHED;
  }
}
