package org.floorwalker.app.development.internal;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.floorwalker.app.development.AgreedAction;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Component;

/// Letters about agreed actions, in the reader's language. The action's words stay in the house: a
/// letter says whose day it is and where to look.
@Component
class ActionLetters {
  private final Words words;
  private final LetterLanguage languages;

  ActionLetters(Words words, LetterLanguage languages) {
    this.words = words;
    this.languages = languages;
  }

  Letter letter(PersonCard reader, AgreedAction action, String with, String step) {
    Locale language = languages.of(reader);
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Words.formatting(language))
            .format(action.dueOn());
    return Letter.of(
        reader.email(),
        words.say(language, "development.reminder." + step, with, day),
        words.say(language, "development.reminder.body", with, day));
  }
}
