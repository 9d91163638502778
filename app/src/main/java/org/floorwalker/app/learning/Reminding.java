package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.floorwalker.app.learning.internal.ReminderLetters;
import org.floorwalker.app.learning.internal.Standings;
import org.floorwalker.app.learning.store.ReminderStore;
import org.floorwalker.app.learning.store.RequirementStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.jobs.Chore;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.mail.Mail;
import org.floorwalker.planning.training.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminds people of what is due, tells their leaders, and writes ahead which queues close.
///
/// Each letter is claimed by a key of requirement, person, due day and step in the transaction that
/// puts it into the letter box. Two processes that come at the same moment, or one that was killed
/// between two letters and begins again, therefore write each letter once.
@Component
final class Reminding implements Chore {
  private static final String TO_LEADER = "leader";

  private final Standings standings;
  private final RequirementStore requirements;
  private final Requirements door;
  private final ReminderStore reminders;
  private final ReminderLetters letters;
  private final People people;
  private final Mail mail;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Reminding(
      Standings standings,
      RequirementStore requirements,
      Requirements door,
      ReminderStore reminders,
      ReminderLetters letters,
      People people,
      Mail mail,
      TransactionTemplate transaction,
      Clock clock) {
    this.standings = standings;
    this.requirements = requirements;
    this.door = door;
    this.reminders = reminders;
    this.letters = letters;
    this.people = people;
    this.mail = mail;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "learning.reminders";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(1);
  }

  @Override
  public void run() {
    Standings.Centre centre = standings.centre(clock.instant());
    for (Requirement requirement : requirements.list()) {
      door.refreshClosings(requirement, centre);
      for (Concerned concerned : centre.concerned(requirement)) {
        if (!concerned.isExempt() && concerned.standing() instanceof Standing.Owed owed) {
          remind(requirement, concerned, owed.due());
        }
      }
    }
  }

  private void remind(Requirement requirement, Concerned concerned, LocalDate due) {
    LocalDate day = concerned.day();
    requirement
        .terms()
        .reminders()
        .stepOn(due, day)
        .ifPresent(step -> toPerson(requirement, concerned, due, step));
    boolean tellsLeader =
        requirement.terms().consequence().kind() != Requirement.Consequence.Kind.REMIND;
    if (tellsLeader && requirement.terms().reminders().isEscalated(due, day)) {
      toLeader(requirement, concerned, due);
    }
  }

  private void toPerson(Requirement requirement, Concerned concerned, LocalDate due, int step) {
    card(concerned)
        .filter(person -> !person.email().isEmpty())
        .ifPresent(
            person ->
                once(
                    requirement,
                    concerned,
                    due,
                    String.valueOf(step),
                    person.email(),
                    () -> letters.toPerson(person, requirement, due)));
  }

  private void toLeader(Requirement requirement, Concerned concerned, LocalDate due) {
    Optional<PersonCard> person = card(concerned);
    Optional<PersonCard> leader =
        person
            .flatMap(card -> Optional.ofNullable(card.place().team()))
            .flatMap(team -> people.findTeam(team, concerned.day()))
            .flatMap(TeamCard::findLeader)
            .flatMap(id -> people.findPerson(id, concerned.day()))
            .filter(card -> !card.email().isEmpty());
    if (person.isPresent() && leader.isPresent()) {
      once(
          requirement,
          concerned,
          due,
          TO_LEADER,
          leader.get().email(),
          () -> letters.toLeader(leader.get(), person.get(), requirement, due));
    }
  }

  private Optional<PersonCard> card(Concerned concerned) {
    return people.findPerson(concerned.person(), concerned.day());
  }

  private void once(
      Requirement requirement,
      Concerned concerned,
      LocalDate due,
      String step,
      String to,
      Supplier<Letter> letter) {
    Instant now = clock.instant();
    ReminderStore.Sent sent =
        new ReminderStore.Sent(requirement.id(), concerned.person(), due, step, to, now);
    transaction.executeWithoutResult(
        _ -> {
          if (reminders.claim(sent)) {
            mail.send(letter.get());
          }
        });
  }
}
