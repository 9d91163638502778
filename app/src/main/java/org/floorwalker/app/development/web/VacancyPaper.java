package org.floorwalker.app.development.web;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.Collectors;
import org.floorwalker.app.development.Vacancies;
import org.floorwalker.app.development.Vacancy;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.platform.pages.LearntCalled;
import org.floorwalker.app.platform.pages.QueuesCalled;
import org.floorwalker.app.platform.paper.Paper;
import org.floorwalker.app.platform.words.Days;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Component;

/// What the work is like, on paper: given to candidates before they are chosen.
@Component
final class VacancyPaper {
  private final Words words;
  private final QueuesCalled queues;
  private final LearntCalled learnt;
  private final Clock clock;

  VacancyPaper(Words words, QueuesCalled queues, LearntCalled learnt, Clock clock) {
    this.words = words;
    this.queues = queues;
    this.learnt = learnt;
    this.clock = clock;
  }

  byte[] of(Vacancies.Seen seen, Locale language) {
    WorkWords.Saying in = (key, values) -> words.say(language, key, values);
    Vacancy vacancy = seen.vacancy();
    Vacancy.Work work = vacancy.work();
    Paper paper =
        new Paper(
            vacancy.title(), language, clock.instant(), in.say("development.work.paper-foot"));
    paper.text(where(in, language, vacancy)).text(vacancy.words());
    paper.heading(in.say("development.work.title"));
    if (!work.hard().isEmpty()) {
      paper.text(work.hard());
    }
    seen.figures()
        .ifPresent(figures -> WorkWords.figures(in, language, figures).forEach(paper::text));
    paper.quiet(in.say("development.work.why"));
    if (!work.asked().demands().isEmpty()) {
      paper.heading(in.say("development.fit.asked"));
      work.asked().demands().forEach(one -> paper.text(asked(in, language, one)));
    }
    return paper.pdf();
  }

  private static String where(WorkWords.Saying in, Locale language, Vacancy vacancy) {
    Vacancy.Work work = vacancy.work();
    String countries =
        work.countries().stream()
            .map(code -> WorkWords.country(language, code))
            .collect(Collectors.joining(", "));
    return in.say(
        "development.openings.where",
        work.places(),
        work.asked().mission().isEmpty() ? "–" : work.asked().mission(),
        countries.isEmpty() ? "–" : countries,
        Days.write(vacancy.closesOn(), language, true));
  }

  private String asked(WorkWords.Saying in, Locale language, Demand demand) {
    String words = WorkWords.demand(in, demand, name(language, demand));
    return switch (demand.kind()) {
      case QUEUE, COURSE -> words + " (" + in.say("development.fit.learnt-here") + ")";
      case LANGUAGE, COMPETENCE -> words;
    };
  }

  private String name(Locale language, Demand demand) {
    return switch (demand.kind()) {
      case LANGUAGE -> WorkWords.language(language, demand.thing());
      case COURSE -> learnt.names().course(demand.thing());
      case QUEUE -> queues.byCode().getOrDefault(demand.thing(), demand.thing());
      case COMPETENCE -> learnt.names().competence(demand.thing());
    };
  }
}
