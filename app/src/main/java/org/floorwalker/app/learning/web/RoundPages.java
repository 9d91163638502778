package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.learning.FloorWalking;
import org.floorwalker.app.learning.HelpCall;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonLine;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/// The floor walker's round: who asks for help, which permits wait, which queues demand a sign-off.
@Controller
final class RoundPages {
  private final FloorWalking floor;
  private final QueueRights rights;
  private final People people;
  private final Clock clock;

  RoundPages(FloorWalking floor, QueueRights rights, People people, Clock clock) {
    this.floor = floor;
    this.rights = rights;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/training/round")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView round(Viewer viewer) {
    Map<PersonId, PersonLine> reached = new LinkedHashMap<>();
    people
        .listWithin(viewer.reach(Permission.SIGN_OFF_SKILLS), viewer.today(clock))
        .forEach(line -> reached.put(line.id(), line));
    return Page.of(
        "learning/round",
        new RoundView(
            calls(floor.listOpenCalls(viewer), reached),
            calls(floor.listAnsweredToday(viewer), reached),
            permits(viewer, reached),
            queues(),
            viewer.may(Permission.CHANGE_TRAINING)));
  }

  private static List<RoundView.Call> calls(
      List<HelpCall> calls, Map<PersonId, PersonLine> reached) {
    return calls.stream()
        .filter(call -> reached.containsKey(call.person()))
        .map(
            call -> {
              PersonLine line = Objects.requireNonNull(reached.get(call.person()));
              return new RoundView.Call(call, line.name(), line.team());
            })
        .toList();
  }

  private List<RoundView.Permit> permits(Viewer viewer, Map<PersonId, PersonLine> reached) {
    return floor.listPermits().stream()
        .filter(request -> reached.containsKey(request.person()))
        .map(
            request ->
                new RoundView.Permit(
                    request,
                    Objects.requireNonNull(reached.get(request.person())).name(),
                    !request.isSignedBy(viewer.user())))
        .toList();
  }

  private List<RoundView.QueueRow> queues() {
    Map<QueueId, LocalDate> demands = rights.listDemands();
    return people.queues().stream()
        .map(card -> new RoundView.QueueRow(card.id().name(), card.name(), demands.get(card.id())))
        .toList();
  }

  @PostMapping("/training/calls/{id}/answer")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView answer(Viewer viewer, @PathVariable long id) {
    boolean first = floor.answer(viewer, id);
    return Page.goTo("/training/round")
        .saying(first ? "learning.said.answered" : "learning.said.answered-before");
  }

  @PostMapping("/training/permits/{id}/approve")
  @Needs(Permission.SIGN_OFF_SKILLS)
  ModelAndView approve(Viewer viewer, @PathVariable long id) {
    return Page.goTo("/training/round")
        .saying(
            switch (floor.approve(viewer, id)) {
              case FIRST -> "learning.said.approved-first";
              case GIVEN -> "learning.said.approved";
              case NOT_YOURS -> "learning.said.not-yours";
            });
  }

  @PostMapping("/training/queues/{code}/demand")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView demand(Viewer viewer, @PathVariable String code) {
    rights.demandSignOff(viewer, queue(code), viewer.today(clock));
    return Page.goTo("/training/round#queues").saying("learning.said.demanded", code);
  }

  @PostMapping("/training/queues/{code}/free")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView free(Viewer viewer, @PathVariable String code) {
    rights.stopDemanding(viewer, queue(code));
    return Page.goTo("/training/round#queues").saying("learning.said.freed", code);
  }

  private QueueId queue(String code) {
    return people.queues().stream()
        .map(card -> card.id())
        .filter(queue -> queue.name().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFound("queue " + code));
  }
}
