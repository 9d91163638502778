package org.floorwalker.app.development.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.floorwalker.app.development.TalkKind;
import org.floorwalker.app.development.TalkTemplate;
import org.floorwalker.app.development.TalkTemplate.Audience;
import org.floorwalker.app.development.TalkTemplates;
import org.floorwalker.app.development.TemplateContent;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.versions.SaveOutcome;
import org.floorwalker.app.platform.words.LocalText;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Templates of talks, changed without code, one language at a time.
@Controller
public final class TemplatePages {
  private final TalkTemplates templates;
  private final People people;

  TemplatePages(TalkTemplates templates, People people) {
    this.templates = templates;
    this.people = people;
  }

  /// @param clients names by code
  /// @param whyNot why the last wish could not be
  public record ListView(
      List<TalkTemplate> templates, SequencedMap<String, String> clients, Set<WhyNot> whyNot) {
    /// A client of earlier times is shown by its code.
    public String client(TalkTemplate template) {
      String code = template.audience().client();
      return clients.getOrDefault(code, code);
    }
  }

  /// @param content what stands in the form, saved or not
  /// @param language the one written in
  /// @param unsaved whether the form differs from what is saved
  /// @param troubles keys of what keeps it from being saved
  public record EditView(
      TalkTemplate template,
      TemplateContent content,
      Locale language,
      boolean unsaved,
      List<String> troubles) {
    public List<Locale> languages() {
      return Words.LANGUAGES;
    }

    /// Choices or steps in the language, one a line.
    public String lines(List<LocalText> texts) {
      return String.join("\n", texts.stream().map(text -> text.in(language)).toList());
    }
  }

  @GetMapping("/talks/templates")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView list() {
    return Page.of("development/templates", view(Set.of()));
  }

  @PostMapping("/talks/templates")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView add(
      Viewer viewer,
      @RequestParam(defaultValue = "0") long origin,
      @RequestParam(defaultValue = "") String client,
      @RequestParam(defaultValue = "") String unit) {
    Audience audience =
        new Audience(client.strip(), unit.equals("front") || unit.equals("back") ? unit : "");
    if (!audience.client().isEmpty() && !people.clients().containsKey(audience.client())) {
      return refused(WhyNot.TEMPLATE_CLIENT);
    }
    return templates
        .addVariant(viewer, origin, audience)
        .map(id -> (ModelAndView) Page.goTo("/talks/templates/" + id))
        .orElseGet(() -> refused(WhyNot.TEMPLATE_THERE));
  }

  @PostMapping("/talks/templates/new")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView begin(
      Viewer viewer,
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "other") String kind) {
    TalkKind known =
        List.of(TalkKind.values()).stream()
            .filter(one -> one.key().equals(kind))
            .findFirst()
            .orElse(TalkKind.OTHER);
    TemplateContent empty = new TemplateContent(LocalText.NONE, List.of(), List.of());
    return code.matches("[a-z0-9-]{1,40}")
        ? templates
            .add(viewer, code, known, Audience.EVERYBODY, empty)
            .map(id -> (ModelAndView) Page.goTo("/talks/templates/" + id))
            .orElseGet(() -> refused(WhyNot.TEMPLATE_THERE))
        : refused(WhyNot.TEMPLATE_CODE);
  }

  private ModelAndView refused(WhyNot why) {
    return Page.invalid("development/templates", view(Set.of(why)));
  }

  private ListView view(Set<WhyNot> whyNot) {
    return new ListView(templates.listAll(), people.clients(), whyNot);
  }

  @GetMapping("/talks/templates/{id}")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView edit(
      Viewer viewer,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String language) {
    TalkTemplate template = templates.get(id);
    Locale written = language == null ? viewer.spoken() : Words.nearest(Locale.of(language));
    return Page.of(
        "development/template",
        new EditView(template, template.content(), written, false, List.of()));
  }

  @PostMapping("/talks/templates/{id}")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView save(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    TalkTemplate template = templates.get(id);
    Locale language = Words.nearest(Locale.of(form.getOrDefault("language", "en")));
    TemplateContent typed = new TemplateForms(form, template.content(), language).read();
    if (form.getOrDefault("deed", "").equals("retire")) {
      templates.setRetired(viewer, id, !template.retired());
      return Page.goTo("/talks/templates");
    }
    if (!form.getOrDefault("deed", "").equals("save")) {
      return Page.of(
          "development/template", new EditView(template, typed, language, true, List.of()));
    }
    int seen = TalkForms.number(form, "seen");
    return switch (templates.save(viewer, id, seen, typed)) {
      case SaveOutcome.Saved<TalkTemplate>(int number) ->
          Page.goTo("/talks/templates/" + id + "?language=" + language.getLanguage())
              .saying("development.said.template-saved", number);
      case SaveOutcome.Overtaken<TalkTemplate>(TalkTemplate newest) ->
          Page.conflict(
              "development/template",
              new EditView(
                  newest, typed, language, true, List.of("development.template.overtaken")));
      case SaveOutcome.NotPossible<TalkTemplate>(var troubles) ->
          Page.invalid(
              "development/template", new EditView(template, typed, language, true, troubles));
    };
  }
}
