package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Cohort;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.learning.Inductions;
import org.floorwalker.app.learning.TrainingMeasures;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One class of newcomers, followed day by day, with its people.
@Controller
final class CohortPages {
  private final Inductions inductions;
  private final People people;
  private final PeopleToChoose toChoose;
  private final Measures measures;
  private final Words words;
  private final Clock clock;

  CohortPages(
      Inductions inductions,
      People people,
      PeopleToChoose toChoose,
      Measures measures,
      Words words,
      Clock clock) {
    this.inductions = inductions;
    this.people = people;
    this.toChoose = toChoose;
    this.measures = measures;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/cohorts/{id}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, Locale language, @PathVariable long id) {
    return Page.of(
        "learning/cohort", view(viewer, language, inductions.get(id), new Typed(Map.of())));
  }

  private CohortView view(Viewer viewer, Locale language, Cohort cohort, Typed form) {
    LocalDate today = viewer.today(clock);
    List<PersonLine> reached = people.listWithin(viewer.reach(Permission.SEE_TRAINING), today);
    Set<PersonId> reachedIds =
        reached.stream().map(PersonLine::id).collect(Collectors.toUnmodifiableSet());
    List<Cohort.Member> shown =
        cohort.members().stream().filter(one -> reachedIds.contains(one.person())).toList();
    Set<PersonId> named = new HashSet<>(reachedIds);
    named.add(cohort.means().trainer());
    Map<PersonId, String> names = people.names(named);
    boolean mayWrite = viewer.may(Permission.SIGN_OFF_SKILLS) && !shown.isEmpty();
    List<Field.Choice> members = choices(shown, names);
    return new CohortView(
        cohort,
        cohort.phase(today),
        names.getOrDefault(cohort.means().trainer(), ""),
        today,
        steps(cohort, today),
        shown.stream().map(one -> row(viewer, cohort, one, names, today)).toList(),
        viewer.may(Permission.CHANGE_TRAINING) && cohort.members().size() < cohort.means().places()
            ? form.fields(
                List.of(Field.choice("joins", "learning.person", free(cohort, reached))),
                words,
                language)
            : List.of(),
        mayWrite ? form.fields(doneFields(cohort, members), words, language) : List.of(),
        mayWrite
            ? form.fields(
                List.of(
                    Field.choice("newcomer", "learning.person", members),
                    Field.choice("buddy", "learning.owner.buddy", toChoose.of(viewer))),
                words,
                language)
            : List.of(),
        !form.isRight());
  }

  private static List<Field.Choice> choices(
      List<Cohort.Member> members, Map<PersonId, String> names) {
    return members.stream()
        .map(one -> new Field.Choice(one.person().toString(), names.getOrDefault(one.person(), "")))
        .toList();
  }

  private static List<Field.Choice> free(Cohort cohort, List<PersonLine> reached) {
    return reached.stream()
        .filter(line -> cohort.members().stream().noneMatch(one -> one.person().equals(line.id())))
        .map(line -> new Field.Choice(line.id().toString(), line.name()))
        .toList();
  }

  private static List<Field> doneFields(Cohort cohort, List<Field.Choice> members) {
    List<Field.Choice> steps = new ArrayList<>();
    for (int i = 0; i < cohort.plan().steps().size(); i++) {
      InductionTemplate.Step step = cohort.plan().steps().get(i);
      steps.add(new Field.Choice(String.valueOf(i), step.day() + " · " + step.title()));
    }
    return List.of(
        Field.choice("person", "learning.person", members),
        Field.choice("step", "learning.induction.step", steps),
        Field.text("shown", "learning.evidence-field"));
  }

  private static List<CohortView.StepRow> steps(Cohort cohort, LocalDate today) {
    List<CohortView.StepRow> rows = new ArrayList<>();
    for (int i = 0; i < cohort.plan().steps().size(); i++) {
      int number = i;
      InductionTemplate.Step step = cohort.plan().steps().get(i);
      LocalDate day = cohort.day(step.day());
      int done =
          (int) cohort.members().stream().filter(one -> one.find(number).isPresent()).count();
      rows.add(
          new CohortView.StepRow(
              step, day, done, day.isBefore(today) && done < cohort.members().size()));
    }
    return rows;
  }

  private CohortView.MemberRow row(
      Viewer viewer,
      Cohort cohort,
      Cohort.Member member,
      Map<PersonId, String> names,
      LocalDate today) {
    return new CohortView.MemberRow(
        names.getOrDefault(member.person(), ""),
        member.person().value(),
        member.buddy() == null ? "" : names.getOrDefault(member.buddy(), ""),
        member.done().size(),
        cohort.late(member, today),
        feelings(viewer, member, today));
  }

  private @Nullable List<Cohort.Confidence> feelings(
      Viewer viewer, Cohort.Member member, LocalDate today) {
    String country =
        people.findPerson(member.person(), today).map(card -> card.place().country()).orElse("");
    Figure<List<Cohort.Confidence>> figure =
        measures.show(
            viewer,
            member.person(),
            TrainingMeasures.CONFIDENCE,
            country,
            today,
            "/training/cohorts",
            member::feelings);
    return figure instanceof Figure.Shown<List<Cohort.Confidence>>(List<Cohort.Confidence> shown)
        ? shown
        : null;
  }

  @PostMapping("/training/cohorts/{id}/join")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView join(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    Cohort cohort = inductions.get(id);
    PersonId person = new PersonId(form.id("joins"));
    form.check("joins", toChoose.holds(viewer, person), "field.wrong.choice");
    form.check(
        "joins", !form.isRight() || inductions.join(viewer, id, person), "learning.wrong.no-place");
    return answer(viewer, language, cohort, form, "learning.said.joined");
  }

  /// Back to the cohort with what was done, or the form again with what is wrong in it.
  private ModelAndView answer(
      Viewer viewer, Locale language, Cohort cohort, Typed form, String said) {
    return form.isRight()
        ? Page.goTo("/training/cohorts/" + cohort.id()).saying(said)
        : Page.invalid("learning/cohort", view(viewer, language, cohort, form));
  }

  @PostMapping("/training/cohorts/{id}/done")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView done(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    Cohort cohort = inductions.get(id);
    long person = form.id("person");
    int step = form.number("step", 0, cohort.plan().steps().size() - 1);
    String shown = form.text("shown", 1000);
    form.check("person", isMember(cohort, person), "field.wrong.choice");
    boolean written =
        form.isRight() && inductions.done(viewer, id, new PersonId(person), step, shown);
    return answer(
        viewer,
        language,
        cohort,
        form,
        written ? "learning.said.step-done" : "learning.said.step-done-before");
  }

  private static boolean isMember(Cohort cohort, long person) {
    return cohort.members().stream().anyMatch(one -> one.person().value() == person);
  }

  @PostMapping("/training/cohorts/{id}/buddy")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView buddy(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    Cohort cohort = inductions.get(id);
    long newcomer = form.id("newcomer");
    PersonId buddy = new PersonId(form.id("buddy"));
    form.check("newcomer", isMember(cohort, newcomer), "field.wrong.choice");
    form.check(
        "buddy", buddy.value() != newcomer && toChoose.holds(viewer, buddy), "field.wrong.choice");
    if (form.isRight()) {
      inductions.setBuddy(viewer, id, new PersonId(newcomer), buddy);
    }
    return answer(viewer, language, cohort, form, "learning.said.buddy");
  }
}
