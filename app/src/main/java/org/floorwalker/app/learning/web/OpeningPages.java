package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.learning.InductionTemplates;
import org.floorwalker.app.learning.Openings;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueuesWithin;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.training.OpeningPlan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What it takes to open a queue on a fixed day; the address holds what was asked.
@Controller
final class OpeningPages {
  private static final int MOST = 1000;
  private static final double PERCENT = 100;

  private final Openings openings;
  private final InductionTemplates templates;
  private final People people;
  private final Words words;
  private final Clock clock;

  OpeningPages(
      Openings openings, InductionTemplates templates, People people, Words words, Clock clock) {
    this.openings = openings;
    this.templates = templates;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/training/opening")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    boolean isAsked = typed.containsKey("queue");
    Typed form = new Typed(isAsked ? typed : usual(viewer));
    Openings.@Nullable Answer answer = isAsked ? answer(viewer, form) : null;
    OpeningView view =
        new OpeningView(form.fields(fields(viewer, language), words, language), answer);
    return isAsked && !form.isRight()
        ? Page.invalid("learning/opening", view)
        : Page.of("learning/opening", view);
  }

  private Openings.@Nullable Answer answer(Viewer viewer, Typed form) {
    String queue = form.text("queue", MOST);
    String template = form.text("template", MOST);
    LocalDate opens = form.day("opens");
    Integer heads = form.optionalNumber("heads", 1, MOST);
    int places = form.number("places", 1, MOST);
    int days = form.number("days", 0, MOST);
    int leaving = form.number("leaving", 0, 90);
    form.check("opens", opens.isAfter(viewer.today(clock)), "field.wrong.day");
    Openings.@Nullable Answer answer =
        form.isRight()
            ? openings
                .plan(
                    viewer,
                    new Openings.Asked(
                        queue,
                        opens,
                        heads == null ? 0 : heads,
                        template,
                        places,
                        new OpeningPlan.Hiring(days, leaving / PERCENT)))
                .orElse(null)
            : null;
    form.check("queue", answer != null || !form.isRight(), "field.wrong.choice");
    return answer;
  }

  private Map<String, String> usual(Viewer viewer) {
    Map<String, String> usual = new HashMap<>();
    usual.put(
        "opens",
        viewer.today(clock).plusDays(90).with(TemporalAdjusters.next(DayOfWeek.MONDAY)).toString());
    usual.put("places", "12");
    usual.put("days", "30");
    usual.put("leaving", "10");
    return usual;
  }

  private List<Field> fields(Viewer viewer, Locale language) {
    QueuesWithin seen = people.queuesWithin(viewer, Permission.SEE_TRAINING);
    List<Field.Choice> queues =
        people.queues().stream()
            .filter(card -> seen.covers(card.id().name()))
            .map(card -> new Field.Choice(card.id().name(), card.name()))
            .toList();
    return List.of(
        Field.choice("queue", "learning.queue", orNone(queues, language)),
        Field.date("opens", "learning.opening.opens"),
        Field.number("heads", "learning.opening.heads")
            .help("learning.opening.heads.help")
            .optionally(),
        Field.choice("template", "learning.induction.template", orNone(templates(), language)),
        Field.number("places", "learning.opening.places"),
        Field.number("days", "learning.opening.days").help("learning.opening.assumed"),
        Field.number("leaving", "learning.opening.leaving").help("learning.opening.assumed"));
  }

  private List<Field.Choice> templates() {
    return templates.list().stream().map(OpeningPages::choice).toList();
  }

  private static Field.Choice choice(InductionTemplate template) {
    return new Field.Choice(template.code(), template.title());
  }

  /// A list to choose from has one line at least.
  private List<Field.Choice> orNone(List<Field.Choice> choices, Locale language) {
    return choices.isEmpty()
        ? List.of(new Field.Choice("", words.say(language, "learning.opening.no-choice")))
        : choices;
  }
}
