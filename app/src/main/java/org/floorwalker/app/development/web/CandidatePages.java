package org.floorwalker.app.development.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.app.development.Candidate;
import org.floorwalker.app.development.CandidatePools;
import org.floorwalker.app.development.Specialists;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.SkillProfile.Kind;
import org.floorwalker.app.learning.SkillProfiles;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Candidates from outside, a pool a country, and specialists of demanding missions.
@Controller
public final class CandidatePages {
  private static final String PATH = "/careers/candidates";
  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private final CandidatePools candidates;
  private final Specialists specialists;
  private final SkillProfiles profiles;
  private final Words words;

  CandidatePages(
      CandidatePools candidates, Specialists specialists, SkillProfiles profiles, Words words) {
    this.candidates = candidates;
    this.specialists = specialists;
    this.profiles = profiles;
    this.words = words;
  }

  /// Whether it is the code of a country by ISO 3166.
  static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  /// @param pools candidates by country
  /// @param fields of the form for another one
  public record ListView(Map<String, List<Candidate>> pools, List<Field> fields) {}

  /// @param competences that can be shown
  /// @param refused whether the last deed was not possible
  public record View(CandidatePools.Seen seen, List<Competence> competences, boolean refused) {}

  @GetMapping(PATH)
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView list(Viewer viewer, Locale language) {
    return Page.of("development/candidates", pools(viewer, new Typed(Map.of()), language));
  }

  @GetMapping(PATH + "/table.csv")
  @Needs(Permission.KEEP_CAREERS)
  ResponseEntity<byte[]> table(Viewer viewer) {
    return Download.csv("candidates.csv", candidates.csv(viewer));
  }

  private ListView pools(Viewer viewer, Typed typed, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("name", "development.candidate.name"),
            Field.text("contact", "development.candidate.contact"),
            Field.text("country", "development.candidate.country")
                .help("development.candidate.country-help"),
            Field.date("start", "development.candidate.start"),
            Field.text("wish", "development.candidate.wish").optionally());
    return new ListView(candidates.pools(viewer), typed.fields(fields, words, language));
  }

  @PostMapping(PATH)
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView write(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    String country = typed.text("country", 2).toUpperCase(Locale.ROOT);
    typed.check("country", isCountry(country), "development.wrong.country");
    Candidate.Asking asking =
        new Candidate.Asking(
            typed.text("name", 200),
            typed.text("contact", 200),
            country,
            typed.day("start"),
            typed.optional("wish", 1000));
    return typed.isRight()
        ? Page.goTo(PATH + "/" + candidates.write(viewer, asking))
            .saying("development.said.candidate", CandidatePools.KEPT_MONTHS)
        : Page.invalid("development/candidates", pools(viewer, typed, language));
  }

  @GetMapping(PATH + "/{id}")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView show(Viewer viewer, @PathVariable long id) {
    return Page.of("development/candidate", view(viewer, id, false));
  }

  private View view(Viewer viewer, long id, boolean refused) {
    return new View(candidates.get(viewer, id), profiles.listCompetences(), refused);
  }

  @PostMapping(PATH + "/{id}")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView act(Viewer viewer, @PathVariable long id, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    String deed = typed.optional("deed", 20);
    boolean done =
        switch (deed) {
          case "show" -> shown(viewer, id, typed);
          case "forward" -> {
            long vacancy = typed.id("opening");
            yield typed.isRight() && candidates.putForward(viewer, id, vacancy);
          }
          case "stay" -> {
            candidates.stay(viewer, id);
            yield true;
          }
          case "forget" -> {
            candidates.forget(viewer, id);
            yield true;
          }
          default -> false;
        };
    if (!done) {
      return Page.invalid("development/candidate", view(viewer, id, true));
    }
    return deed.equals("forget")
        ? Page.goTo(PATH).saying("development.said.forgotten")
        : Page.goTo(PATH + "/" + id);
  }

  /// A language with a level of the European Framework, or a competence of the centre with a level
  /// of five.
  private boolean shown(Viewer viewer, long id, Typed typed) {
    Kind kind = typed.choice("kind", Kind.class);
    String thing =
        typed.text(kind == Kind.LANGUAGE ? "language" : "competence", 100).toLowerCase(Locale.ROOT);
    int level = typed.number(kind == Kind.LANGUAGE ? "rank" : "level", 1, 7);
    String evidence = typed.text("evidence", 1000);
    boolean known =
        switch (kind) {
          case LANGUAGE -> thing.matches("[a-z]{2,3}");
          case COMPETENCE ->
              level <= 5
                  && profiles.listCompetences().stream().anyMatch(one -> one.code().equals(thing));
          case QUEUE, COURSE -> false;
        };
    boolean good = typed.isRight() && known;
    if (good) {
      candidates.show(viewer, id, new CandidatePools.Seeing(kind, thing, level, evidence));
    }
    return good;
  }

  @GetMapping("/careers/specialists")
  @Needs(Permission.KEEP_CAREERS)
  ModelAndView specialists(Viewer viewer) {
    return Page.of("development/specialists", specialists.list(viewer));
  }
}
