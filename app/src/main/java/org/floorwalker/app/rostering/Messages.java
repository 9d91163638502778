package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.Logins;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.mail.Mail;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.store.MessageStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door for telling people what concerns them: once for each cause, in the product and by mail,
/// in their own language, in the transaction of the deed.
@Component
public class Messages {
  private static final int NEWEST = 30;
  private static final Map<String, Locale> LANGUAGE =
      Map.of(
          "NO", Locale.of("nb"),
          "SE", Locale.of("sv"),
          "DK", Locale.of("da"),
          "FI", Locale.of("fi"));

  private final MessageStore store;
  private final People people;
  private final Logins logins;
  private final Mail mail;
  private final Words words;
  private final Clock clock;

  Messages(MessageStore store, People people, Logins logins, Mail mail, Words words, Clock clock) {
    this.store = store;
    this.people = people;
    this.logins = logins;
    this.mail = mail;
    this.words = words;
    this.clock = clock;
  }

  /// Tells a person something, unless they were told of this cause before.
  ///
  /// @param cause what happened, the same for the same thing, such as `published-17`
  /// @param text writes it in the person's way
  /// @return whether they were told now
  @Transactional
  public boolean tell(PersonId person, String cause, Function<Writing, Message.Text> text) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    PersonCard card = people.findPerson(person, today).orElseThrow();
    Message.Text said = text.apply(writing(card));
    boolean isNew = store.insert(person.value(), cause, said, clock.instant());
    if (isNew && !card.email().isEmpty()) {
      mail.send(Letter.of(card.email(), said.subject(), said.body()));
    }
    return isNew;
  }

  private Writing writing(PersonCard card) {
    Locale spokenThere = LANGUAGE.getOrDefault(card.place().country(), Locale.ENGLISH);
    Locale language = logins.findLanguage(card.id()).orElse(spokenThere);
    return new Writing(language, card.place().zone(), words);
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
