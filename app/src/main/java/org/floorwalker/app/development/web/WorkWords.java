package org.floorwalker.app.development.web;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.development.MissionWork;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;

/// What work is like and what it asks, in the same words on the page and on paper.
public final class WorkWords {
  private WorkWords() {}

  /// Says the words of a key in one language.
  public interface Saying {
    String say(String key, Object... values);
  }

  /// One sentence a figure that is known.
  public static List<String> figures(Saying in, Locale language, MissionWork.Figures figures) {
    List<String> lines = new ArrayList<>();
    lines.add(in.say("development.work.people", figures.people()));
    figures
        .hours()
        .ifPresent(
            hours ->
                lines.add(
                    in.say(
                        "development.work.hours",
                        percent(language, hours.evening()),
                        percent(language, hours.night()),
                        percent(language, hours.weekend()),
                        MissionWork.WEEKS)));
    figures
        .kinds()
        .ifPresent(kinds -> lines.add(in.say("development.work.kinds", decimal(language, kinds))));
    figures
        .yearLater()
        .ifPresent(
            point ->
                lines.add(
                    in.say(
                        "development.work.year",
                        percent(language, point.staying()),
                        percent(language, point.low()),
                        percent(language, point.high()))));
    return lines;
  }

  private static String percent(Locale language, double share) {
    return NumberFormat.getIntegerInstance(Words.formatting(language)).format(100 * share)
        + "\u00a0%";
  }

  private static String decimal(Locale language, double value) {
    NumberFormat format = NumberFormat.getNumberInstance(Words.formatting(language));
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /// "Norwegian B2", "Loans by phone, level 3", on a page.
  public static String demand(Shell shell, Demand demand) {
    String name =
        switch (demand.kind()) {
          case LANGUAGE -> shell.languageName(demand.thing());
          case COURSE -> shell.course(demand.thing());
          case QUEUE -> shell.queue(demand.thing());
          case COMPETENCE -> shell.competence(demand.thing());
        };
    return demand(shell::say, demand, name);
  }

  /// @param name of the language, course, queue or competence, in the reader's words
  static String demand(Saying in, Demand demand, String name) {
    return switch (demand.kind()) {
      case LANGUAGE -> name + " " + level(in, demand.kind(), demand.level());
      case COURSE -> in.say("learning.demand.course", name);
      case QUEUE, COMPETENCE ->
          in.say("learning.demand." + demand.kind().word(), name, demand.level());
    };
  }

  /// A level of the European Framework for a language, else the number.
  public static String level(Saying in, Kind kind, int level) {
    if (kind != Kind.LANGUAGE) {
      return String.valueOf(level);
    }
    String name = HeldLanguage.LEVELS.get(level - 1);
    return name.equals("native") ? in.say("learning.skills.native") : name;
  }

  public static String language(Locale reader, String code) {
    return Locale.of(code).getDisplayLanguage(reader);
  }

  public static String country(Locale reader, String code) {
    return Locale.of("", code).getDisplayCountry(reader);
  }
}
