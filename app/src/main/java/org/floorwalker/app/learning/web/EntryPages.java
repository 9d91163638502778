package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Entries;
import org.floorwalker.app.learning.EntryWish;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The way in for people without experience: no history is asked for.
@Controller
final class EntryPages {
  private static final String HOME = "/training/entry";

  private final Entries entries;
  private final Words words;

  EntryPages(Entries entries, Words words) {
    this.entries = entries;
    this.words = words;
  }

  @GetMapping(HOME)
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView list(Viewer viewer) {
    return Page.of(
        "learning/entries", new EntriesView(entries.list(viewer), entries.wantedLanguages(viewer)));
  }

  @GetMapping("/training/new-entry")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView start(Locale language) {
    return Page.of("learning/form", form(new Typed(Map.of()), language));
  }

  private FormView form(Typed form, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("name", "learning.name"),
            Field.text("contact", "learning.entry.contact"),
            Field.text("languages", "learning.skills.languages").help("learning.entry.languages"),
            Field.date("start", "learning.entry.start"),
            Field.text("wish", "learning.entry.wish").optionally(),
            Field.text("support", "learning.entry.support").optionally());
    return FormView.of("learning.new-entry", "", HOME, HOME, form.fields(fields, words, language));
  }

  @PostMapping(HOME)
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView ask(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String name = form.text("name", 200);
    String contact = form.text("contact", 200);
    List<String> languages =
        Arrays.stream(form.text("languages", 100).split("[\\s,]+")).distinct().toList();
    LocalDate start = form.day("start");
    String wish = form.optional("wish", 1000);
    String support = form.optional("support", 1000);
    form.check(
        "languages",
        languages.size() <= 20 && languages.stream().allMatch(one -> one.matches("[a-z]{2,3}")),
        "learning.wrong.language");
    if (!form.isRight()) {
      return Page.invalid("learning/form", form(form, language));
    }
    entries.ask(viewer, name, contact, languages, start, wish, support);
    return Page.goTo(HOME).saying("learning.said.kept");
  }

  @PostMapping(HOME + "/{id}/answer")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView answer(
      Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String reason = form.text("reason", 1000);
    String word = form.text("outcome", 20);
    boolean answered =
        form.isRight()
            && Arrays.stream(EntryWish.Outcome.values())
                .filter(outcome -> outcome.word().equals(word))
                .anyMatch(
                    outcome -> entries.answer(viewer, id, new EntryWish.Answer(outcome, reason)));
    return Page.goTo(HOME)
        .saying(answered ? "learning.said.kept" : "learning.said.entry-not-answered");
  }
}
