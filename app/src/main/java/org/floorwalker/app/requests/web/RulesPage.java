package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.LeaveRules;
import org.floorwalker.app.requests.Swaps;
import org.floorwalker.app.requests.WishBudget;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules requests are decided by, group by group, and the kinds of leave, both as data.
@Controller
final class RulesPage {
  private static final int MOST_NOTICE = 365;
  private static final int MOST_OPEN = 1095;

  private final LeaveRules rules;
  private final LeaveBalances balances;
  private final DayWishes wishes;
  private final BudgetForm budgets;
  private final People people;
  private final Words words;
  private final Clock clock;

  RulesPage(
      LeaveRules rules,
      LeaveBalances balances,
      DayWishes wishes,
      People people,
      Words words,
      Clock clock) {
    this.rules = rules;
    this.balances = balances;
    this.wishes = wishes;
    this.budgets = new BudgetForm(words);
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  /// A rule as it was typed.
  record TypedRule(
      @Nullable String team,
      @Nullable String kind,
      @Nullable Integer notice,
      @Nullable Integer open,
      @Nullable Double away,
      @Nullable Double missing,
      @Nullable String decided,
      @Nullable String order,
      @Nullable Set<String> check) {
    static final TypedRule USUAL =
        new TypedRule("", "", 1, 365, 15.0, 0.0, "rule", "asked", Set.copyOf(RulesView.checks()));
  }

  /// A kind as it was typed.
  record TypedKind(
      @Nullable String code,
      @Nullable String title,
      @Nullable String counted,
      @Nullable String staffed) {
    static final TypedKind NOTHING = new TypedKind("", "", "yes", "yes");
  }

  @GetMapping("/requests/rules")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView page(Locale language) {
    return Page.of(
        "requests/rules",
        view(language, TypedRule.USUAL, TypedKind.NOTHING, BudgetForm.USUAL, Map.of()));
  }

  private RulesView view(
      Locale language,
      TypedRule rule,
      TypedKind kind,
      BudgetForm.Typed budget,
      Map<String, String> errors) {
    Locale spoken = Words.nearest(language);
    return new RulesView(
        rules.listRules(),
        marked(ruleForm(spoken, rule), errors),
        Objects.requireNonNullElse(rule.check(), Set.<String>of()),
        rules.listPast(),
        wishes.listBudgets(),
        marked(budgets.form(spoken, teams(spoken), budget), errors),
        balances.listKinds(),
        balances.listRights(),
        marked(kindForm(spoken, kind), errors));
  }

  private static List<Field> marked(List<Field> fields, Map<String, String> errors) {
    return fields.stream().map(field -> field.error(errors.get(field.name()))).toList();
  }

  private List<Field> ruleForm(Locale spoken, TypedRule typed) {
    return List.of(
        Field.choice("team", "requests.rule.team", teams(spoken)).value(typed.team()),
        Field.choice("kind", "requests.rule.kind", kinds(spoken)).value(typed.kind()),
        number("notice", typed.notice()),
        number("open", typed.open()),
        number("away", typed.away()),
        number("missing", typed.missing()),
        choice(spoken, "decided", typed.decided(), "rule", "leader"),
        choice(spoken, "order", typed.order(), "asked", "least-leave"));
  }

  private static Field number(String name, @Nullable Number value) {
    return Field.number(name, "requests.rule." + name)
        .help("requests.rule." + name + ".help")
        .value(value == null ? "" : value.toString().replaceFirst("\\.0$", ""));
  }

  private Field choice(Locale spoken, String name, @Nullable String value, String... choices) {
    return Field.choice(
            name,
            "requests.rule." + name,
            Stream.of(choices)
                .map(one -> new Field.Choice(one, say(spoken, "requests.rule." + name + "." + one)))
                .toList())
        .value(value);
  }

  private String say(Locale spoken, String key) {
    return words.say(spoken, key);
  }

  private List<Field.Choice> teams(Locale spoken) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    List<Field.Choice> teams = new ArrayList<>();
    teams.add(new Field.Choice("", say(spoken, "requests.rule.everybody")));
    people.teamsOn(today).forEach(team -> teams.add(new Field.Choice(team.code(), team.name())));
    return teams;
  }

  private List<Field.Choice> kinds(Locale spoken) {
    List<Field.Choice> kinds = new ArrayList<>();
    kinds.add(new Field.Choice("", say(spoken, "requests.rule.every-kind")));
    kinds.add(new Field.Choice(Swaps.KIND, say(spoken, "requests.kind." + Swaps.KIND)));
    balances
        .listKinds()
        .forEach(kind -> kinds.add(new Field.Choice(kind.code(), name(spoken, kind))));
    return kinds;
  }

  private String name(Locale spoken, LeaveKind kind) {
    return kind.title().isEmpty() ? say(spoken, "requests.kind." + kind.code()) : kind.title();
  }

  private List<Field> kindForm(Locale spoken, TypedKind typed) {
    return List.of(
        Field.text("code", "requests.kinds.code")
            .help("requests.kinds.code.help")
            .value(typed.code()),
        Field.text("title", "requests.kinds.title").value(typed.title()),
        yesNo(spoken, "counted", typed.counted()),
        yesNo(spoken, "staffed", typed.staffed()));
  }

  private Field yesNo(Locale spoken, String name, @Nullable String value) {
    return Field.choice(
            name,
            "requests.kinds." + name,
            Stream.of("yes", "no")
                .map(one -> new Field.Choice(one, say(spoken, "requests." + one)))
                .toList())
        .value(value);
  }

