package org.floorwalker.app.briefing.web;

import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.briefing.Fact;
import org.floorwalker.app.briefing.internal.Drafting;
import org.floorwalker.app.briefing.internal.FactLines;
import org.floorwalker.app.people.GoalWords;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.planning.staffing.ServiceGoal;

/// Facts as sentences in the reader's language.
public final class FactWords {
  private FactWords() {}

  public static List<String> sentences(Shell shell, String facts, ZoneId zone) {
    return FactLines.read(facts).stream()
        .map(fact -> shell.say(fact.key(), Drafting.arguments(fact, writing(shell), zone)))
        .toList();
  }

  private static Drafting.Writing writing(Shell shell) {
    return new Drafting.Writing() {
      @Override
      public String number(long value) {
        return shell.number(value);
      }

      @Override
      public String percent(double share) {
        return shell.percent(share, 0);
      }

      @Override
      public String time(Fact.Part.Time time, ZoneId zone) {
        return shell.time(time.at(), zone);
      }

      @Override
      public String goal(ServiceGoal goal) {
        return GoalWords.of(shell, goal);
      }
    };
  }
}
