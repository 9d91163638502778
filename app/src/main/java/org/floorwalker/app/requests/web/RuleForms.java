package org.floorwalker.app.requests.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.Swaps;
import org.floorwalker.app.requests.WishBudget;
import org.springframework.stereotype.Component;

/// The forms for a rule of requests, for how much may be wished, and for a kind of leave.
@Component
final class RuleForms {
  static final Typed USUAL_RULE =
      new Typed(Map.of("notice", "1", "open", "365", "away", "15", "missing", "0"));
  static final Typed USUAL_BUDGET =
      new Typed(Map.of("points", "8", "musts", "2", "share", "15", "days", "14", "site", "20"));
  static final Typed NO_KIND = new Typed(Map.of());

  private static final int MOST_NOTICE = 365;
  private static final int MOST_OPEN = 1095;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_TITLE = 100;

  private final People people;
  private final LeaveBalances balances;
  private final Words words;

  RuleForms(People people, LeaveBalances balances, Words words) {
    this.people = people;
    this.balances = balances;
    this.words = words;
  }

  List<Field> rule(Locale spoken, Typed typed) {
    return typed.fields(
        List.of(
            Field.choice("team", "requests.rule.team", teams(spoken)),
            Field.choice("kind", "requests.rule.kind", kinds(spoken)),
            number("rule", "notice"),
            number("rule", "open"),
            number("rule", "away"),
            number("rule", "missing"),
            choice(spoken, "requests.rule.decided", "decided", "rule", "leader"),
            choice(spoken, "requests.rule.order", "order", "asked", "least-leave")),
        words,
        spoken);
  }

  List<Field> budget(Locale spoken, Typed typed) {
    return typed.fields(
        List.of(
            Field.choice("group", "requests.rule.team", teams(spoken)),
            number("budget", "points"),
            number("budget", "musts"),
            number("budget", "share"),
            number("budget", "days"),
            number("budget", "site")),
        words,
        spoken);
  }

  List<Field> kind(Locale spoken, Typed typed) {
    return typed.fields(
        List.of(
            Field.text("code", "requests.kinds.code").help("requests.kinds.code.help"),
            Field.text("title", "requests.kinds.title"),
            yesNo(spoken, "counted"),
            yesNo(spoken, "staffed")),
        words,
        spoken);
  }

  private static Field number(String form, String name) {
    String key = "requests." + form + "." + name;
    return Field.number(name, key).help(key + ".help");
  }

  private Field yesNo(Locale spoken, String name) {
    List<Field.Choice> choices =
        Stream.of("yes", "no")
            .map(one -> new Field.Choice(one, words.say(spoken, "requests." + one)))
            .toList();
    return Field.choice(name, "requests.kinds." + name, choices);
  }

  private Field choice(Locale spoken, String key, String name, String... choices) {
    return Field.choice(
        name,
        key,
        Stream.of(choices)
            .map(one -> new Field.Choice(one, words.say(spoken, key + "." + one)))
            .toList());
  }

  private List<Field.Choice> teams(Locale spoken) {
    List<Field.Choice> teams = new ArrayList<>();
    teams.add(new Field.Choice("", words.say(spoken, "requests.rule.everybody")));
    people
        .teamsOn(people.today())
        .forEach(team -> teams.add(new Field.Choice(team.code(), team.name())));
    return teams;
  }

  private List<Field.Choice> kinds(Locale spoken) {
    List<Field.Choice> kinds = new ArrayList<>();
    kinds.add(new Field.Choice("", words.say(spoken, "requests.rule.every-kind")));
    kinds.add(new Field.Choice(Swaps.KIND, words.say(spoken, "requests.kind." + Swaps.KIND)));
    kinds.addAll(leaveKinds(spoken));
    return kinds;
  }

  /// Kinds that may be asked for, as the centre calls them.
  List<Field.Choice> leaveKinds(Locale spoken) {
    return balances.listKinds().stream()
        .map(kind -> new Field.Choice(kind.code(), kind.name(words, spoken)))
        .toList();
  }

  /// The rule that was typed; not to be used unless all of it is right.
  LeaveRule readRule(Typed typed, Set<String> ticked) {
    String team = typed.optional("team", LONGEST_TITLE);
    String kind = typed.optional("kind", LONGEST_CODE);
    typed.check("team", isChoice(team, teams(Locale.ENGLISH)), "requests.rule.wrong-scope");
    typed.check("kind", isChoice(kind, kinds(Locale.ENGLISH)), "requests.rule.wrong-scope");
    return new LeaveRule(
        new LeaveRule.Scope(team, kind),
        typed.number("notice", 0, MOST_NOTICE),
        typed.number("open", 1, MOST_OPEN),
        new LeaveRule.Limits(typed.number("away", 1, 100) / 100.0, typed.number("missing", 0, 100)),
        typed.choice("decided", LeaveRule.DecidedBy.class),
        typed.choice("order", LeaveRule.Order.class),
        Stream.of(LeaveRule.Check.values())
            .filter(check -> ticked.contains(check.name().toLowerCase(Locale.ROOT)))
            .collect(Collectors.toSet()));
  }

  private static boolean isChoice(String typed, List<Field.Choice> choices) {
    return choices.stream().anyMatch(choice -> choice.value().equals(typed));
  }

  /// The budget that was typed; not to be used unless all of it is right.
  WishBudget readBudget(Typed typed) {
    String team = typed.optional("group", LONGEST_TITLE);
    typed.check("group", isChoice(team, teams(Locale.ENGLISH)), "requests.rule.wrong-scope");
    return new WishBudget(
        team,
        typed.number("points", 0, 99),
        typed.number("musts", 0, 31),
        typed.number("share", 0, 100) / 100.0,
        typed.number("days", 0, 365),
        typed.number("site", 0, 100) / 100.0);
  }

  /// The kind that was typed, when all of it is right. Kinds the product has words for need
  /// no name.
  Optional<LeaveKind> readKind(Typed typed) {
    String code = typed.code("code");
    String title = typed.optional("title", LONGEST_TITLE);
    typed.check("code", code.length() <= LONGEST_CODE, "requests.kinds.wrong-code");
    typed.check(
        "title",
        !title.isEmpty() || words.has("requests.kind." + code),
        "requests.kinds.wrong-title");
    return typed.isRight()
        ? Optional.of(new LeaveKind(code, title, typed.ticked("counted"), typed.ticked("staffed")))
        : Optional.empty();
  }
}
