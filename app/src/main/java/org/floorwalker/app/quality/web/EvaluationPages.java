package org.floorwalker.app.quality.web;

import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.quality.Evaluation.Deed;
import org.floorwalker.app.quality.Evaluations;
import org.floorwalker.app.quality.Marks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One contact judged: the scorecard, what was said of it, and what can be done now.
@Controller
public final class EvaluationPages {
  private static final String PATH = "/quality/evaluations/";
  private static final String TEMPLATE = "quality/evaluation";

  private final Evaluations evaluations;

  EvaluationPages(Evaluations evaluations) {
    this.evaluations = evaluations;
  }

  /// @param marks what stands in the form
  /// @param refused what was typed when the last deed could not be; null otherwise
  public record View(Evaluations.Seen seen, Marks marks, @Nullable Refused refused) {
    /// Words in a field: what was not taken, or else what is kept.
    public String typed(String kept) {
      return refused == null ? kept : refused.words();
    }

    /// The fact a coaching begins with, in the reader's words.
    public String fact(Shell shell) {
      return QualityWords.contact(shell, seen.evaluation().contact())
          + seen.score().map(score -> ": " + shell.percent(score.value(), 0)).orElse("");
    }
  }

  /// @param overtaken whether somebody else was quicker, else something is missing
  public record Refused(String words, boolean overtaken) {}

  @GetMapping(PATH + "{id}")
  @Needs(Permission.SEE_OWN_RESULTS)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    Evaluations.Seen seen = evaluations.open(viewer, id);
    return Page.of(TEMPLATE, new View(seen, seen.evaluation().marks(), null));
  }

  /// Saves what was typed into a draft, from the script of the page: the answer is the edition to
  /// send next.
  @PostMapping(PATH + "{id}/draft")
  @Needs(Permission.EVALUATE_CONTACTS)
  ResponseEntity<String> autosave(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    Evaluations.Typed typed = typed(form);
    return switch (evaluations.act(viewer, id, Deed.SAVE, typed)) {
      case DONE -> ResponseEntity.ok("" + (typed.edition() + 1));
      case OVERTAKEN -> ResponseEntity.status(HttpStatus.CONFLICT).body("");
      case INCOMPLETE -> ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body("");
    };
  }

  private static Evaluations.Typed typed(Map<String, String> form) {
    return new Evaluations.Typed(
        QualityForms.number(form, "edition"),
        QualityForms.marks(form),
        form.getOrDefault("words", ""));
  }

  @PostMapping(PATH + "{id}")
  @Needs(Permission.SEE_OWN_RESULTS)
  ModelAndView act(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    Deed deed = QualityForms.deed(form).orElseThrow(() -> new NotFound("a deed"));
    Evaluations.Typed typed = typed(form);
    return switch (evaluations.act(viewer, id, deed, typed)) {
      case DONE -> done(deed, id);
      case INCOMPLETE -> Page.invalid(TEMPLATE, again(viewer, id, typed, false));
      case OVERTAKEN -> Page.conflict(TEMPLATE, again(viewer, id, typed, true));
    };
  }

  private View again(Viewer viewer, long id, Evaluations.Typed typed, boolean overtaken) {
    return new View(
        evaluations.open(viewer, id), typed.marks(), new Refused(typed.words(), overtaken));
  }

  private static ModelAndView done(Deed deed, long id) {
    return Page.goTo(deed == Deed.DROP ? "/quality" : PATH + id)
        .saying("quality.said." + QualityWords.key(deed));
  }
}
