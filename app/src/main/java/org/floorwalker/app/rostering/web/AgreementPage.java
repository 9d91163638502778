package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.AgreementKeeping;
import org.floorwalker.app.rostering.HouseRule;
import org.floorwalker.app.rostering.RuleUses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Rules in force by country and day, and agreements of the house's own laid over them.
@Controller
final class AgreementPage {
  private static final AgreementView.Trouble REFUSED =
      new AgreementView.Trouble("rostering.agreements.refused", "", null);

  private final AgreementKeeping keeping;
  private final RuleUses uses;
  private final Clock clock;

  AgreementPage(AgreementKeeping keeping, RuleUses uses, Clock clock) {
    this.keeping = keeping;
    this.uses = uses;
    this.clock = clock;
  }

  @GetMapping("/agreements")
  @Needs(Permission.SEE_RULES)
  ModelAndView rules(
      Viewer viewer,
      @RequestParam(name = "country", defaultValue = "") String country,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day) {
    return Page.of("rostering/agreements", view(viewer, country, day, null));
  }

  private AgreementView view(
      Viewer viewer,
      String country,
      @Nullable LocalDate day,
      AgreementView.@Nullable Trouble trouble) {
    List<String> countries = List.copyOf(keeping.countries());
    String shown = countries.contains(country) ? country : countries.getFirst();
    LocalDate on = day == null ? viewer.today(clock) : day;
    return new AgreementView(
        shown,
        on,
        new AgreementView.Choices(
            countries,
            keeping.sites(shown),
            List.copyOf(keeping.agreements(shown)),
            keeping.rules()),
        keeping.agreement(shown, on),
        keeping.inForce(shown, on),
        keeping.history(shown),
        keeping.choices(shown),
        trouble);
  }

  @PostMapping("/agreements/rule")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView enter(Viewer viewer, @RequestParam Map<String, String> sent) {
    HouseRule wanted = RuleForm.read(sent, new Made(clock.instant(), viewer.name()));
    String country = wanted.country();
    return switch (keeping.enter(viewer, wanted)) {
      case AgreementKeeping.Outcome.Done() -> done(country);
      case AgreementKeeping.Outcome.UnlikeTheBook(List<String> like) ->
          refused(
              viewer,
              country,
              new AgreementView.Trouble(
                  "rostering.agreements.unlike", String.join(", ", like), wanted));
      case AgreementKeeping.Outcome.Refused() ->
          refused(
              viewer,
              country,
              new AgreementView.Trouble("rostering.agreements.refused", "", wanted));
    };
  }

  private static ModelAndView done(String country) {
    return Page.goTo("/agreements?country=" + country).saying("rostering.said.agreements");
  }

  private ModelAndView refused(Viewer viewer, String country, AgreementView.Trouble trouble) {
    return Page.invalid("rostering/agreements", view(viewer, country, null, trouble));
  }

  /// Whom a rule binds, before it is withdrawn.
  @GetMapping("/agreements/withdraw")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView ask(Viewer viewer, @RequestParam("id") long id) {
    HouseRule rule = keeping.find(id).orElseThrow(() -> new NotFound("a rule " + id));
    return Page.of("rostering/endrule", new RuleEndView(rule, uses.of(viewer, rule)));
  }

  @PostMapping("/agreements/withdraw")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView withdraw(
      Viewer viewer, @RequestParam("id") long id, @RequestParam("country") String country) {
    return keeping.withdraw(viewer, id) && keeping.countries().contains(country)
        ? done(country)
        : refused(viewer, country, REFUSED);
  }

  @PostMapping("/agreements/choose")
  @Needs(Permission.CHANGE_CONTRACTS)
  ModelAndView choose(
      Viewer viewer,
      @RequestParam("country") String country,
      @RequestParam(name = "site", defaultValue = "") String site,
      @RequestParam(name = "agreement", defaultValue = "") String agreement,
      @RequestParam("from") LocalDate from) {
    String chosen = agreement.equals(AgreementView.AS_THE_COUNTRY) ? null : agreement;
    return keeping.choose(viewer, country, site.isEmpty() ? null : site, chosen, from)
        ? done(country)
        : refused(viewer, country, REFUSED);
  }
}
