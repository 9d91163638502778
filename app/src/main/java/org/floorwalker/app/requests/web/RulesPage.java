package org.floorwalker.app.requests.web;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.DayWishes;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRule;
import org.floorwalker.app.requests.LeaveRules;
import org.floorwalker.app.requests.WishBudget;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The rules requests are decided by, group by group, how much may be wished, and the kinds of
/// leave, all as data.
@Controller
final class RulesPage {
  private static final String PATH = "/requests/rules";
  private static final String TEMPLATE = "requests/rules";

  private final LeaveRules rules;
  private final LeaveBalances balances;
  private final DayWishes wishes;
  private final RuleForms forms;

  RulesPage(LeaveRules rules, LeaveBalances balances, DayWishes wishes, RuleForms forms) {
    this.rules = rules;
    this.balances = balances;
    this.wishes = wishes;
    this.forms = forms;
  }

  /// The three forms of the page as they were typed.
  ///
  /// @param checks what the form of a rule has ticked
  private record Forms(Typed rule, Set<String> checks, Typed budget, Typed kind) {
    static final Forms USUAL =
        new Forms(
            RuleForms.USUAL_RULE,
            Set.copyOf(RulesView.checks()),
            RuleForms.USUAL_BUDGET,
            RuleForms.NO_KIND);
  }

  @GetMapping(PATH)
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView page(Locale language) {
    return Page.of(TEMPLATE, view(language, Forms.USUAL));
  }

  private RulesView view(Locale language, Forms typed) {
    Locale spoken = Words.nearest(language);
    return new RulesView(
        rules.listRules(),
        forms.rule(spoken, typed.rule()),
        typed.checks(),
        rules.listPast(),
        wishes.listBudgets(),
        forms.budget(spoken, typed.budget()),
        balances.listKinds(),
        forms.kind(spoken, typed.kind()));
  }

  @PostMapping(PATH)
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView replace(
      Viewer viewer,
      Locale language,
      @RequestParam Map<String, String> form,
      @RequestParam(name = "check", defaultValue = "") Set<String> ticked) {
    Typed typed = new Typed(form);
    LeaveRule rule = forms.readRule(typed, ticked);
    if (!typed.isRight()) {
      return Page.invalid(
          TEMPLATE,
          view(language, new Forms(typed, ticked, RuleForms.USUAL_BUDGET, RuleForms.NO_KIND)));
    }
    rules.replace(viewer, rule);
    return Page.goTo(PATH).saying("requests.said.rule-saved");
  }

  @PostMapping(PATH + "/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView end(
      Viewer viewer, @RequestParam("team") String team, @RequestParam("kind") String kind) {
    rules.end(viewer, new LeaveRule.Scope(team, kind));
    return Page.goTo(PATH).saying("requests.said.rule-ended");
  }

  @PostMapping("/requests/budgets")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView setBudget(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    WishBudget budget = forms.readBudget(typed);
    if (!typed.isRight()) {
      Forms usual = Forms.USUAL;
      return Page.invalid(
          TEMPLATE, view(language, new Forms(usual.rule(), usual.checks(), typed, usual.kind())));
    }
    wishes.replace(viewer, budget);
    return Page.goTo(PATH).saying("requests.said.rule-saved");
  }

  @PostMapping("/requests/budgets/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView endBudget(Viewer viewer, @RequestParam("team") String team) {
    wishes.end(viewer, team);
    return Page.goTo(PATH).saying("requests.said.rule-ended");
  }

  @PostMapping("/requests/kinds")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView save(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    Optional<LeaveKind> kind = forms.readKind(typed);
    if (kind.isEmpty()) {
      Forms usual = Forms.USUAL;
      return Page.invalid(
          TEMPLATE, view(language, new Forms(usual.rule(), usual.checks(), usual.budget(), typed)));
    }
    rules.save(viewer, kind.get());
    return Page.goTo(PATH).saying("requests.said.kind-saved");
  }

  /// What still stands for a kind, before it ends.
  @GetMapping("/requests/kinds/retire")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView askRetire(Viewer viewer, @RequestParam("code") String code) {
    LeaveKind kind =
        balances.listKinds().stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElseThrow(() -> new NotFound("leave " + code));
    return Page.of("requests/endkind", new EndKindView(kind, rules.usesOf(viewer, code)));
  }

  @PostMapping("/requests/kinds/retire")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView retire(Viewer viewer, @RequestParam("code") String code) {
    rules.retire(viewer, code);
    return Page.goTo(PATH).saying("requests.said.kind-retired");
  }
}
