package org.floorwalker.app.development.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.store.ActionStore;
import org.floorwalker.app.development.store.ActionStore.DueAction;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.mail.Mail;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds of agreed actions: the owner three days before and once when the day has passed, the
/// other a week after. Each letter goes out once for each day the action was due on, however
/// often and in however many processes this runs.
@Component
public class ActionReminders implements Chore {
  private static final int DAYS_BEFORE = 3;
  private static final int DAYS_UNTIL_THE_OTHER_KNOWS = 7;

  private final ActionStore actions;
  private final People people;
  private final Mail mail;
  private final ActionLetters letters;
  private final TransactionTemplate transactions;
  private final Clock clock;

  ActionReminders(
      ActionStore actions,
      People people,
      Mail mail,
      ActionLetters letters,
      TransactionTemplate transactions,
      Clock clock) {
    this.actions = actions;
    this.people = people;
    this.mail = mail;
    this.letters = letters;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "development.action-reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    LocalDate today = people.today();
    List<DueAction> due = actions.listDueBefore(today.plusDays(DAYS_BEFORE + 1L));
    due.forEach(one -> transactions.executeWithoutResult(_ -> remind(one, today, now)));
  }

  private void remind(DueAction due, LocalDate today, Instant now) {
    LocalDate day = due.action().dueOn();
    Side owner = due.action().owner();
    if (day.plusDays(DAYS_UNTIL_THE_OTHER_KNOWS).isBefore(today)) {
      send(due, "escalated", owner.other(), today, now);
    }
    send(due, day.isBefore(today) ? "overdue" : "soon", owner, today, now);
  }

  private void send(DueAction due, String step, Side to, LocalDate today, Instant now) {
    if (actions.markReminded(due.action().id(), step, due.action().dueOn(), now)) {
      PersonId person = to == Side.LEADER ? due.leader() : due.employee();
      PersonId other = to == Side.LEADER ? due.employee() : due.leader();
      Optional<PersonCard> card =
          people.findPerson(person, today).filter(found -> !found.email().isEmpty());
      String with = people.names(List.of(other)).getOrDefault(other, "");
      card.ifPresent(reader -> mail.send(letters.letter(reader, due.action(), with, step)));
    }
  }
}
