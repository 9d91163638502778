package org.floorwalker.app.learning.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.floorwalker.app.learning.Approval;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Component;

/// Words a reminder in the reader's language.
@Component
public final class ReminderLetters {
  private final Words words;
  private final LetterLanguage languages;

  ReminderLetters(Words words, LetterLanguage languages) {
    this.words = words;
    this.languages = languages;
  }

  /// To the person who has something to do.
  public Letter toPerson(PersonCard person, Requirement requirement, LocalDate due) {
    Locale language = languages.of(person);
    return Letter.of(
        person.email(),
        words.say(language, "learning.letter.subject", requirement.terms().title()),
        words.say(
            language,
            "learning.letter.body",
            person.name(),
            requirement.terms().title(),
            requirement.terms().source(),
            date(due, language)));
  }

  /// To the leader of somebody whose due day is near or past.
  public Letter toLeader(
      PersonCard leader, PersonCard person, Requirement requirement, LocalDate due) {
    Locale language = languages.of(leader);
    return Letter.of(
        leader.email(),
        words.say(
            language, "learning.letter.leader-subject", person.name(), requirement.terms().title()),
        words.say(
            language,
            "learning.letter.leader-body",
            leader.name(),
            person.name(),
            requirement.terms().title(),
            requirement.terms().source(),
            date(due, language)));
  }

  /// To the owner of an approval that ends soon or has ended.
  public Letter approval(PersonCard owner, Approval approval, LocalDate ends) {
    Locale language = languages.of(owner);
    return Letter.of(
        owner.email(),
        words.say(language, "learning.letter.approval-subject", approval.title()),
        words.say(
            language,
            "learning.letter.approval-body",
            owner.name(),
            approval.title(),
            approval.issuer(),
            date(ends, language)));
  }

  private static String date(LocalDate day, Locale language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(Words.formatting(language))
        .format(day);
  }
}
