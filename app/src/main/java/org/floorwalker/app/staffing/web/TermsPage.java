package org.floorwalker.app.staffing.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.app.staffing.GoalTerms;
import org.floorwalker.app.staffing.Goals;
import org.floorwalker.app.staffing.TermsOutcome;
import org.floorwalker.app.staffing.Working;
import org.floorwalker.planning.staffing.GoalPeriod;
import org.floorwalker.planning.staffing.Shrinkage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What queues promise beyond their goal (period and floor, people at night, loss by reason), how
/// their contacts are worked, and what each centre asks of all its queues together.
@Controller
final class TermsPage {
  private static final String TEMPLATE = "staffing/terms";
  private static final int SPARE_ROWS = 2;
  private static final double PERCENT = 100;

  private final Goals goals;
  private final Centres centres;
  private final Words words;

  TermsPage(Goals goals, Centres centres, Words words) {
    this.goals = goals;
    this.centres = centres;
    this.words = words;
  }

  @GetMapping("/need/goals")
  @Needs(Permission.SEE_NEED)
  ModelAndView goals(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, null));
  }

  @GetMapping("/need/goals/{queue}")
  @Needs(Permission.SET_GOALS)
  ModelAndView form(Viewer viewer, Locale language, @PathVariable("queue") String queue) {
    GoalTerms terms = goals.find(viewer, queue).orElseThrow(() -> new NotFound("a queue " + queue));
    return Page.of(TEMPLATE, view(viewer, edited(viewer, terms, language)));
  }

  @PostMapping("/need/goals/{queue}")
  @Needs(Permission.SET_GOALS)
  Object set(
      Viewer viewer,
      Locale language,
      @PathVariable("queue") String queue,
      @RequestParam MultiValueMap<String, String> values) {
    TermsForm form = new TermsForm(values);
    WorkingForm working = new WorkingForm(values.toSingleValueMap());
    try {
      return switch (goals.set(viewer, form.terms(queue), working.working(queue))) {
        case TermsOutcome.Set _ -> Page.goTo("/need/goals");
        case TermsOutcome.Contradiction(String reason) ->
            again(viewer, queue, form, reason, language);
        case TermsOutcome.NoSuchQueue(String code) -> throw new NotFound("a queue " + code);
      };
    } catch (IllegalArgumentException | DateTimeException e) {
      return again(viewer, queue, form, Objects.requireNonNullElse(e.getMessage(), ""), language);
    }
  }

  private ModelAndView again(
      Viewer viewer, String queue, TermsForm form, String reason, Locale language) {
    String name = goals.card(viewer, queue).map(QueueCard::name).orElse(queue);
    List<Field> fields =
        fields(form.text("period"), form.text("floor"), form.text("night"), language);
    List<Field> working =
        new WorkingForm(form.values().toSingleValueMap()).fields(others(viewer, queue, language));
    return Page.invalid(
        TEMPLATE,
        view(viewer, new TermsView.Edited(queue, name, fields, working, form.rows(), reason)));
  }

  private TermsView view(Viewer viewer, TermsView.@Nullable Edited edited) {
    return new TermsView(lines(viewer), centres.list(viewer), edited);
  }

  /// Queues that contacts can go on to, and none.
  private List<Field.Choice> others(Viewer viewer, String queue, Locale language) {
    List<Field.Choice> others = new ArrayList<>();
    others.add(new Field.Choice("", words.say(language, "staffing.working.nowhere")));
    for (Goals.Promised promised : goals.list(viewer)) {
      String code = promised.card().id().name();
      if (!code.equals(queue)) {
        others.add(new Field.Choice(code, promised.card().name()));
      }
    }
    return others;
  }

  private List<TermsView.Line> lines(Viewer viewer) {
    return goals.list(viewer).stream()
        .map(
            promised ->
                new TermsView.Line(
                    promised.card().id().name(),
                    promised.card().name(),
                    promised.settings().promise().goal(),
                    promised.terms(),
                    promised.settings().shrinkage()))
        .toList();
  }

  private TermsView.Edited edited(Viewer viewer, GoalTerms terms, Locale language) {
    List<TermsView.Loss> rows = new ArrayList<>();
    Shrinkage losses = terms.losses();
    if (losses != null) {
      losses.losses().forEach(loss -> rows.add(written(loss)));
    }
    for (int spare = 0; spare < SPARE_ROWS; spare++) {
      rows.add(TermsView.Loss.EMPTY);
    }
    List<Field> fields =
        fields(
            terms.period().per().word(),
            number(terms.period().floorShare() * PERCENT),
            String.valueOf(terms.minimumAtNight()),
            language);
    String name = goals.card(viewer, terms.queue()).map(QueueCard::name).orElse(terms.queue());
    Working working =
        goals.findWorking(viewer, terms.queue()).orElse(Working.asItIs(terms.queue()));
    List<Field> worked = WorkingForm.of(working).fields(others(viewer, terms.queue(), language));
    return new TermsView.Edited(terms.queue(), name, fields, worked, rows, null);
  }

  private static TermsView.Loss written(Shrinkage.Loss loss) {
    boolean always = loss.weekdays().size() == DayOfWeek.values().length;
    String weekdays =
        loss.weekdays().stream()
            .map(DayOfWeek::getValue)
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(" "));
    return new TermsView.Loss(
        loss.reason(),
        number(loss.share() * PERCENT),
        always ? "" : weekdays,
        loss.from().toString(),
        loss.until().toString());
  }

  private static String number(double value) {
    return value == Math.rint(value)
        ? String.valueOf((long) value)
        : String.format(Locale.ROOT, "%.1f", value);
  }

  private List<Field> fields(String period, String floor, String night, Locale language) {
    List<Field.Choice> periods = new ArrayList<>();
    for (GoalPeriod.Per per : GoalPeriod.Per.values()) {
      String label = words.say(language, "staffing.terms.period." + per.word());
      periods.add(new Field.Choice(per.word(), label));
    }
    return List.of(
        Field.choice("period", "staffing.terms.period", periods).value(period),
        Field.text("floor", "staffing.terms.floor").value(floor),
        Field.number("night", "staffing.terms.night").value(night));
  }
}
