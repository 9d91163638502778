package org.floorwalker.app.quality.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.versions.SaveOutcome;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.quality.Scorecard;
import org.floorwalker.app.quality.ScorecardContent;
import org.floorwalker.app.quality.Scorecards;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Scorecards, changed without code, one language at a time.
@Controller
public final class ScorecardPages {
  private static final String PATH = "/quality/scorecards";
  private static final String LIST = "quality/scorecards";
  private static final String EDIT = "quality/scorecard";

  private final Scorecards scorecards;

  ScorecardPages(Scorecards scorecards) {
    this.scorecards = scorecards;
  }

  /// @param refused whether the last wish could not be: the code is taken or is none
  public record ListView(List<Scorecard> scorecards, boolean refused) {}

  /// @param content what stands in the form, saved or not
  /// @param language the one written in
  /// @param unsaved whether the form differs from what is saved
  /// @param troubles keys of what keeps it from being saved
  public record EditView(
      Scorecard scorecard,
      ScorecardContent content,
      Locale language,
      boolean unsaved,
      List<String> troubles) {
    public List<Locale> languages() {
      return Words.LANGUAGES;
    }

    /// Steps in the language, one a line.
    public String lines(List<LocalText> texts) {
      return String.join("\n", texts.stream().map(text -> text.in(language)).toList());
    }
  }

  @GetMapping(PATH)
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView list() {
    return Page.of(LIST, new ListView(scorecards.listAll(), false));
  }

  @PostMapping(PATH)
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView add(Viewer viewer, @RequestParam(defaultValue = "") String code) {
    return (code.matches("[a-z0-9-]{1,40}") ? scorecards.add(viewer, code) : Optional.<Long>empty())
        .map(id -> (ModelAndView) Page.goTo(PATH + "/" + id))
        .orElseGet(() -> Page.invalid(LIST, new ListView(scorecards.listAll(), true)));
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView edit(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String language) {
    Scorecard scorecard = scorecards.get(id);
    Locale written = language == null ? viewer.spoken() : Words.nearest(Locale.of(language));
    return Page.of(EDIT, new EditView(scorecard, scorecard.content(), written, false, List.of()));
  }

  @PostMapping(PATH + "/{id}")
  @Needs(Permission.KEEP_SCORECARDS)
  ModelAndView save(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    Scorecard scorecard = scorecards.get(id);
    Locale language = Words.nearest(Locale.of(form.getOrDefault("language", "en")));
    ScorecardContent typed = new ScorecardForms(form, scorecard.content(), language).read();
    return switch (form.getOrDefault("deed", "")) {
      case "retire" -> {
        scorecards.setRetired(viewer, id, !scorecard.retired());
        yield Page.goTo(PATH).saying("quality.said.retired");
      }
      case "save" ->
          saved(
              new EditView(scorecard, typed, language, true, List.of()),
              scorecards.save(viewer, id, QualityForms.number(form, "seen"), typed));
      default -> Page.of(EDIT, new EditView(scorecard, typed, language, true, List.of()));
    };
  }

  private static ModelAndView saved(EditView typed, SaveOutcome<Scorecard> outcome) {
    return switch (outcome) {
      case SaveOutcome.Saved<Scorecard>(int number) ->
          Page.goTo(
                  PATH
                      + "/"
                      + typed.scorecard().id()
                      + "?language="
                      + typed.language().getLanguage())
              .saying("quality.said.scorecard", number);
      case SaveOutcome.Overtaken<Scorecard>(Scorecard newest) ->
          Page.conflict(EDIT, with(typed, newest, List.of("quality.scorecard.overtaken")));
      case SaveOutcome.NotPossible<Scorecard>(var troubles) ->
          Page.invalid(EDIT, with(typed, typed.scorecard(), troubles));
    };
  }

  private static EditView with(EditView typed, Scorecard scorecard, List<String> troubles) {
    return new EditView(scorecard, typed.content(), typed.language(), true, troubles);
  }
}
