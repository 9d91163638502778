package org.floorwalker.app.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.InductionTemplate;
import org.floorwalker.app.learning.InductionTemplate.Owner;
import org.floorwalker.app.learning.InductionTemplate.Step;
import org.floorwalker.app.learning.InductionTemplates;
import org.floorwalker.app.learning.Inductions;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Induction programmes as a form, and the newcomer's own words about theirs.
@Controller
final class InductionPages {
  /// `5 trainer Why we measure = measuring`: working day, owner, words, and the course that
  /// shows it.
  private static final Pattern STEP =
      Pattern.compile("(\\d{1,3})\\s+([a-z-]+)\\s+([^=]+?)(?:\\s*=\\s*([a-z0-9-]+))?");

  private static final int MOST_DAY = 260;

  private final Inductions inductions;
  private final InductionTemplates templates;
  private final Catalogue catalogue;
  private final Words words;

  InductionPages(
      Inductions inductions, InductionTemplates templates, Catalogue catalogue, Words words) {
    this.inductions = inductions;
    this.templates = templates;
    this.catalogue = catalogue;
    this.words = words;
  }

  /// A new programme begins as the usual one for the front line.
  @GetMapping("/training/new-induction")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView start(Locale language) {
    InductionTemplate usual = templates.usual(language);
    Map<String, String> filled =
        Map.of(
            "code", usual.code(),
            "title", usual.title(),
            "front", "yes",
            "basic", String.valueOf(usual.basicDays()),
            "nesting", String.valueOf(usual.nestingDays()));
    return Page.of(
        "learning/inductionform", view(new Typed(filled), text(usual.steps()), null, language));
  }

  private InductionFormView view(
      Typed form, String steps, @Nullable String wrong, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("code", "learning.code").help("learning.code.help"),
            Field.text("title", "learning.title-field"),
            Field.text("client", "learning.client").help("learning.client.help").optionally(),
            Field.choice("front", "learning.induction.front", yesNo(language)),
            Field.number("basic", "learning.induction.basic").help("learning.induction.basic.help"),
            Field.number("nesting", "learning.induction.nesting"));
    return new InductionFormView(form.fields(fields, words, language), steps, wrong);
  }

  private List<Field.Choice> yesNo(Locale language) {
    return List.of(
        new Field.Choice("yes", words.say(language, "learning.yes")),
        new Field.Choice("no", words.say(language, "learning.no")));
  }

  private static String word(Owner owner) {
    return owner.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String text(List<Step> steps) {
    return steps.stream()
        .map(
            step ->
                step.day()
                    + " "
                    + word(step.owner())
                    + " "
                    + step.title()
                    + (step.course() == null ? "" : " = " + step.course()))
        .collect(Collectors.joining("\n"));
  }

  @PostMapping("/training/inductions")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView add(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String text = form.optional("steps", 20_000);
    Optional<List<Step>> steps = steps(text);
    boolean front = form.ticked("front");
    String code = form.code("code");
    String title = form.text("title", 200);
    int basic = form.number("basic", front ? InductionTemplate.LEAST_BASIC_DAYS : 1, MOST_DAY);
    int nesting = form.number("nesting", 0, MOST_DAY);
    String client = form.optional("client", 100);
    boolean added =
        form.isRight()
            && steps.isPresent()
            && templates.add(
                viewer,
                new InductionTemplate(code, title, client, front, basic, nesting, steps.get()));
    form.check("code", added || !form.isRight() || steps.isEmpty(), "learning.wrong.code");
    return added
        ? Page.goTo("/training/cohorts").saying("learning.said.written", title)
        : Page.invalid(
            "learning/inductionform",
            view(form, text, steps.isPresent() ? null : "learning.wrong.steps", language));
  }

  /// Steps by day; empty when a line cannot be read or there is none.
  private Optional<List<Step>> steps(String text) {
    List<Step> steps = new ArrayList<>();
    for (String line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      Optional<Step> step = step(line);
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
    }
    steps.sort((a, b) -> Integer.compare(a.day(), b.day()));
    return steps.isEmpty() ? Optional.empty() : Optional.of(steps);
  }

  private Optional<Step> step(String line) {
    Matcher parts = STEP.matcher(line);
    if (!parts.matches()) {
      return Optional.empty();
    }
    int day = Integer.parseInt(parts.group(1));
    @Nullable String course = parts.group(4);
    boolean possible =
        day >= 1
            && day <= MOST_DAY
            && parts.group(3).length() <= 200
            && (course == null || catalogue.find(course).isPresent());
    return Stream.of(Owner.values())
        .filter(owner -> possible && word(owner).equals(parts.group(2)))
        .map(owner -> new Step(day, owner, parts.group(3), course))
        .findFirst();
  }

  @PostMapping("/my/training/feeling")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView feel(Viewer viewer, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    int level = form.number("level", 1, 5);
    String wish = form.optional("wish", 1000);
    if (!form.isRight()) {
      return Page.goTo("/my/training").saying("learning.said.feeling-missing");
    }
    inductions.feel(viewer, level, wish);
    return Page.goTo("/my/training").saying("learning.said.feeling");
  }

  @PostMapping("/my/training/first-job")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView firstJob(Viewer viewer, @RequestParam(defaultValue = "") String first) {
    inductions.sayFirstJob(
        viewer,
        switch (first) {
          case "yes" -> true;
          case "no" -> false;
          default -> null;
        });
    return Page.goTo("/my/training").saying("learning.said.kept");
  }
}
