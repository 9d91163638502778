package org.floorwalker.app.learning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Competence;
import org.floorwalker.app.learning.SkillProfile;
import org.floorwalker.app.learning.SkillProfiles;
import org.floorwalker.app.people.HeldLanguage;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.planning.demand.QueueId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Competences, and what each role asks.
@Controller
final class ProfilePages {
  private static final String SKILLS = "/training/skills";
  private static final String FORM = "learning/form";

  private final SkillProfiles profiles;
  private final Catalogue catalogue;
  private final People people;
  private final Words words;

  ProfilePages(SkillProfiles profiles, Catalogue catalogue, People people, Words words) {
    this.profiles = profiles;
    this.catalogue = catalogue;
    this.people = people;
    this.words = words;
  }

  @GetMapping("/training/new-competence")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView newCompetence(Locale language) {
    return Page.of(FORM, competenceForm(new Typed(Map.of()), language));
  }

  private FormView competenceForm(Typed form, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("code", "learning.code").help("learning.code.help"),
            Field.text("name", "learning.name"),
            Field.text("says", "learning.competence.says").optionally());
    return form("learning.new-competence", "/training/competences", fields, form, language);
  }

  private FormView form(
      String title, String action, List<Field> fields, Typed form, Locale language) {
    return FormView.of(title, "", action, SKILLS, form.fields(fields, words, language));
  }

  @PostMapping("/training/competences")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView addCompetence(
      Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    Competence competence =
        new Competence(form.code("code"), form.text("name", 200), form.optional("says", 2000));
    form.check("code", !form.isRight() || profiles.add(viewer, competence), "learning.wrong.code");
    return written(form, competence.name(), competenceForm(form, language));
  }

  private static ModelAndView written(Typed form, String name, FormView again) {
    return form.isRight()
        ? Page.goTo(SKILLS).saying("learning.said.written", name)
        : Page.invalid(FORM, again);
  }

  @GetMapping("/training/new-profile")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView newProfile(Locale language) {
    return Page.of(FORM, profileForm(new Typed(Map.of()), language));
  }

  private FormView profileForm(Typed form, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("code", "learning.code").help("learning.code.help"),
            Field.text("title", "learning.title-field"),
            Field.choice("role", "learning.role", roles(language)),
            Field.text("client", "learning.client").help("learning.client.help").optionally(),
            Field.text("demands", "learning.profile.demands")
                .help("learning.profile.demands.help"));
    return form("learning.new-profile", "/training/profiles", fields, form, language);
  }

  private List<Field.Choice> roles(Locale language) {
    return List.of(
        new Field.Choice("", words.say(language, "learning.role.any")),
        new Field.Choice("agent", words.say(language, "learning.role.agent")),
        new Field.Choice("leader", words.say(language, "learning.role.leader")));
  }

  @PostMapping("/training/profiles")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView addProfile(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    Optional<List<SkillProfile.Demand>> demands = demands(form.text("demands", 4000));
    String role = form.optional("role", 10);
    form.check("demands", demands.isPresent(), "learning.wrong.demands");
    form.check("role", List.of("", "agent", "leader").contains(role), "field.wrong.text");
    SkillProfile profile =
        new SkillProfile(
            form.code("code"),
            form.text("title", 200),
            role,
            form.optional("client", 100),
            demands.orElse(List.of()));
    form.check("code", !form.isRight() || profiles.add(viewer, profile), "learning.wrong.code");
    return written(form, profile.title(), profileForm(form, language));
  }

  /// Reads `queue:loans:3 language:nb:B2 course:credit`; empty when a part cannot be read.
  private Optional<List<SkillProfile.Demand>> demands(String text) {
    List<SkillProfile.Demand> demands = new ArrayList<>();
    for (String part : text.strip().split("[\\s,]+")) {
      Optional<SkillProfile.Demand> demand = demand(part.split(":", -1));
      if (demand.isEmpty() || demands.stream().anyMatch(one -> isSame(one, demand.get()))) {
        return Optional.empty();
      }
      demands.add(demand.get());
    }
    return Optional.of(demands);
  }

  private static boolean isSame(SkillProfile.Demand a, SkillProfile.Demand b) {
    return a.kind() == b.kind() && a.thing().equals(b.thing());
  }

  private Optional<SkillProfile.Demand> demand(String[] part) {
    String level = part.length > 2 ? part[2] : "1";
    if (part.length < 2 || part.length > 3 || part[1].isEmpty()) {
      return Optional.empty();
    }
    boolean isScale = level.matches("[1-5]");
    return switch (part[0]) {
      case "queue" ->
          demand(
              SkillProfile.Kind.QUEUE,
              part[1],
              level,
              isScale && people.findQueue(new QueueId(part[1])).isPresent());
      case "course" ->
          demand(
              SkillProfile.Kind.COURSE,
              part[1],
              "1",
              part.length == 2 && catalogue.find(part[1]).isPresent());
      case "competence" ->
          demand(SkillProfile.Kind.COMPETENCE, part[1], level, isScale && isCompetence(part[1]));
      case "language" -> {
        int rank = HeldLanguage.LEVELS.indexOf(level) + 1;
        yield demand(
            SkillProfile.Kind.LANGUAGE,
            part[1],
            String.valueOf(rank),
            rank > 0 && part[1].matches("[a-z]{2,3}"));
      }
      default -> Optional.empty();
    };
  }

  private static Optional<SkillProfile.Demand> demand(
      SkillProfile.Kind kind, String thing, String level, boolean isKnown) {
    return isKnown
        ? Optional.of(new SkillProfile.Demand(kind, thing, Integer.parseInt(level)))
        : Optional.empty();
  }

  @PostMapping("/training/profiles/{code}/remove")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView removeProfile(Viewer viewer, @PathVariable String code) {
    profiles.remove(viewer, code);
    return Page.goTo(SKILLS).saying("learning.said.profile-removed");
  }

  private boolean isCompetence(String code) {
    return profiles.listCompetences().stream().anyMatch(one -> one.code().equals(code));
  }
}
