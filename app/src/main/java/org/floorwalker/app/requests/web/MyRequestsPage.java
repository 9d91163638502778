package org.floorwalker.app.requests.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.Leave;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRequest;
import org.floorwalker.app.requests.Sickness;
import org.floorwalker.app.requests.WaitingList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own leave: what is left, the chance before asking, asking, waiting, giving back.
@Controller
final class MyRequestsPage {
  private static final int MOST_ON_MY_DAY = 3;
  private static final int MOST_WITH_ALTERNATIVES = 2;
  private static final int SOON_DAYS = 14;

  private final Leave leave;
  private final WaitingList waiting;
  private final LeaveBalances balances;
  private final SwapViews swaps;
  private final Sickness sickness;
  private final Turnstile turnstile;
  private final Words words;
  private final Clock clock;

  MyRequestsPage(
      Leave leave,
      WaitingList waiting,
      LeaveBalances balances,
      SwapViews swaps,
      Sickness sickness,
      Turnstile turnstile,
      Words words,
      Clock clock) {
    this.leave = leave;
    this.waiting = waiting;
    this.balances = balances;
    this.swaps = swaps;
    this.sickness = sickness;
    this.turnstile = turnstile;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/my/requests")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(Viewer viewer, Locale language) {
    LocalDate soon = viewer.today(clock).plusDays(SOON_DAYS);
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("requests/my", view(viewer, language, LeaveForm.on(soon), null));
  }

  /// The newest requests and what waits for an answer, for the page of the day.
  @GetMapping("/my/requests/now")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView now(Viewer viewer) {
    PersonId person = viewer.person();
    return Page.of(
        "requests/now",
        person == null
            ? new NowView(List.of(), List.of())
            : new NowView(
                cards(viewer).stream()
                    .filter(card -> card.request().state() != LeaveRequest.State.WITHDRAWN)
                    .limit(MOST_ON_MY_DAY)
                    .toList(),
                swaps.of(viewer, person).lines().stream()
                    .filter(line -> line.mayTake() || line.mayWithdraw())
                    .limit(MOST_ON_MY_DAY)
                    .toList()));
  }

  /// What would come of asking; nothing is asked.
  @PostMapping("/my/leave/chance")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView chance(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    if (viewer.person() == null) {
      return Page.of("rostering/nobody", "");
    }
    Typed typed = new Typed(form);
    return LeaveForm.read(typed, kinds())
        .map(wish -> new MyRequestsView.Answer(wish, leave.chance(viewer, wish)))
        .map(answer -> Page.of("requests/my", view(viewer, language, typed, answer)))
        .orElseGet(() -> Page.invalid("requests/my", view(viewer, language, typed, null)));
  }

  private List<String> kinds() {
    return balances.listKinds().stream().map(LeaveKind::code).toList();
  }

  private MyRequestsView view(
      Viewer viewer, Locale language, Typed typed, MyRequestsView.@Nullable Answer answer) {
    Locale spoken = Words.nearest(language);
    List<LeaveKind> kinds = balances.listKinds();
    List<Field.Choice> named =
        kinds.stream()
            .map(kind -> new Field.Choice(kind.code(), kind.name(words, spoken)))
            .toList();
    return new MyRequestsView(
        balances.listMine(viewer),
        kinds,
        LeaveForm.fields(typed, named, words, spoken),
        answer,
        cards(viewer),
        swaps.of(viewer, Objects.requireNonNull(viewer.person())),
        sickness.findMine(viewer).orElse(null),
        viewer.today(clock).toString());
  }

  /// Alternatives are looked up only for the newest refusals, since each asks about four weeks.
  private List<MyRequestsView.Card> cards(Viewer viewer) {
    LocalDate today = viewer.today(clock);
    List<LeaveKind> kinds = balances.listKinds();
    List<MyRequestsView.Card> cards = new ArrayList<>();
    int refused = 0;
    for (LeaveRequest request : leave.listMine(viewer)) {
      boolean isOpenNo =
          request.state() == LeaveRequest.State.REFUSED && request.wish().first().isAfter(today);
      boolean looks = isOpenNo && refused++ < MOST_WITH_ALTERNATIVES;
      cards.add(card(viewer, request, kinds, looks, today));
    }
    return cards;
  }

  private MyRequestsView.Card card(
      Viewer viewer,
      LeaveRequest request,
      List<LeaveKind> kinds,
      boolean looksForNearest,
      LocalDate today) {
    String code = request.wish().kind();
    LeaveKind kind =
        kinds.stream()
            .filter(one -> one.code().equals(code))
            .findFirst()
            .orElse(new LeaveKind(code, code, false, false));
    boolean isWaiting = request.state() == LeaveRequest.State.WAITING;
    boolean isGivenBackable =
        request.state().isOpen()
            || (request.state() == LeaveRequest.State.GRANTED
                && request.wish().first().isAfter(today));
    return new MyRequestsView.Card(
        request,
        kind,
        isWaiting ? waiting.placeOf(request) : 0,
        looksForNearest && Leave.mayWait(request),
        isGivenBackable,
        looksForNearest ? leave.chance(viewer, request.wish()).nearest() : List.of());
  }

  @PostMapping("/my/leave")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView ask(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    if (viewer.person() == null) {
      return Page.of("rostering/nobody", "");
    }
    Typed typed = new Typed(form);
    return LeaveForm.read(typed, kinds())
        .<ModelAndView>map(
            wish ->
                Page.goTo("/my/requests")
                    .saying(said(turnstile.through(() -> leave.ask(viewer, wish)).state())))
        .orElseGet(() -> Page.invalid("requests/my", view(viewer, language, typed, null)));
  }

  private static String said(LeaveRequest.State state) {
    return switch (state) {
      case GRANTED -> "requests.said.granted";
      case LEADER -> "requests.said.leader";
      case REFUSED, WAITING, WITHDRAWN -> "requests.said.refused";
    };
  }

  @PostMapping("/my/leave/{id}/wait")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView join(Viewer viewer, @PathVariable("id") long id) {
    leave.join(viewer, id);
    return Page.goTo("/my/requests").saying("requests.said.waiting");
  }

  @PostMapping("/my/leave/{id}/withdraw")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView withdraw(Viewer viewer, @PathVariable("id") long id) {
    leave.withdraw(viewer, id);
    return Page.goTo("/my/requests").saying("requests.said.withdrawn");
  }
}
