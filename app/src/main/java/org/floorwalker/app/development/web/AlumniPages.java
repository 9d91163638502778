package org.floorwalker.app.development.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.development.Alumni;
import org.floorwalker.app.development.Alumnus;
import org.floorwalker.app.development.CareerPath;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Those who are gone and agreed to stay in touch.
@Controller
public final class AlumniPages {
  private static final String PATH = "/careers/alumni";

  private final Alumni alumni;
  private final Words words;
  private final Clock clock;

  AlumniPages(Alumni alumni, Words words, Clock clock) {
    this.alumni = alumni;
    this.words = words;
    this.clock = clock;
  }

  /// @param fields of the form for another one
  public record View(List<Alumni.Line> lines, List<Field> fields) {}

  @GetMapping(PATH)
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView list(Viewer viewer, Locale language) {
    LocalDate today = viewer.today(clock);
    Map<String, String> begun =
        Map.of("on", "" + today, "until", "" + today.plusMonths(Alumni.MOST_MONTHS));
    return Page.of("development/alumni", view(viewer, new Typed(begun), language));
  }

  private View view(Viewer viewer, Typed typed, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("code", "development.alumni.code").help("development.alumni.code-help"),
            Field.text("contact", "development.alumni.contact"),
            Field.choice("to", "development.alumni.to", places(language)),
            Field.text("place", "development.alumni.place").optionally(),
            Field.choice("path", "development.alumni.path", paths(language)),
            Field.date("on", "development.alumni.on"),
            Field.text("how", "development.alumni.how").help("development.alumni.how-help"),
            Field.date("until", "development.alumni.until").help("development.alumni.until-help"));
    return new View(alumni.list(viewer), typed.fields(fields, words, language));
  }

  private List<Field.Choice> places(Locale language) {
    return Arrays.stream(Alumnus.Where.values())
        .map(
            one ->
                new Field.Choice(
                    one.key(), words.say(language, "development.alumni.to." + one.key())))
        .toList();
  }

  private List<Field.Choice> paths(Locale language) {
    return Arrays.stream(CareerPath.values())
        .map(
            path ->
                new Field.Choice(path.key(), words.say(language, "development.path." + path.key())))
        .toList();
  }

  @GetMapping(PATH + "/table.csv")
  @Needs(Permission.KEEP_CAREERS)
  ResponseEntity<byte[]> table(Viewer viewer) {
    return Download.csv("alumni.csv", alumni.csv(viewer));
  }

  @PostMapping(PATH)
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView write(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    Alumni.Wish wish =
        new Alumni.Wish(
            typed.text("code", 100),
            typed.text("contact", 200),
            new Alumnus.Gone(typed.choice("to", Alumnus.Where.class), typed.optional("place", 200)),
            typed.choice("path", CareerPath.class),
            new Alumnus.Agreed(typed.day("on"), typed.text("how", 500), typed.day("until")));
    Optional<Alumni.Wrong> wrong = typed.isRight() ? alumni.write(viewer, wish) : Optional.empty();
    wrong.ifPresent(why -> say(typed, why));
    return typed.isRight()
        ? Page.goTo(PATH).saying("development.said.alumnus")
        : Page.invalid("development/alumni", view(viewer, typed, language));
  }

  private static void say(Typed typed, Alumni.Wrong why) {
    switch (why) {
      case UNKNOWN -> typed.check("code", false, "development.wrong.alumnus-unknown");
      case STILL_HERE -> typed.check("code", false, "development.wrong.alumnus-here");
      case CONSENT ->
          typed.check("until", false, "development.wrong.alumnus-consent", Alumni.MOST_MONTHS);
    }
  }

  @PostMapping(PATH + "/forget")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView forget(Viewer viewer, @RequestParam Map<String, String> form) {
    alumni.forget(viewer, TalkForms.person(form));
    return Page.goTo(PATH).saying("development.said.forgotten");
  }

  /// One's own consent, taken back by oneself.
  @PostMapping(PATH + "/withdraw")
  @Needs(Permission.HAVE_TALKS)
  ModelAndView withdraw(Viewer viewer) {
    alumni.withdraw(viewer);
    return Page.goTo("/careers").saying("development.said.forgotten");
  }
}
