package org.floorwalker.app.development.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.CareerPlans;
import org.floorwalker.app.development.Draft;
import org.floorwalker.app.development.OpenTalk;
import org.floorwalker.app.development.PeopleGoals;
import org.floorwalker.app.development.TalkAction;
import org.floorwalker.app.development.TalkBackground;
import org.floorwalker.app.development.TalkOutcome;
import org.floorwalker.app.development.Talks;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.internal.TalkFacts;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One talk: preparing, opening, holding, agreeing, closing.
@Controller
final class TalkPages {
  private static final String TEMPLATE = "development/talk";

  private final Talks talks;
  private final TalkBackground background;
  private final PeopleGoals goals;
  private final CareerPlans plans;
  private final TalkPaper paper;

  TalkPages(
      Talks talks,
      TalkBackground background,
      PeopleGoals goals,
      CareerPlans plans,
      TalkPaper paper) {
    this.plans = plans;
    this.talks = talks;
    this.background = background;
    this.goals = goals;
    this.paper = paper;
  }

  @GetMapping("/talks/{id}")
  @Needs({Permission.HAVE_TALKS, Permission.READ_TALK_RECORDS})
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    return Page.of(TEMPLATE, view(viewer, id, null, List.of(), null, Map.of()));
  }

  /// The closed record as a paper, with what the viewer may read of it and nothing else.
  @GetMapping("/talks/{id}/paper")
  @Needs({Permission.HAVE_TALKS, Permission.READ_TALK_RECORDS})
  ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable long id) {
    byte[] pdf =
        paper
            .of(viewer, talks.open(viewer, id))
            .orElseThrow(() -> new NotFound("a closed record of talk " + id));
    return Download.pdf("talk-" + id + ".pdf", pdf);
  }

  /// Where the talk stands, for the page to ask when it hears that something changed.
  @GetMapping("/talks/{id}/state")
  @Needs({Permission.HAVE_TALKS, Permission.READ_TALK_RECORDS})
  ResponseEntity<String> state(Viewer viewer, @PathVariable long id) {
    return ResponseEntity.ok(TalkView.standing(talks.open(viewer, id)));
  }

  /// Saves what was typed, from the script of the page: the answer is the version to send next.
  @PostMapping("/talks/{id}/draft")
  @Needs(Permission.HAVE_TALKS)
  ResponseEntity<String> autosave(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    OpenTalk open = talks.open(viewer, id);
    TalkOutcome outcome = talks.act(viewer, id, TalkForms.write(typed, open.content()));
    return switch (outcome) {
      case TalkOutcome.Saved(int version, var _) -> ResponseEntity.ok("" + version);
      case TalkOutcome.Overtaken _ -> ResponseEntity.status(HttpStatus.CONFLICT).body("");
      case TalkOutcome.NotPossible _, TalkOutcome.Done _ ->
          ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body("");
    };
  }

  /// A deed of a form; a preparation's fields that come with it are saved first.
  @PostMapping("/talks/{id}")
  @Needs({Permission.HAVE_TALKS, Permission.READ_TALK_RECORDS})
  ModelAndView act(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    OpenTalk open = talks.open(viewer, id);
    if (typed.containsKey("version")) {
      TalkAction.Write write = TalkForms.write(typed, open.content());
      TalkOutcome saved = talks.act(viewer, id, write);
      if (!(saved instanceof TalkOutcome.Saved)) {
        return trouble(viewer, id, write, saved, Map.of());
      }
      if (TalkForms.text(typed, "deed").equals("save")) {
        return Page.goTo("/talks/" + id);
      }
    }
    Optional<TalkAction> action = TalkForms.read(typed, open.frame().zone());
    TalkOutcome outcome =
        action
            .map(deed -> talks.act(viewer, id, deed))
            .orElseGet(
                () -> new TalkOutcome.NotPossible(List.of(new TalkOutcome.Reason.Unknown())));
    return outcome instanceof TalkOutcome.Done
        ? Page.goTo("/talks/" + id)
        : trouble(viewer, id, null, outcome, typed);
  }

  private ModelAndView trouble(
      Viewer viewer,
      long id,
      TalkAction.@Nullable Write draft,
      TalkOutcome outcome,
      Map<String, String> typed) {
    return switch (outcome) {
      case TalkOutcome.Overtaken clash ->
          Page.conflict(TEMPLATE, view(viewer, id, draft, List.of(), clash, typed));
      case TalkOutcome.NotPossible(var reasons) ->
          Page.invalid(TEMPLATE, view(viewer, id, draft, reasons, null, typed));
      case TalkOutcome.Done _, TalkOutcome.Saved _ -> Page.goTo("/talks/" + id);
    };
  }

  private TalkView view(
      Viewer viewer,
      long id,
      TalkAction.@Nullable Write draft,
      List<TalkOutcome.Reason> refused,
      TalkOutcome.@Nullable Overtaken clash,
      Map<String, String> typed) {
    OpenTalk open = talks.open(viewer, id);
    TalkFacts.Facts facts = background.facts(viewer, open);
    int version = clash == null ? open.ownDraft().map(Draft::version).orElse(0) : clash.version();
    TalkAction.Write form =
        draft == null
            ? new TalkAction.Write(
                open.ownDraft().map(Draft::answers).orElse(TemplateContent.Answers.NONE),
                open.ownDraft().map(Draft::grades).orElse(Map.of()),
                version)
            : new TalkAction.Write(draft.answers(), draft.grades(), version);
    PersonId employee = open.talk().pair().employee();
    boolean beside = open.side().isEmpty();
    return new TalkView(
        open,
        facts,
        background.beside(viewer, open),
        beside ? List.of() : goals.openOf(employee),
        beside ? List.of() : plans.shared(viewer, employee),
        background.earlierGrades(viewer, open),
        form,
        refused,
        clash,
        typed);
  }
}
