package org.floorwalker.app.development.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.Expectation;
import org.floorwalker.app.development.Expectations;
import org.floorwalker.app.development.WhyNot;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Written expectations: one's own, those of the people one leads, and the texts themselves.
@Controller
public final class ExpectationPages {
  private static final String PATH = "/expectations";
  private static final String TEMPLATE = "development/expectations";

  private final Expectations expectations;

  ExpectationPages(Expectations expectations) {
    this.expectations = expectations;
  }

  /// @param texts all of them, for who keeps them; empty for others
  /// @param form what was typed when a text was refused
  /// @param whyNot why the last deed was not done
  public record View(
      List<Expectation.Plan> plans,
      List<Expectation> texts,
      Map<String, String> form,
      Set<WhyNot> whyNot) {
    /// What stands in the form of a text: what was typed for its readers, else the text itself.
    public String words(Expectation text, Locale language) {
      return String.valueOf(text.audience()).equals(form.get("audience"))
          ? form.getOrDefault("words", "")
          : text.words().in(language);
    }
  }

  @GetMapping(PATH)
  @Needs(Permission.HAVE_TALKS)
  ModelAndView show(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, Map.of(), Set.of()));
  }

  private View view(Viewer viewer, Map<String, String> form, Set<WhyNot> whyNot) {
    return new View(
        expectations.plans(viewer),
        viewer.may(Permission.KEEP_TALK_TEMPLATES) ? expectations.listAll() : List.of(),
        form,
        whyNot);
  }

  @PostMapping("/expectations/{person}")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView say(
      Viewer viewer, @PathVariable long person, @RequestParam Map<String, String> form) {
    if (person < 1) {
      throw new NotFound("person " + person);
    }
    String deed = TalkForms.text(form, "deed");
    Set<WhyNot> why =
        !deed.equals("agree") && !deed.equals("disagree")
            ? Set.of(WhyNot.UNREADABLE)
            : expectations.say(
                viewer,
                new PersonId(person),
                TalkForms.number(form, "version"),
                deed.equals("agree"),
                TalkForms.text(form, "words"));
    return why.isEmpty()
        ? Page.goTo(PATH).saying("development.said.expectation")
        : Page.invalid(TEMPLATE, view(viewer, Map.of(), why));
  }

  /// Saves the viewer's language of a text; the other languages stay as they are.
  @PostMapping("/expectations/texts/{id}")
  @Needs(Permission.KEEP_TALK_TEMPLATES)
  ModelAndView save(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    Expectation before =
        expectations.listAll().stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> new NotFound("expectation " + id));
    String unit = TalkForms.text(form, "unit");
    boolean known = List.of("", "front", "back").contains(unit);
    boolean variant = !unit.equals(before.audience().unit());
    Expectation.Audience audience =
        new Expectation.Audience(before.audience().role(), before.audience().stage(), unit);
    Set<WhyNot> why =
        known
            ? expectations.save(
                viewer,
                audience,
                variant ? 0 : before.number(),
                written(before.words(), viewer, form))
            : Set.of(WhyNot.UNREADABLE);
    Map<String, String> typed =
        Map.of(
            "audience", String.valueOf(before.audience()), "words", TalkForms.text(form, "words"));
    return why.isEmpty()
        ? Page.goTo(PATH).saying("development.said.expectations")
        : Page.invalid(TEMPLATE, view(viewer, typed, why));
  }

  private static LocalText written(LocalText before, Viewer viewer, Map<String, String> form) {
    return before.with(viewer.spoken(), TalkForms.text(form, "words"));
  }
}
