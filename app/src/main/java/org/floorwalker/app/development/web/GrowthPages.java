package org.floorwalker.app.development.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.development.CareerFind;
import org.floorwalker.app.development.CareerFinds;
import org.floorwalker.app.development.CareerRules;
import org.floorwalker.app.development.ExpectedReturns;
import org.floorwalker.app.development.LeaderStep;
import org.floorwalker.app.development.NewLeaders;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// People found by the written rules, the programme for new leaders, and when somebody means to go.
@Controller
public final class GrowthPages {
  private static final String FOUND = "/careers/found";
  private static final String LEADERS = "/careers/leaders";

  private final CareerFinds finds;
  private final NewLeaders leaders;
  private final ExpectedReturns returns;

  GrowthPages(CareerFinds finds, NewLeaders leaders, ExpectedReturns returns) {
    this.finds = finds;
    this.leaders = leaders;
    this.returns = returns;
  }

  /// @param refused whether the last deed was not possible
  public record FoundView(CareerFinds.Found found, CareerRules rules, boolean refused) {
    public List<CareerFind> of(CareerFind.Kind kind) {
      return found.finds().stream().filter(one -> one.kind() == kind).toList();
    }
  }

  @GetMapping(FOUND)
  @Needs({Permission.LEAD_TALKS, Permission.KEEP_CAREERS})
  ModelAndView found(Viewer viewer) {
    return Page.of("development/found", foundView(viewer, false));
  }

  private FoundView foundView(Viewer viewer, boolean refused) {
    return new FoundView(finds.found(viewer), finds.rules(), refused);
  }

  @PostMapping("/careers/found/{person}")
  @Needs({Permission.LEAD_TALKS, Permission.KEEP_CAREERS})
  ModelAndView review(
      Viewer viewer, @PathVariable long person, @RequestParam Map<String, String> form) {
    CareerFind.Kind kind =
        CareerFind.Kind.findKey(TalkForms.text(form, "find"))
            .orElseThrow(() -> new NotFound("such a find"));
    String deed = TalkForms.text(form, "deed");
    boolean done =
        (deed.equals("nominate") || deed.equals("not-now"))
            && finds.review(
                viewer, id(person), kind, deed.equals("nominate"), TalkForms.text(form, "reasons"));
    return done
        ? Page.goTo(FOUND).saying("development.said.reviewed")
        : Page.invalid("development/found", foundView(viewer, true));
  }

  @PostMapping("/careers/rules")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView rules(Viewer viewer, @RequestParam Map<String, String> form) {
    Map<String, Integer> values = new HashMap<>();
    CareerRules.SHIPPED
        .byCode()
        .keySet()
        .forEach(code -> values.put(code, form.containsKey(code) ? whole(form, code) : -1));
    return finds.setRules(viewer, CareerRules.of(values))
        ? Page.goTo(FOUND).saying("development.said.rules")
        : Page.invalid("development/found", foundView(viewer, true));
  }

  private static int whole(Map<String, String> form, String code) {
    String typed = TalkForms.text(form, code);
    return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : -1;
  }

  /// @param refused whether the last deed was not possible
  public record LeadersView(List<NewLeaders.Programme> programmes, boolean refused) {}

  @GetMapping(LEADERS)
  @Needs({Permission.LEAD_TALKS, Permission.KEEP_CAREERS})
  ModelAndView leaders(Viewer viewer) {
    return Page.of("development/leaders", new LeadersView(leaders.list(viewer), false));
  }

  @PostMapping("/careers/leaders/{person}")
  @Needs({Permission.LEAD_TALKS, Permission.KEEP_CAREERS})
  ModelAndView step(
      Viewer viewer, @PathVariable long person, @RequestParam Map<String, String> form) {
    LeaderStep step =
        LeaderStep.findKey(TalkForms.text(form, "step"))
            .orElseThrow(() -> new NotFound("such a step"));
    boolean done = !TalkForms.text(form, "deed").equals("undo");
    return leaders.say(viewer, id(person), step, done, TalkForms.text(form, "words"))
        ? Page.goTo(LEADERS)
        : Page.invalid("development/leaders", new LeadersView(leaders.list(viewer), true));
  }

  @PostMapping("/careers/return")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView tell(Viewer viewer, @RequestParam Map<String, String> form) {
    if (TalkForms.text(form, "deed").equals("withdraw")) {
      returns.takeBack(viewer);
      return Page.goTo("/careers").saying("development.said.return-back");
    }
    return told(viewer, form)
        ? Page.goTo("/careers").saying("development.said.return")
        : Page.goTo("/careers?refused=return");
  }

  private boolean told(Viewer viewer, Map<String, String> form) {
    try {
      return returns.tell(
          viewer,
          YearMonth.parse(TalkForms.text(form, "month")).atDay(1),
          TalkForms.text(form, "words"),
          form.containsKey("shared"));
    } catch (DateTimeException unreadable) {
      return false;
    }
  }

  private static PersonId id(long person) {
    if (person < 1) {
      throw new NotFound("person " + person);
    }
    return new PersonId(person);
  }
}
