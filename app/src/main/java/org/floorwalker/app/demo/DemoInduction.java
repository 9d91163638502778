package org.floorwalker.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Apprentice;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.learning.Approvals;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.Complexity;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.learning.InductionTemplates;
import org.floorwalker.app.learning.Inductions;
import org.floorwalker.app.learning.LanguageTrack;
import org.floorwalker.app.learning.QueueAsk;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfile.Demand;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.learning.Skills;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.planning.training.ApprenticeTerm;
import org.springframework.stereotype.Component;

/// The demo's newcomers in their third week, its apprentices, profiles and approvals.
@Component
final class DemoInduction {
  private static final int NEWCOMERS = 6;
  private static final int APPRENTICES = 4;
  private static final int ASSESSED = 60;

  private final Inductions inductions;
  private final InductionTemplates templates;
  private final Apprentices apprentices;
  private final Approvals approvals;
  private final Skills skills;
  private final SkillProfiles profiles;
  private final Complexity complexity;
  private final People people;

  DemoInduction(
      Inductions inductions,
      InductionTemplates templates,
      Apprentices apprentices,
      Approvals approvals,
      Skills skills,
      SkillProfiles profiles,
      Complexity complexity,
      People people) {
    this.inductions = inductions;
    this.templates = templates;
    this.apprentices = apprentices;
    this.approvals = approvals;
    this.skills = skills;
    this.profiles = profiles;
    this.complexity = complexity;
    this.people = people;
  }

  /// Brings everything in, once.
  void bring(Viewer trainer, LocalDate today) {
    List<Placement> newest =
        people.placementsOn(today).stream()
            .filter(one -> !one.tenure().leads() && !one.id().equals(trainer.person()))
            .sorted(
                Comparator.comparing((Placement one) -> one.tenure().since())
                    .reversed()
                    .thenComparing(one -> one.card().code()))
            .limit(NEWCOMERS + APPRENTICES)
            .toList();
    List<PersonId> leaders =
        people.placementsOn(today).stream()
            .filter(one -> one.tenure().leads())
            .map(Placement::id)
            .toList();
    if (newest.size() == NEWCOMERS + APPRENTICES && !leaders.isEmpty()) {
      bringClass(trainer, today, newest.subList(0, NEWCOMERS), leaders.getFirst());
      bringApprentices(trainer, today, newest.subList(NEWCOMERS, newest.size()), leaders.getLast());
      bringProfiles(trainer);
      bringComplexity(trainer, today);
      bringApprovals(trainer, today, leaders.getFirst());
    }
  }

  private void bringClass(
      Viewer trainer, LocalDate today, List<Placement> newcomers, PersonId teacher) {
    InductionTemplate usual = templates.usual(Locale.ENGLISH);
    templates.add(trainer, usual);
    LocalDate starts = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(2);
    Cohort.Means means = new Cohort.Means(teacher, "Blue room", 8);
    inductions
        .plan(trainer, usual.code(), "Front line, spring", starts, means)
        .ifPresent(
            id -> {
              newcomers.forEach(one -> inductions.join(trainer, id, one.id()));
              Cohort cohort = inductions.get(id);
              for (int step = 0; step < usual.steps().size(); step++) {
                if (cohort.day(usual.steps().get(step).day()).isBefore(today.minusDays(3))) {
                  int done = step;
                  newcomers.forEach(
                      one -> inductions.done(trainer, id, one.id(), done, "List of participants"));
                }
              }
            });
  }

  private void bringApprentices(
      Viewer trainer, LocalDate today, List<Placement> young, PersonId supervisor) {
    String trade = "Sales and customer service";
    for (int i = 0; i < young.size(); i++) {
      LocalDate starts = today.minusMonths(4L + 6 * i).withDayOfMonth(1);
      Apprentice apprentice =
          new Apprentice(
              0,
              young.get(i).id(),
              trade,
              "L-%d".formatted(101 + i),
              new ApprenticeTerm(starts, starts.plusYears(2).minusDays(1)),
              supervisor,
              37,
              new Apprentice.Test(null, null, null),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of());
      apprentices.begin(trainer, apprentice);
    }
    apprentices.setCurriculum(
        trainer,
        trade,
        List.of(
            "Guide a customer to what fits",
            "Handle a complaint by law and house rule",
            "Protect personal data in every contact",
            "Plan the day's own work"));
    apprentices.begin(
        trainer,
        new LanguageTrack(
            0,
            young.getFirst().id(),
            "nb",
            "B2",
            "en",
            today.minusMonths(3),
            today.plusMonths(9),
            4,
            ""));
  }

  private void bringProfiles(Viewer trainer) {
    profiles.add(
        trainer,
        new Competence(
            "complaints", "Complaints", "Finds what is behind it and closes it at once"));
    profiles.add(
        trainer,
        new Competence("automation", "Technology and AI", "Knows what the bot does and why"));
    profiles.add(
        trainer,
        new SkillProfile(
            "agent",
            "Agent",
            "agent",
            "",
            List.of(
                new Demand(Kind.COURSE, "measuring", 1),
                new Demand(Kind.COMPETENCE, "complaints", 2))));
    profiles.add(
        trainer,
        new SkillProfile(
            "second-line",
            "Second line",
            "agent",
            "",
            List.of(
                new Demand(Kind.QUEUE, "phone-nb", 3),
                new Demand(Kind.COMPETENCE, "complaints", 3))));
    profiles.add(
        trainer,
        new SkillProfile(
            "leader",
            "Team leader",
            "leader",
            "",
            List.of(
                new Demand(Kind.COURSE, "resilience", 1),
                new Demand(Kind.COMPETENCE, "automation", 3))));
  }

  /// One queue asks for a competence, which the people longest here have shown.
  private void bringComplexity(Viewer trainer, LocalDate today) {
    complexity.write(
        trainer,
        new QueueAsk(
            "phone-nb",
            QueueAsk.Kind.DEMANDING,
            "Fees and fraud: the bot answers what is easy",
            Map.of("complaints", 2)));
    List<PersonId> longest =
        people.placementsOn(today).stream()
            .filter(one -> !one.tenure().leads() && !one.id().equals(trainer.person()))
            .sorted(
                Comparator.comparing((Placement one) -> one.tenure().since())
                    .thenComparing(one -> one.card().code()))
            .map(Placement::id)
            .limit(ASSESSED)
            .toList();
    longest.forEach(
        person -> skills.assess(trainer, person, "complaints", 3, null, "Ten contacts heard"));
  }

  private void bringApprovals(Viewer trainer, LocalDate today, PersonId owner) {
    give(trainer, "Approved call centre", "Trade body", owner, today.minusMonths(11));
    give(trainer, "Information security (ISO/IEC 27001)", "Certifier", owner, today.minusMonths(4));
  }

  private void give(Viewer trainer, String title, String issuer, PersonId owner, LocalDate from) {
    approvals
        .keep(trainer, title, issuer, owner, 60)
        .ifPresent(
            id ->
                approvals.give(
                    trainer,
                    id,
                    new Approvals.Grant(
                        "", from, from.plusYears(1).minusDays(1), "Letter in the archive"),
                    null,
                    null));
  }
}
