package org.floorwalker.app.learning.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.Complexity;
import org.floorwalker.app.learning.QueueAsk;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How hard each queue's contacts are, what they ask and where people will lack.
@Controller
final class ComplexityPages {
  private static final int MOST_LETTERS = 500;

  private final Complexity complexity;
  private final SkillProfiles profiles;
  private final People people;
  private final Clock clock;

  ComplexityPages(Complexity complexity, SkillProfiles profiles, People people, Clock clock) {
    this.complexity = complexity;
    this.profiles = profiles;
    this.people = people;
    this.clock = clock;
  }

  private LocalDate today(Viewer viewer) {
    return viewer.today(clock);
  }

  @GetMapping("/training/complexity")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView complexity(Viewer viewer) {
    return Page.of(
        "learning/complexity",
        new ComplexityView(
            complexity.list(viewer, today(viewer)), profiles.listCompetences(), names()));
  }

  private Map<String, String> names() {
    return people.queues().stream()
        .collect(Collectors.toMap(card -> card.id().name(), QueueCard::name));
  }

  @GetMapping("/training/complexity/{queue}")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView queue(Viewer viewer, @PathVariable String queue) {
    QueueAsk ask = ask(viewer, queue);
    return Page.of(
        "learning/complexityform",
        new ComplexityView.OfQueue(
            names().getOrDefault(queue, queue), ask, profiles.listCompetences()));
  }

  private QueueAsk ask(Viewer viewer, String queue) {
    return complexity
        .find(viewer, queue, today(viewer))
        .orElseThrow(() -> new NotFound("queue " + queue));
  }

  @PostMapping("/training/complexity/{queue}")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView write(
      Viewer viewer, @PathVariable String queue, @RequestParam Map<String, String> typed) {
    QueueAsk known = ask(viewer, queue);
    Typed form = new Typed(typed);
    QueueAsk.Kind kind = form.choice("kind", QueueAsk.Kind.class);
    String why = form.optional("why", MOST_LETTERS);
    Map<String, Integer> levels = new HashMap<>();
    for (Competence competence : profiles.listCompetences()) {
      int level = form.isEmpty(field(competence)) ? 0 : form.number(field(competence), 0, 5);
      if (level > 0) {
        levels.put(competence.code(), level);
      }
    }
    form.orRefuse();
    complexity.write(viewer, new QueueAsk(known.queue(), kind, why, levels));
    return Page.goTo("/training/complexity")
        .saying("learning.said.written", names().getOrDefault(queue, queue));
  }

  private static String field(Competence competence) {
    return "level-" + competence.code();
  }
}
