package org.floorwalker.app.development.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.floorwalker.app.development.Side;
import org.floorwalker.app.development.Talk;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkState;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.mail.Mail;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Letters about when a talk is. They go to who did not do the deed, say when and where, and never
/// why or what about: that stays between the two, in the house.
@Component
public class TalkLetters {
  private final People people;
  private final Mail mail;
  private final Words words;
  private final LetterLanguage languages;

  TalkLetters(People people, Mail mail, Words words, LetterLanguage languages) {
    this.people = people;
    this.mail = mail;
    this.words = words;
    this.languages = languages;
  }

  /// A talk was planned by its leader, or asked for.
  ///
  /// @param by who did it
  public void planned(Talk talk, PersonId by) {
    tell(talk, talk.plan().askedBy() == null ? "planned" : "asked", by);
  }

  /// A deed that moved the talk, or took its time away; other deeds are told by nobody. Where a
  /// series had planned it and it never had a time, no letter said that it would be.
  ///
  /// @param by who did it; null when nobody in particular
  void done(Talk before, Talk after, TalkAction action, @Nullable PersonId by) {
    switch (action) {
      case TalkAction.Move _ -> tell(after, "moved", by);
      case TalkAction.Postpone _ -> tell(after, "postponed", by);
      case TalkAction.Cancel _ when isUntold(before) -> {}
      case TalkAction.Cancel _ -> tell(after, "cancelled", by);
      default -> {}
    }
  }

  private static boolean isUntold(Talk talk) {
    return talk.state() == TalkState.PLANNED
        && talk.plan().startsAt() == null
        && talk.plan().origin().equals("series");
  }

  /// The published day changed under the talk.
  void displaced(Talk after) {
    tell(after, "displaced", null);
  }

  /// The employee's new leader goes on with it.
  void handedOver(Talk after) {
    tell(after, "handed-over", null);
  }

  private void tell(Talk talk, String what, @Nullable PersonId by) {
    for (Side side : Side.values()) {
      PersonId reader = talk.pair().person(side);
      if (!reader.equals(by)) {
        card(reader).ifPresent(card -> send(talk, what, card, talk.pair().person(side.other())));
      }
    }
  }

  private Optional<PersonCard> card(PersonId person) {
    LocalDate today = people.today();
    return people.findPerson(person, today).filter(card -> !card.email().isEmpty());
  }

  private void send(Talk talk, String what, PersonCard reader, PersonId other) {
    Locale language = languages.of(reader);
    String with = people.names(List.of(other)).getOrDefault(other, "");
    Instant start = talk.plan().startsAt();
    String when =
        start == null
            ? words.say(language, "development.letter.no-time")
            : moment(start, language, reader.place().zone());
    String how =
        words.say(language, "development.medium." + talk.plan().medium().key())
            + (talk.plan().place().isEmpty() ? "" : ", " + talk.plan().place());
    mail.send(
        Letter.of(
            reader.email(),
            words.say(language, "development.letter." + what, with, when),
            words.say(language, "development.letter.body", with, when, how)));
  }

  private static String moment(Instant instant, Locale language, ZoneId zone) {
    return Days.write(instant.atZone(zone).toLocalDate(), language, true)
        + " "
        + DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(instant.atZone(zone));
  }
}
