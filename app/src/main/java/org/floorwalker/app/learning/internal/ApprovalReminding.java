package org.floorwalker.app.learning.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.floorwalker.app.learning.Approval;
import org.floorwalker.app.learning.store.ApprovalStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds the owner of an approval once for each end: the letter is claimed in the transaction
/// that writes it.
@Component
public final class ApprovalReminding implements Chore {
  private final ApprovalStore approvals;
  private final ReminderLetters letters;
  private final People people;
  private final Mail mail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  ApprovalReminding(
      ApprovalStore approvals,
      ReminderLetters letters,
      People people,
      Mail mail,
      TransactionTemplate transaction,
      Clock clock) {
    this.approvals = approvals;
    this.letters = letters;
    this.people = people;
    this.mail = mail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "learning.approvals";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    LocalDate today = people.today();
    for (Approval approval : approvals.list()) {
      LocalDate ends = approval.ends();
      if (ends != null
          && approval.endedOn() == null
          && !today.isBefore(ends.minusDays(approval.remindDays()))) {
        people
            .findPerson(approval.owner(), today)
            .filter(owner -> !owner.email().isEmpty())
            .ifPresent(owner -> remind(approval, owner, ends));
      }
    }
  }

  private void remind(Approval approval, PersonCard owner, LocalDate ends) {
    transaction.executeWithoutResult(
        _ -> {
          if (approvals.claimReminder(approval.id(), ends, owner.email(), clock.instant())) {
            mail.send(letters.approval(owner, approval, ends));
          }
        });
  }
}
