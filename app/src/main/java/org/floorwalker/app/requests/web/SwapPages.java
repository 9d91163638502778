package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.requests.LateNotice;
import org.floorwalker.app.requests.Sickness;
import org.floorwalker.app.requests.SwapAnswer;
import org.floorwalker.app.requests.Swaps;
import org.floorwalker.app.rostering.SwapOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Deeds around swaps and around being ill; the pages show what came of them.
@Controller
final class SwapPages {
  private static final String MINE = "/my/requests";

  private final Swaps swaps;
  private final Sickness sickness;
  private final LateNotice late;
  private final Turnstile turnstile;
  private final Clock clock;

  SwapPages(Swaps swaps, Sickness sickness, LateNotice late, Turnstile turnstile, Clock clock) {
    this.swaps = swaps;
    this.sickness = sickness;
    this.late = late;
    this.turnstile = turnstile;
    this.clock = clock;
  }

  @PostMapping("/my/swap")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView offer(
      Viewer viewer,
      @RequestParam("day") LocalDate day,
      @RequestParam(name = "to", required = false) @Nullable Long to) {
    return answer(
        MINE,
        turnstile.through(
            () -> swaps.offer(viewer, day, Optional.ofNullable(to).map(PersonId::new))));
  }

  private static GoTo answer(String path, SwapAnswer answer) {
    return switch (answer) {
      case SwapAnswer.Offered(int asked) ->
          Page.goTo(path).saying("requests.swap.said.offered", asked);
      case SwapAnswer.Done() -> Page.goTo(path).saying("requests.swap.said.done");
      case SwapAnswer.ForLeader() -> Page.goTo(path).saying("requests.swap.said.leader");
      case SwapAnswer.Nobody() -> Page.goTo(path).saying("requests.swap.said.nobody");
      case SwapAnswer.Gone() -> Page.goTo(path).saying("requests.swap.said.gone");
      case SwapAnswer.NotPossible(SwapOutcome why) -> notPossible(path, why);
    };
  }

  private static GoTo notPossible(String path, SwapOutcome why) {
    return switch (why) {
      case SwapOutcome.Unlawful unlawful ->
          Page.goTo(path)
              .saying("requests.swap.said.unlawful", unlawful.violations().getFirst().law());
      case SwapOutcome.Missed(double hours) ->
          Page.goTo(path).saying("requests.swap.said.missed", hours);
      case SwapOutcome.NotThere(), SwapOutcome.Possible() ->
          Page.goTo(path).saying("requests.swap.said.not-there");
    };
  }

  @PostMapping("/my/swap/{id}/take")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView take(Viewer viewer, @PathVariable("id") long id) {
    return answer(MINE, turnstile.through(() -> swaps.take(viewer, id)));
  }

  @PostMapping("/my/swap/{id}/decline")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView decline(Viewer viewer, @PathVariable("id") long id) {
    swaps.decline(viewer, id);
    return Page.goTo(MINE).saying("requests.swap.said.declined");
  }

  @PostMapping("/my/swap/{id}/withdraw")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView withdraw(Viewer viewer, @PathVariable("id") long id) {
    swaps.withdraw(viewer, id);
    return Page.goTo(MINE).saying("requests.said.withdrawn");
  }

  @PostMapping("/requests/swap/{id}/decide")
  @Needs(Permission.DECIDE_REQUESTS)
  ModelAndView decide(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("answer") String answer) {
    SwapAnswer decided = swaps.decide(viewer, id, answer.equals("yes"));
    return decided instanceof SwapAnswer.NotPossible
        ? answer("/requests", decided)
        : Page.goTo("/requests").saying("requests.said.decided");
  }

  @PostMapping("/my/ill")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView ill(
      Viewer viewer, @RequestParam(name = "last", required = false) @Nullable LocalDate last) {
    LocalDate today = viewer.today(clock);
    boolean isTaken = sickness.report(viewer, last == null ? today : last);
    return Page.goTo(MINE).saying(isTaken ? "requests.ill.said" : "requests.ill.said-not");
  }

  @PostMapping("/my/late")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView late(Viewer viewer, @RequestParam("at") LocalTime at) {
    boolean isTaken = late.report(viewer, at);
    return Page.goTo(MINE).saying(isTaken ? "requests.late.said" : "requests.late.said-not");
  }

  @PostMapping("/my/ill/well")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView well(Viewer viewer) {
    sickness.well(viewer);
    return Page.goTo(MINE).saying("requests.ill.said-well");
  }
}
