package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.List;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.app.requests.LeaveDecisions;
import org.floorwalker.app.requests.LeaveKind;
import org.floorwalker.app.requests.LeaveRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Requests that wait for a leader, the waiting list, and what the rules decided.
@Controller
final class RequestsPage {
  private final LeaveDecisions leave;
  private final LeaveBalances balances;
  private final SwapViews swaps;
  private final People people;

  RequestsPage(LeaveDecisions leave, LeaveBalances balances, SwapViews swaps, People people) {
    this.leave = leave;
    this.balances = balances;
    this.swaps = swaps;
    this.people = people;
  }

  @GetMapping("/requests")
  @Needs(Permission.DECIDE_REQUESTS)
  ModelAndView page(Viewer viewer) {
    List<LeaveKind> kinds = balances.listKinds();
    return Page.of(
        "requests/requests",
        new RequestsView(
            lines(leave.listForMe(viewer), kinds),
            swaps.forLeader(viewer),
            lines(leave.listWaiting(viewer), kinds),
            lines(leave.listDecided(viewer), kinds)));
  }

  private List<RequestsView.Line> lines(List<LeaveRequest> requests, List<LeaveKind> kinds) {
    LocalDate today = people.today();
    return requests.stream()
        .map(
            request ->
                new RequestsView.Line(
                    people
                        .findPerson(request.asker().person(), today)
                        .map(PersonCard::name)
                        .orElse("#" + request.asker().person()),
                    request,
                    kind(request.wish().kind(), kinds)))
        .toList();
  }

  private static LeaveKind kind(String code, List<LeaveKind> kinds) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElse(new LeaveKind(code, code, false, false));
  }

  @PostMapping("/requests/{id}/decide")
  @Needs(Permission.DECIDE_REQUESTS)
  ModelAndView decide(
      Viewer viewer,
      @PathVariable("id") long id,
      @RequestParam("answer") String answer,
      @RequestParam(name = "words", defaultValue = "") String words) {
    boolean yes = answer.equals("yes");
    if (!yes && words.isBlank()) {
      return Page.goTo("/requests").saying("requests.said.needs-words");
    }
    return Page.goTo("/requests")
        .saying(
            switch (leave.decide(viewer, id, yes, words)) {
              case DECIDED -> "requests.said.decided";
              case NO_ROOM -> "requests.said.no-longer-possible";
              case DECIDED_BEFORE -> "requests.said.decided-before";
            });
  }
}
