package org.floorwalker.app.briefing.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.floorwalker.app.briefing.ServiceResults.Found;
import org.floorwalker.app.briefing.ServiceResults.Line;
import org.floorwalker.app.briefing.ServiceResults.Mission;
import org.floorwalker.app.briefing.ServiceSum;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.paper.Paper;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Component;

/// What a mission was and how it was served, on one sheet for everybody: no person, no team, and no
/// figure of fewer than 25 contacts (MGT-04, MGT-10).
@Component
final class FactsPaper {
  static final List<Integer> SHARES = List.of(3, 2, 2, 2, 2);

  private final Words words;
  private final People people;
  private final Clock clock;

  FactsPaper(Words words, People people, Clock clock) {
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  /// @param mission its code; empty for all queues within the viewer's reach
  /// @param name what it is called
  byte[] of(String mission, String name, Found found, Locale language) {
    Writing in = new Writing(words, language);
    Paper paper =
        new Paper(
            mission.isEmpty() ? in.say("briefing.service.facts.all") : name,
            language,
            clock.instant(),
            in.say("briefing.service.facts.foot", Days.write(people.today(), language, true)));
    head(paper, in, mission, found);
    table(
        paper,
        in,
        in.say("briefing.service.facts.languages"),
        found.languages(),
        code -> in.language(code));
    table(
        paper,
        in,
        in.say("briefing.service.facts.channels"),
        found.channels(),
        code -> in.say("briefing.service.channel." + code));
    paper.quiet(in.say("briefing.service.facts.how", in.number(ServiceSum.FEW)));
    return paper.pdf();
  }

  private static void head(Paper paper, Writing in, String mission, Found found) {
    ServiceSum sum =
        found.channels().stream().map(Line::sum).reduce(ServiceSum.NOTHING, ServiceSum::plus);
    found.missions().stream()
        .filter(one -> mission.isEmpty() || one.code().equals(mission))
        .map(Mission::firstDay)
        .min(Comparator.naturalOrder())
        .ifPresent(first -> paper.text(in.say("briefing.service.facts.since", in.day(first))));
    paper.text(in.say("briefing.service.facts.contacts", in.number(sum.offered())));
    if (!sum.isFew()) {
      paper.text(in.say("briefing.service.facts.answered", in.percent(sum.answeredShare())));
    }
    if (sum.hasWaits() && !sum.isFew()) {
      paper.text(in.say("briefing.service.facts.wait", in.number(sum.averageWaitSeconds())));
    }
  }

  private static void table(
      Paper paper, Writing in, String heading, List<Line> lines, Function<String, String> named) {
    List<List<String>> rows =
        lines.stream()
            .filter(line -> !line.sum().isFew())
            .map(line -> in.row(named.apply(line.code()), line.sum()))
            .toList();
    if (!rows.isEmpty()) {
      paper.heading(heading);
      paper.table(in.heads(), SHARES, rows);
    }
  }
}