  @PostMapping("/requests/rules")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView replace(Viewer viewer, Locale language, @ModelAttribute TypedRule typed) {
    Map<String, String> errors = new HashMap<>();
    Locale spoken = Words.nearest(language);
    int notice = within(errors, spoken, "notice", typed.notice(), 0, MOST_NOTICE);
    int open = within(errors, spoken, "open", typed.open(), 1, MOST_OPEN);
    double away = within(errors, spoken, "away", typed.away(), 1.0, 100.0);
    double missing = within(errors, spoken, "missing", typed.missing(), 0.0, 100.0);
    if (!isKnown(typed)) {
      errors.put("team", say(spoken, "requests.rule.wrong-scope"));
    }
    if (!errors.isEmpty()) {
      return Page.invalid(
          "requests/rules", view(language, typed, TypedKind.NOTHING, BudgetForm.USUAL, errors));
    }
    rules.replace(
        viewer,
        new LeaveRule(
            new LeaveRule.Scope(text(typed.team()), text(typed.kind())),
            notice,
            open,
            new LeaveRule.Limits(away / 100, missing),
            "leader".equals(typed.decided())
                ? LeaveRule.DecidedBy.LEADER
                : LeaveRule.DecidedBy.RULE,
            "least-leave".equals(typed.order())
                ? LeaveRule.Order.LEAST_LEAVE
                : LeaveRule.Order.ASKED,
            checks(typed)));
    return Page.goTo("/requests/rules").saying("requests.said.rule-saved");
  }

  private static Set<LeaveRule.Check> checks(TypedRule typed) {
    Set<String> ticked = Objects.requireNonNullElse(typed.check(), Set.of());
    return Stream.of(LeaveRule.Check.values())
        .filter(check -> ticked.contains(check.name().toLowerCase(Locale.ROOT)))
        .collect(Collectors.toSet());
  }

  private static String text(@Nullable String typed) {
    return Objects.requireNonNullElse(typed, "");
  }

  private boolean isKnown(TypedRule typed) {
    LocalDate today = clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    Set<String> teams =
        people.teamsOn(today).stream().map(TeamCard::code).collect(Collectors.toSet());
    Set<String> kinds =
        balances.listKinds().stream().map(LeaveKind::code).collect(Collectors.toSet());
    kinds.add(Swaps.KIND);
    return (text(typed.team()).isEmpty() || teams.contains(typed.team()))
        && (text(typed.kind()).isEmpty() || kinds.contains(typed.kind()));
  }

  private int within(
      Map<String, String> errors,
      Locale spoken,
      String field,
      @Nullable Integer value,
      int least,
      int most) {
    return (int)
        within(errors, spoken, field, value == null ? null : (double) value, (double) least, most);
  }

  private double within(
      Map<String, String> errors,
      Locale spoken,
      String field,
      @Nullable Double value,
      double least,
      double most) {
    if (value == null || !(value >= least && value <= most)) {
      errors.put(field, words.say(spoken, "requests.rule.wrong-number", least, most));
      return least;
    }
    return value;
  }

  @PostMapping("/requests/rules/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView end(
      Viewer viewer, @RequestParam("team") String team, @RequestParam("kind") String kind) {
    rules.end(viewer, new LeaveRule.Scope(team, kind));
    return Page.goTo("/requests/rules").saying("requests.said.rule-ended");
  }

  @PostMapping("/requests/budgets")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView setBudget(Viewer viewer, Locale language, @ModelAttribute BudgetForm.Typed typed) {
    Map<String, String> errors = new HashMap<>();
    Optional<WishBudget> budget = budgets.read(Words.nearest(language), typed, errors);
    boolean isTeam =
        text(typed.group()).isEmpty()
            || isKnown(new TypedRule(typed.group(), "", 0, 0, 0.0, 0.0, "", "", Set.of()));
    if (budget.isEmpty() || !isTeam) {
      return Page.invalid(
          "requests/rules", view(language, TypedRule.USUAL, TypedKind.NOTHING, typed, errors));
    }
    wishes.replace(viewer, budget.get());
    return Page.goTo("/requests/rules").saying("requests.said.rule-saved");
  }

  @PostMapping("/requests/budgets/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView endBudget(Viewer viewer, @RequestParam("team") String team) {
    wishes.end(viewer, team);
    return Page.goTo("/requests/rules").saying("requests.said.rule-ended");
  }

  @PostMapping("/requests/kinds")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView save(Viewer viewer, Locale language, @ModelAttribute TypedKind typed) {
    Map<String, String> errors = new HashMap<>();
    Locale spoken = Words.nearest(language);
    String code = text(typed.code()).strip();
    if (!code.matches("[a-z0-9-]{1,40}")) {
      errors.put("code", say(spoken, "requests.kinds.wrong-code"));
    }
    boolean isOurs = words.has("requests.kind." + code);
    if (text(typed.title()).isBlank() && !isOurs) {
      errors.put("title", say(spoken, "requests.kinds.wrong-title"));
    }
    if (!errors.isEmpty()) {
      return Page.invalid(
          "requests/rules", view(language, TypedRule.USUAL, typed, BudgetForm.USUAL, errors));
    }
    rules.save(
        viewer,
        new LeaveKind(
            code,
            text(typed.title()).strip(),
            "yes".equals(typed.counted()),
            "yes".equals(typed.staffed())));
    return Page.goTo("/requests/rules").saying("requests.said.kind-saved");
  }

  @PostMapping("/requests/kinds/retire")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView retire(Viewer viewer, @RequestParam("code") String code) {
    rules.retire(viewer, code);
    return Page.goTo("/requests/rules").saying("requests.said.kind-retired");
  }
}
