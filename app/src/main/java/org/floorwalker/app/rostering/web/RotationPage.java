package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.FollowedRotation;
import org.floorwalker.app.rostering.Rotation;
import org.floorwalker.app.rostering.Rotations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A rotation and who follows it.
@Controller
final class RotationPage {
  private static final String WRONG_PEOPLE = "rostering.library.wrong.people";

  private final Rotations rotations;
  private final Choosable people;
  private final Clock clock;

  RotationPage(Rotations rotations, Choosable people, Clock clock) {
    this.rotations = rotations;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/library/rotation/{id}")
  @Needs(Permission.SEE_SCHEDULES)
  ModelAndView rotation(Viewer viewer, @PathVariable("id") long id) {
    return Page.of("rostering/rotation", view(viewer, find(id), null));
  }

  private Rotation find(long id) {
    return rotations.find(id).orElseThrow(() -> new NotFound("rotation " + id));
  }

  private RotationView view(Viewer viewer, Rotation rotation, @Nullable String wrong) {
    LocalDate today = today(viewer);
    List<FollowedRotation> followers = rotations.followers(rotation.id(), today);
    Map<PersonId, String> names =
        people.names(followers.stream().map(FollowedRotation::person).toList());
    return new RotationView(
        rotation,
        followers.stream()
            .map(one -> new RotationView.Follower(names.getOrDefault(one.person(), ""), one))
            .toList(),
        people.teams(viewer, today),
        today,
        wrong);
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }

  @PostMapping("/library/rotation/{id}/follow")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView follow(
      Viewer viewer,
      @PathVariable("id") long id,
      @ModelAttribute ChosenPeople chosen,
      @RequestParam("from") LocalDate from,
      @RequestParam(name = "first", defaultValue = "1") int first,
      @RequestParam(name = "shift", defaultValue = "0") int later) {
    boolean isDone =
        rotations.follow(
            viewer, find(id).id(), people.known(chosen, today(viewer)), from, first - 1, later);
    return isDone
        ? Page.goTo("/library/rotation/" + id).saying("rostering.said.library")
        : Page.invalid("rostering/rotation", view(viewer, find(id), WRONG_PEOPLE));
  }

  @PostMapping("/library/rotation/{id}/leave")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView leave(
      Viewer viewer,
      @PathVariable("id") long id,
      @RequestParam("person") long person,
      @RequestParam("day") LocalDate day) {
    rotations.leave(viewer, new PersonId(person), day);
    return Page.goTo("/library/rotation/" + find(id).id()).saying("rostering.said.library");
  }

  /// Who follows a rotation, before it is ended.
  @GetMapping("/library/rotation/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView ask(Viewer viewer, @RequestParam("code") long id) {
    RotationView view = view(viewer, find(id), null);
    EndView.Thing thing =
        new EndView.Thing("rotation", String.valueOf(id), view.rotation().title());
    List<String> followers = view.followers().stream().map(RotationView.Follower::name).toList();
    return Page.of("rostering/end", new EndView(thing, view.today(), List.of(), followers));
  }

  @PostMapping("/library/rotation/end")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView end(
      Viewer viewer, @RequestParam("code") long id, @RequestParam("day") LocalDate day) {
    rotations.end(viewer, id, day);
    return Page.goTo("/library").saying("rostering.said.library");
  }
}
