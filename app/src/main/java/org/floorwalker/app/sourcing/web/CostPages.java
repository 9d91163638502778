package org.floorwalker.app.sourcing.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.sourcing.SiteCost;
import org.floorwalker.app.sourcing.Sourcing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What an hour of work costs at each site and what came of it (MGT-02, OPS-02).
@Controller
final class CostPages {
  private static final String TEMPLATE = "sourcing/costs";

  private final Sourcing sourcing;
  private final Words words;

  CostPages(Sourcing sourcing, Words words) {
    this.sourcing = sourcing;
    this.words = words;
  }

  @GetMapping("/sourcing")
  @Needs(Permission.SEE_COSTS)
  ModelAndView costs(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, null));
  }

  private CostsView view(Viewer viewer, CostsView.@Nullable Edited edited) {
    List<SiteCost> costs = sourcing.costs(viewer);
    return new CostsView(
        sourcing.records(viewer),
        sourcing.currency(costs),
        sourcing.recordedFrom(),
        sourcing.recordedUntil(),
        sourcing.untold(costs),
        sourcing.tenders(viewer),
        edited);
  }

  @GetMapping("/sourcing/costs/{site}")
  @Needs(Permission.KEEP_COSTS)
  ModelAndView form(Viewer viewer, @PathVariable("site") String site) {
    if (!sourcing.isSite(site)) {
      throw new NotFound("a site " + site);
    }
    Optional<SiteCost> known = find(viewer, site);
    List<Field> fields = known.map(CostForm::fields).orElseGet(CostForm::fields);
    String source = known.map(SiteCost::source).orElse("");
    return Page.of(TEMPLATE, view(viewer, new CostsView.Edited(site, source, fields)));
  }

  private Optional<SiteCost> find(Viewer viewer, String site) {
    return sourcing.costs(viewer).stream().filter(cost -> cost.site().equals(site)).findFirst();
  }

  @PostMapping("/sourcing/costs/{site}")
  @Needs(Permission.KEEP_COSTS)
  Object confirm(
      Viewer viewer,
      Locale language,
      @PathVariable("site") String site,
      @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    SiteCost cost = CostForm.read(site, typed);
    if (!typed.isRight()) {
      List<Field> fields = typed.fields(CostForm.fields(), words, Words.nearest(language));
      return Page.invalid(TEMPLATE, view(viewer, new CostsView.Edited(site, "", fields)));
    }
    if (!sourcing.confirm(viewer, cost)) {
      throw new NotFound("a site " + site);
    }
    return Page.goTo("/sourcing").saying("sourcing.said.cost-confirmed", site);
  }
}
