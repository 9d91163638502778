package org.floorwalker.app.briefing.web;

import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.briefing.ServiceResults;
import org.floorwalker.app.briefing.ServiceResults.Asked;
import org.floorwalker.app.briefing.ServiceResults.Found;
import org.floorwalker.app.briefing.ServiceResults.Line;
import org.floorwalker.app.briefing.ServiceSum;
import org.floorwalker.app.development.Coverage;
import org.floorwalker.app.development.Proposal;
import org.floorwalker.app.development.Proposals;
import org.floorwalker.app.development.TalkCoverage;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.people.GoalWords;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.paper.Paper;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.staffing.ServiceGoal;
import org.springframework.stereotype.Component;

/// A month on paper for those who lead the house (MGT-05): service beside the month before and the
/// same month a year ago, promises that were missed, what customers say, and whether people were
/// spoken with. What the reader may not see is left out.
@Component
final class MonthPaper {
  private static final int MOST_TOPICS = 10;

  private final ServiceResults results;
  private final Proposals proposals;
  private final TalkCoverage coverage;
  private final Words words;
  private final Clock clock;

  MonthPaper(
      ServiceResults results,
      Proposals proposals,
      TalkCoverage coverage,
      Words words,
      Clock clock) {
    this.results = results;
    this.proposals = proposals;
    this.coverage = coverage;
    this.words = words;
    this.clock = clock;
  }

  byte[] of(Viewer viewer, YearMonth month, Locale language) {
    Writing in = new Writing(words, language);
    Found found = results.find(viewer, new Asked("", month, month));
    Paper paper =
        new Paper(
            in.say("briefing.service.pack.title", in.month(month)),
            language,
            clock.instant(),
            in.say("briefing.service.facts.foot", Days.write(viewer.today(clock), language, true)));
    service(paper, in, viewer, month);
    lines(paper, in, found);
    missed(paper, in, found);
    customers(paper, in, viewer);
    talks(paper, in, viewer, month);
    paper.quiet(in.say("briefing.service.few", in.number(ServiceSum.FEW)));
    return paper.pdf();
  }

  private void service(Paper paper, Writing in, Viewer viewer, YearMonth month) {
    List<List<String>> rows = new ArrayList<>();
    for (YearMonth one : List.of(month, month.minusMonths(1), month.minusYears(1))) {
      results
          .find(viewer, new Asked("", one, one))
          .months()
          .forEach(line -> rows.add(in.row(in.month(one), line.sum())));
    }
    paper.heading(in.say("briefing.service.pack.service"));
    if (rows.isEmpty()) {
      paper.text(in.say("briefing.service.none-then"));
    } else {
      paper.table(in.heads(), FactsPaper.SHARES, rows);
    }
  }

  private static void lines(Paper paper, Writing in, Found found) {
    List<List<String>> rows = new ArrayList<>();
    for (Line line : found.languages()) {
      rows.add(in.row(in.language(line.code()), line.sum()));
    }
    for (Line line : found.channels()) {
      rows.add(in.row(in.say("briefing.service.channel." + line.code()), line.sum()));
    }
    if (!rows.isEmpty()) {
      paper.heading(in.say("briefing.service.languages"));
      paper.table(in.heads(), FactsPaper.SHARES, rows);
    }
  }

  private void missed(Paper paper, Writing in, Found found) {
    paper.heading(in.say("briefing.service.pack.missed"));
    List<ServiceResults.Queue> missed =
        found.queues().stream()
            .filter(queue -> queue.kept() < queue.months() && !queue.sum().isFew())
            .toList();
    if (missed.isEmpty()) {
      paper.text(in.say("briefing.service.pack.none-missed"));
    }
    for (ServiceResults.Queue queue : missed) {
      ServiceGoal goal = queue.card().settings().promise().goal();
      paper.text(
          in.say(
              "briefing.service.pack.missed-by",
              queue.card().name(),
              GoalWords.of(words, in.to(), goal),
              goal instanceof ServiceGoal.AverageAnswerTime
                  ? in.seconds(queue.measured())
                  : in.percent(queue.measured())));
    }
  }

  private void customers(Paper paper, Writing in, Viewer viewer) {
    List<Proposals.Topic> topics = proposals.topics(proposals.list(viewer));
    if (!topics.isEmpty()) {
      paper.heading(in.say("briefing.service.pack.customers", Proposals.DAYS_OF_TOPICS));
      topics.stream()
          .limit(MOST_TOPICS)
          .forEach(
              topic ->
                  paper.text(
                      in.say(
                          "briefing.service.pack.topic",
                          topic.name(),
                          in.say("development.proposals.about." + topic.subject().key()),
                          topic.times(),
                          topic.waiting())));
    }
    if (viewer.may(Permission.ANSWER_PROPOSALS)) {
      Proposal.Owed owed = proposals.owed(viewer);
      paper.heading(in.say("briefing.service.pack.proposals"));
      paper.text(in.say("briefing.service.pack.owed", owed.open(), owed.overdue()));
    }
  }

  private void talks(Paper paper, Writing in, Viewer viewer, YearMonth month) {
    if (viewer.may(Permission.SEE_TALK_COVERAGE)) {
      Coverage.Count held = coverage.of(viewer, TalkKind.RAQ, month.atEndOfMonth(), null).total();
      if (held.people() >= ServiceSum.FEW) {
        paper.heading(in.say("briefing.service.pack.talks"));
        paper.text(
            in.say("briefing.service.pack.held", in.percent(held.doneShare()), held.people()));
      }
    }
  }
}
