package org.floorwalker.app.callout.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.callout.CallLogLine;
import org.floorwalker.app.callout.CallOffer;
import org.floorwalker.app.callout.CallOffer.Wanted;
import org.floorwalker.app.callout.CallOuts;
import org.floorwalker.app.callout.Candidate;
import org.floorwalker.app.callout.Ranked;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The call-out desk.
@Controller
final class CallPages {
  private final CallOuts callOuts;
  private final People people;
  private final Words words;
  private final Clock clock;

  CallPages(CallOuts callOuts, People people, Words words, Clock clock) {
    this.callOuts = callOuts;
    this.words = words;
    this.people = people;
    this.clock = clock;
  }

  @GetMapping("/callouts")
  @Needs(Permission.CALL_OUT)
  ModelAndView page(
      Viewer viewer,
      Locale language,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day) {
    Typed typed = CallForm.on(day == null ? viewer.today(clock) : day);
    return Page.of("callout/desk", view(viewer, language, typed, null));
  }

  private CallsView view(
      Viewer viewer, Locale language, Typed typed, @Nullable List<Ranked> preview) {
    List<PersonId> named =
        preview == null ? List.of() : preview.stream().map(Ranked::person).toList();
    return new CallsView(
        viewer.zone(),
        callOuts.list(viewer),
        CallForm.fields(typed, people.queues(), words, language),
        preview,
        people.names(named),
        QueueNames.of(people));
  }

  private List<String> queues() {
    return people.queues().stream().map(queue -> queue.id().name()).toList();
  }

  @PostMapping("/callouts/who")
  @Needs(Permission.CALL_OUT)
  ModelAndView who(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    return CallForm.read(typed, queues(), viewer.zone())
        .map(wanted -> callOuts.preview(viewer, wanted))
        .map(preview -> Page.of("callout/desk", view(viewer, language, typed, preview)))
        .orElseGet(() -> Page.invalid("callout/desk", view(viewer, language, typed, null)));
  }

  @PostMapping("/callouts")
  @Needs(Permission.CALL_OUT)
  ModelAndView make(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    Optional<Wanted> wanted = CallForm.read(typed, queues(), viewer.zone());
    if (wanted.isEmpty()) {
      return Page.invalid("callout/desk", view(viewer, language, typed, null));
    }
    return callOuts
        .make(viewer, wanted.get())
        .<ModelAndView>map(id -> Page.goTo("/callouts/" + id).saying("callout.said.made"))
        .orElseGet(() -> Page.goTo("/callouts").saying("callout.said.nobody"));
  }

  @GetMapping("/callouts/{id}")
  @Needs(Permission.CALL_OUT)
  ModelAndView one(Viewer viewer, @PathVariable("id") long id) {
    CallOffer offer = callOuts.find(viewer, id).orElseThrow(() -> new NotFound("offer " + id));
    List<Candidate> candidates = callOuts.candidates(viewer, id);
    List<CallLogLine> log = callOuts.log(viewer, id);
    Map<PersonId, String> names = people.names(candidates.stream().map(Candidate::person).toList());
    return Page.of(
        "callout/offer",
        new CallsView.One(
            viewer.zone(),
            offer,
            candidates,
            log,
            names,
            QueueNames.of(people),
            offer.isOpen(clock.instant())));
  }

  @PostMapping("/callouts/{id}/wave")
  @Needs(Permission.CALL_OUT)
  ModelAndView wave(Viewer viewer, @PathVariable("id") long id) {
    callOuts.askMore(viewer, id);
    return Page.goTo("/callouts/" + id).saying("callout.said.wave");
  }

  @PostMapping("/callouts/{id}/close")
  @Needs(Permission.CALL_OUT)
  ModelAndView close(Viewer viewer, @PathVariable("id") long id) {
    callOuts.close(viewer, id);
    return Page.goTo("/callouts/" + id).saying("callout.said.closed");
  }

  @PostMapping("/callouts/{id}/off")
  @Needs(Permission.CALL_OUT)
  ModelAndView off(
      Viewer viewer, @PathVariable("id") long id, @RequestParam("person") long person) {
    return callOuts
        .callOff(viewer, id, new PersonId(person))
        .map(
            paid ->
                Page.goTo("/callouts/" + id)
                    .saying("callout.said.called-off", paid.toMinutes() / 60.0))
        .orElseGet(() -> Page.goTo("/callouts/" + id).saying("callout.said.not-off"));
  }
}
