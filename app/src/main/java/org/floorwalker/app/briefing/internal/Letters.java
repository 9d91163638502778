package org.floorwalker.app.briefing.internal;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.floorwalker.app.briefing.Fact;
import org.floorwalker.app.briefing.Matter;
import org.floorwalker.app.briefing.SituationReport;
import org.floorwalker.app.people.GoalWords;
import org.floorwalker.app.people.LetterLanguage;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.mail.Letter;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.springframework.stereotype.Component;

/// Writes the situation report as a letter in the reader's language.
@Component
public class Letters {
  private final Words words;
  private final LetterLanguage languages;

  Letters(Words words, LetterLanguage languages) {
    this.words = words;
    this.languages = languages;
  }

  public Letter letter(TeamCard team, SituationReport report, String text, PersonCard reader) {
    Locale language = languages.of(reader);
    String day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
            .withLocale(Words.formatting(language))
            .format(report.day());
    return Letter.of(
        reader.email(),
        words.say(language, "briefing.letter.subject", team.name(), day),
        body(language, report, text, team.zone()));
  }

  /// A missed promise to the one whose it is now.
  ///
  /// @param late whether its day has passed
  Letter letter(Matter matter, boolean late, PersonCard owner) {
    Locale language = languages.of(owner);
    String due = Days.write(matter.dueOn(), language, true);
    String what =
        FactLines.read(matter.fact()).stream()
            .map(fact -> sentence(language, fact, owner.place().zone()))
            .collect(Collectors.joining("\n"));
    return Letter.of(
        owner.email(),
        words.say(
            language, late ? "briefing.matter.letter-late" : "briefing.matter.letter-found", due),
        words.say(
            language,
            "briefing.matter.letter",
            Days.write(matter.day(), language, true),
            what,
            due));
  }

  private String body(Locale language, SituationReport report, String text, ZoneId zone) {
    StringBuilder body = new StringBuilder();
    List<Fact> facts = FactLines.read(report.facts());
    facts.forEach(fact -> body.append(sentence(language, fact, zone)).append('\n'));
    if (!text.isBlank()) {
      body.append('\n').append(text.strip()).append('\n');
    }
    return body.append('\n')
        .append(words.say(language, "briefing.letter.end"))
        .append('\n')
        .toString();
  }

  private String sentence(Locale language, Fact fact, ZoneId zone) {
    return words.say(language, fact.key(), Drafting.arguments(fact, writing(language), zone));
  }

  private Drafting.Writing writing(Locale language) {
    NumberFormat whole = NumberFormat.getIntegerInstance(Words.formatting(language));
    return new Drafting.Writing() {
      @Override
      public String number(long value) {
        return whole.format(value);
      }

      @Override
      public String percent(double share) {
        return whole.format(Math.round(share * 100)) + "\u00a0%";
      }

      @Override
      public String time(Fact.Part.Time time, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(time.at().atZone(zone));
      }

      @Override
      public String goal(ServiceGoal goal) {
        return GoalWords.of(words, language, goal);
      }
    };
  }
}
