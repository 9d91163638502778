package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.mail.Mail;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.store.MessageStore;
import org.floorwalker.app.rostering.store.NoticeStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for telling people what concerns them: once for each cause, in the product and by mail,
/// in their own language, in the transaction of the deed.
@Component
public class Messages {
  private static final int NEWEST = 30;

  private final MessageStore store;
  private final NoticeStore notices;
  private final String address;
  private final People people;
  private final LetterLanguage languages;
  private final Mail mail;
  private final Words words;
  private final Clock clock;

  /// @param address where people reach the product, for links in letters, such as
  ///     `https://floor.example`; empty when nobody said
  Messages(
      MessageStore store,
      NoticeStore notices,
      People people,
      LetterLanguage languages,
      Mail mail,
      Words words,
      Clock clock,
      @Value("${floorwalker.address:}") String address) {
    this.store = store;
    this.notices = notices;
    this.address = address;
    this.people = people;
    this.languages = languages;
    this.mail = mail;
    this.words = words;
    this.clock = clock;
  }

  /// Tells a person something, unless they were told of this cause before. The product shows it at
  /// once; the letter keeps to the person's quiet hours and letter of the day.
  ///
  /// @param cause what happened, the same for the same thing, such as `published-17`
  /// @param text writes it in the person's way
  /// @return whether they were told now
  @Transactional
  public boolean tell(PersonId person, String cause, Function<Writing, Message.Text> text) {
    return tell(person, cause, text, new Hurry(true, true, ""));
  }

  /// How a letter may wait, and what stands in it alone.
  ///
  /// @param bearsDigest whether it may wait for the letter of the day
  /// @param keepsQuiet whether it waits for the end of the quiet hours
  /// @param link path that stands in the letter only, empty for none
  private record Hurry(boolean bearsDigest, boolean keepsQuiet, String link) {}

  /// Tells something that cannot wait for the letter of the day, such as an offer to answer.
  ///
  /// @param link path that stands in the letter only, such as one with a secret
  @Transactional
  public boolean tellSoon(
      PersonId person, String cause, Function<Writing, Message.Text> text, String link) {
    return tell(person, cause, text, new Hurry(false, true, link));
  }

  /// Tells at once what is of use within minutes and was asked for, such as a break of a
  /// night shift.
  @Transactional
  public boolean tellNow(PersonId person, String cause, Function<Writing, Message.Text> text) {
    return tell(person, cause, text, new Hurry(false, false, ""));
  }

  private boolean tell(
      PersonId person, String cause, Function<Writing, Message.Text> text, Hurry hurry) {
    Instant now = clock.instant();
    PersonCard card = people.findPerson(person, people.today()).orElseThrow();
    Message.Text said = text.apply(writing(card));
    boolean isNew = store.insert(person.value(), cause, said, now);
    if (isNew && !card.email().isEmpty()) {
      write(card, cause, said, hurry);
    }
    return isNew;
  }

  private void write(PersonCard card, String cause, Message.Text said, Hurry hurry) {
    Instant now = clock.instant();
    NoticeChoice choice = notices.find(card.id()).orElse(NoticeChoice.USUAL);
    if (choice.digest() && hurry.bearsDigest()) {
      notices.hold(card.id(), cause, choice.digestAt(now, card.place().zone()));
    } else {
      String link = hurry.link().isEmpty() ? "" : "\n" + address + hurry.link();
      mail.send(
          Letter.of(card.email(), said.subject(), said.body() + link),
          hurry.keepsQuiet() ? choice.letterAt(now, card.place().zone()) : now);
    }
  }

  /// Sends the letters of the day that are due: all that waited for a person in one.
  @Transactional
  public void sendDigests() {
    LocalDate today = people.today();
    notices
        .takeDue(clock.instant())
        .forEach(
            (person, texts) ->
                people
                    .findPerson(new PersonId(person), today)
                    .filter(card -> !card.email().isEmpty())
                    .ifPresent(card -> mail.send(digest(card, texts))));
  }

  private Letter digest(PersonCard card, List<Message.Text> texts) {
    String body =
        texts.stream()
            .map(text -> text.subject() + "\n" + text.body())
            .collect(Collectors.joining("\n\n"));
    String subject = writing(card).say("rostering.notices.digest-subject", texts.size());
    return Letter.of(card.email(), subject, body);
  }

  /// How the viewer wants to be told.
  public NoticeChoice choice(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? NoticeChoice.USUAL : notices.find(person).orElse(NoticeChoice.USUAL);
  }

  /// The viewer chooses.
  @Transactional
  public void choose(Viewer viewer, NoticeChoice choice) {
    PersonId person = viewer.person();
    if (person == null) {
      throw new Refused(Permission.SEE_OWN_DAY);
    }
    notices.choose(person, choice, clock.instant());
  }

  private Writing writing(PersonCard card) {
    return new Writing(languages.of(card), card.place().zone(), words);
  }

  /// The viewer's own newest messages.
  public List<Message> listMine(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? List.of() : store.listNewest(person.value(), NEWEST);
  }

  /// Messages the viewer has not looked at.
  public int countNew(Viewer viewer) {
    PersonId person = viewer.person();
    return person == null ? 0 : store.countUnseen(person.value());
  }

  /// The viewer has looked.
  public void markSeen(Viewer viewer) {
    PersonId person = viewer.person();
    if (person != null) {
      store.markSeen(person.value(), clock.instant());
    }
  }
}
