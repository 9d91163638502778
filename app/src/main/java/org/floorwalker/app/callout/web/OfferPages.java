package org.floorwalker.app.callout.web;

import java.time.Clock;
import java.util.List;
import org.floorwalker.app.callout.CallAnswer;
import org.floorwalker.app.callout.MyOffers;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.ExtraOutcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Offers to me: in the product, and by the link of a letter without login.
@Controller
final class OfferPages {
  private static final String MINE = "/my/offers";

  private final MyOffers offers;
  private final People people;
  private final Clock clock;

  OfferPages(MyOffers offers, People people, Clock clock) {
    this.offers = offers;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/my/offers")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView mine(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("callout/mine", new MyOffersView(offers.listMine(viewer), QueueNames.of(people)));
  }

  @PostMapping("/my/offers/{id}")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView answer(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("answer") String answer) {
    CallAnswer outcome = offers.answer(viewer, id, answer.equals("yes"));
    GoTo page = Page.goTo(MINE);
    return law(outcome).isEmpty()
        ? page.saying(key(outcome))
        : page.saying("callout.said.unlawful", law(outcome).getFirst());
  }

  private static List<String> law(CallAnswer answer) {
    return answer instanceof CallAnswer.NotPossible(ExtraOutcome.Unlawful(var violations))
        ? violations.stream().map(violation -> violation.law()).toList()
        : List.of();
  }

  private static String key(CallAnswer answer) {
    return switch (answer) {
      case CallAnswer.Taken _ -> "callout.said.taken";
      case CallAnswer.Declined() -> "callout.said.declined";
      case CallAnswer.Gone() -> "callout.said.gone";
      case CallAnswer.NotPossible _ -> "callout.said.not-possible";
    };
  }

  /// Opening a link changes nothing: programs that look into letters open links too.
  @GetMapping("/offer/{secret}")
  @OpenToAll("Who was asked has no login at hand; the secret of the link is the key, once.")
  ModelAndView link(@PathVariable("secret") String secret) {
    return Page.of("callout/link", view(secret, null));
  }

  private LinkView view(String secret, @Nullable String outcome) {
    MyOffers.@Nullable ByLink shown =
        offers.findByLink(secret).filter(one -> one.offer().isOpen(clock.instant())).orElse(null);
    return new LinkView(
        secret,
        shown,
        QueueNames.of(people),
        outcome == null && shown == null ? "callout.said.gone" : outcome);
  }

  @PostMapping("/offer/{secret}")
  @OpenToAll("Who was asked has no login at hand; the secret of the link is the key, once.")
  ModelAndView answerLink(
      @PathVariable("secret") String secret,
      @RequestParam(name = "answer", defaultValue = "") String answer) {
    if (!answer.equals("yes") && !answer.equals("no")) {
      return Page.invalid("callout/link", view(secret, null));
    }
    CallAnswer outcome = offers.answerByLink(secret, answer.equals("yes"));
    return Page.of("callout/link", view(secret, key(outcome)));
  }
}
