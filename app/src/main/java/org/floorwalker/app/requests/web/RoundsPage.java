package org.floorwalker.app.requests.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.requests.LeaveRounds;
import org.floorwalker.app.requests.RoundProposals;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The planner's pages of the yearly rounds of leave: opening, places, proposal, decision.
@Controller
final class RoundsPage {
  private static final String PATH = "/requests/rounds";

  private final LeaveRounds rounds;
  private final RoundProposals proposals;
  private final People people;

  RoundsPage(LeaveRounds rounds, RoundProposals proposals, People people) {
    this.rounds = rounds;
    this.proposals = proposals;
    this.people = people;
  }

  @GetMapping(PATH)
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView list(Viewer viewer) {
    LocalDate today = people.today();
    RoundsView.Typed usual =
        new RoundsView.Typed(today.getYear() + 1, List.of(), today, today.plusDays(28));
    return Page.of("requests/rounds", view(viewer, usual, null));
  }

  private RoundsView view(Viewer viewer, RoundsView.Typed typed, @Nullable String wrong) {
    LocalDate today = people.today();
    List<TeamCard> teams =
        people.teamsOn(today).stream()
            .filter(team -> viewer.may(Permission.MAKE_SCHEDULES, team.id()))
            .toList();
    return new RoundsView(rounds.list(viewer), teams, typed, wrong);
  }

  @PostMapping(PATH)
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView open(
      Viewer viewer,
      @RequestParam("year") int year,
      @RequestParam("opens") LocalDate opens,
      @RequestParam("deadline") LocalDate deadline,
      @RequestParam(name = "team", required = false) @Nullable List<String> teams) {
    List<String> named = Objects.requireNonNullElse(teams, List.<String>of());
    if (year < 2000 || year > 2200) {
      return invalid(
          viewer,
          new RoundsView.Typed(year, named, opens, deadline),
          LeaveRounds.Trouble.WRONG_DAYS);
    }
    return switch (rounds.open(viewer, year, named, opens, deadline)) {
      case LeaveRounds.Opening.Opened(long id) ->
          Page.goTo(PATH + "/" + id).saying("requests.said.round-opened");
      case LeaveRounds.Opening.NotOpened(var trouble) ->
          invalid(viewer, new RoundsView.Typed(year, named, opens, deadline), trouble);
    };
  }

  private ModelAndView invalid(Viewer viewer, RoundsView.Typed typed, LeaveRounds.Trouble trouble) {
    return Page.invalid("requests/rounds", view(viewer, typed, key(trouble)));
  }

  private static String key(LeaveRounds.Trouble trouble) {
    return "requests.round.trouble." + trouble.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView round(Viewer viewer, @PathVariable("id") long id) {
    return Page.of("requests/round", view(viewer, id, Map.of(), null));
  }

  private RoundView view(
      Viewer viewer, long id, Map<String, String> typed, @Nullable String wrong) {
    return new RoundView(
        rounds.get(viewer, id),
        rounds.weeks(viewer, id),
        rounds.wished(viewer, id),
        proposals.result(viewer, id),
        proposals.isRipe(viewer, id),
        typed,
        wrong);
  }

  @PostMapping(PATH + "/{id}/places")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView places(
      Viewer viewer,
      @PathVariable("id") long id,
      @RequestParam("monday") LocalDate monday,
      @RequestParam("places") int places,
      @RequestParam(name = "words", defaultValue = "") String words) {
    if (words.isBlank() || places < 0 || places > 9999) {
      return Page.invalid(
          "requests/round",
          view(
              viewer,
              id,
              Map.of("places", String.valueOf(places), "place-words", words),
              "requests.round.needs-words"));
    }
    rounds.setPlaces(viewer, id, monday, places, words);
    return Page.goTo(PATH + "/" + id).saying("requests.said.round-places");
  }

  @PostMapping(PATH + "/{id}/propose")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView propose(Viewer viewer, @PathVariable("id") long id) {
    boolean isMade = proposals.propose(viewer, id);
    return Page.goTo(PATH + "/" + id)
        .saying(isMade ? "requests.said.round-proposed" : "requests.round.not-ripe");
  }

  @PostMapping(PATH + "/{id}/reopen")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView reopen(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("deadline") LocalDate deadline) {
    return rounds.reopen(viewer, id, deadline)
        ? Page.goTo(PATH + "/" + id).saying("requests.said.round-reopened")
        : Page.invalid(
            "requests/round", view(viewer, id, Map.of(), key(LeaveRounds.Trouble.WRONG_DAYS)));
  }

  @PostMapping(PATH + "/{id}/give")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView give(
      Viewer viewer, @PathVariable("id") long id, @RequestParam Map<String, String> typed) {
    Optional<LeavePeriod> period =
        period(typed.getOrDefault("monday", ""), typed.getOrDefault("weeks", ""));
    Optional<RoundPart> part =
        Stream.of(RoundPart.values())
            .filter(one -> MyRoundView.word(one).equals(typed.get("part")))
            .findFirst();
    String words = typed.getOrDefault("words", "");
    if (period.isEmpty() || part.isEmpty() || words.isBlank()) {
      return Page.invalid("requests/round", view(viewer, id, typed, "requests.round.needs-words"));
    }
    Optional<LeaveRounds.Trouble> trouble =
        proposals.give(
            viewer, id, typed.getOrDefault("person", ""), part.get(), period.get(), words);
    return trouble.isEmpty()
        ? Page.goTo(PATH + "/" + id).saying("requests.said.round-changed")
        : Page.invalid("requests/round", view(viewer, id, typed, key(trouble.get())));
  }

  private static Optional<LeavePeriod> period(String monday, String weeks) {
    if (!monday.matches("\\d{4}-\\d{2}-\\d{2}") || !weeks.matches("[1-8]")) {
      return Optional.empty();
    }
    try {
      return Optional.of(new LeavePeriod(LocalDate.parse(monday), Integer.parseInt(weeks)));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }

  @PostMapping(PATH + "/{id}/take-out")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView takeOut(
      Viewer viewer,
      @PathVariable("id") long id,
      @RequestParam("person") String person,
      @RequestParam("monday") LocalDate monday,
      @RequestParam(name = "words", defaultValue = "") String words) {
    if (words.isBlank()) {
      return Page.invalid(
          "requests/round", view(viewer, id, Map.of(), "requests.round.needs-words"));
    }
    proposals.takeOut(viewer, id, person, monday, words);
    return Page.goTo(PATH + "/" + id).saying("requests.said.round-changed");
  }

  @PostMapping(PATH + "/{id}/decide")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView decide(Viewer viewer, @PathVariable("id") long id) {
    proposals.decide(viewer, id);
    return Page.goTo(PATH + "/" + id).saying("requests.said.round-decided");
  }
}
