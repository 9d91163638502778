package org.floorwalker.app.requests.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.requests.LeaveRight;
import org.floorwalker.app.requests.LeaveRights;
import org.floorwalker.app.requests.RoundSeason;
import org.floorwalker.app.requests.RoundSeason.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What the laws of countries give, and whether anybody of the centre has read it there.
@Controller
final class RightsPage {
  private static final String PATH = "/requests/rights";
  private static final String TEMPLATE = "requests/rights";
  private static final int LONGEST_LAW = 200;
  private static final int MOST_DAYS = 366;
  private static final int MOST_WEEKS = 8;

  private final LeaveRights rights;
  private final RuleForms forms;
  private final Words words;

  RightsPage(LeaveRights rights, RuleForms forms, Words words) {
    this.rights = rights;
    this.forms = forms;
    this.words = words;
  }

  /// A form begins with what is known of the right, or the season, that the address names.
  @GetMapping(PATH)
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView page(
      Locale language,
      @RequestParam(defaultValue = "") String country,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String season) {
    Map<String, String> right = new HashMap<>();
    rights.list().stream()
        .filter(one -> one.country().equals(country) && one.kind().equals(kind))
        .forEach(one -> right.putAll(known(one)));
    Map<String, String> weeks = new HashMap<>();
    rights.seasons().stream()
        .filter(one -> one.country().equals(season))
        .forEach(one -> weeks.putAll(known(one)));
    return Page.of(
        TEMPLATE, view(language, new Typed(right), weeks.isEmpty() ? null : new Typed(weeks)));
  }

  private static Map<String, String> known(LeaveRight right) {
    BigDecimal days = right.daysAYear();
    return Map.of(
        "kind", right.kind(),
        "country", right.country(),
        "days", days == null ? "" : String.valueOf(days.intValue()),
        "law", right.law());
  }

  private static Map<String, String> known(RoundSeason season) {
    return Map.of(
        "country", season.country(),
        "first", season.stretch().first().toString().substring(2),
        "last", season.stretch().last().toString().substring(2),
        "weeks", String.valueOf(season.weeks()),
        "law", season.law());
  }

  private RightsView view(Locale language, Typed right, @Nullable Typed season) {
    Locale spoken = Words.nearest(language);
    return new RightsView(
        rights.list(),
        List.copyOf(rights.seasons()),
        forms.leaveKinds(spoken),
        right.fields(rightFields(spoken), words, spoken),
        season == null ? List.of() : season.fields(seasonFields(), words, spoken));
  }

  private List<Field> rightFields(Locale spoken) {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.choice("country", "requests.rights.country", countries()));
    fields.add(Field.choice("kind", "requests.ask.kind", forms.leaveKinds(spoken)));
    fields.add(
        Field.number("days", "requests.rights.days")
            .help("requests.rights.days.help")
            .optionally());
    fields.addAll(reading());
    return fields;
  }

  private List<Field.Choice> countries() {
    return rights.seasons().stream()
        .map(season -> new Field.Choice(season.country(), season.country()))
        .toList();
  }

  private static List<Field> reading() {
    return List.of(
        Field.text("law", "requests.rights.law"),
        Field.text("where", "requests.rights.where").help("requests.rights.where.help"));
  }

  private List<Field> seasonFields() {
    List<Field> fields = new ArrayList<>();
    fields.add(Field.choice("country", "requests.rights.country", countries()));
    fields.add(Field.number("weeks", "requests.rights.weeks"));
    fields.add(Field.text("first", "requests.ask.first").help("requests.rights.month-day"));
    fields.add(Field.text("last", "requests.ask.last").help("requests.rights.month-day"));
    fields.addAll(reading());
    return fields;
  }

  @PostMapping(PATH)
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enter(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    String country = country(typed);
    String kind = typed.code("kind");
    boolean isKind =
        forms.leaveKinds(Locale.ENGLISH).stream().anyMatch(one -> one.value().equals(kind));
    typed.check("kind", isKind, "field.wrong.choice");
    Integer days = typed.optionalNumber("days", 1, MOST_DAYS);
    LeaveRight read =
        new LeaveRight(
            kind,
            country,
            days == null ? null : BigDecimal.valueOf(days),
            typed.text("law", LONGEST_LAW),
            null);
    String where = typed.text("where", LONGEST_LAW);
    if (!typed.isRight()) {
      return Page.invalid(TEMPLATE, view(language, typed, null));
    }
    rights.enter(viewer, read, where);
    return Page.goTo(PATH).saying("requests.said.right-read", country);
  }

  private String country(Typed typed) {
    String country = typed.text("country", 2);
    typed.check(
        "country",
        countries().stream().anyMatch(one -> one.value().equals(country)),
        "field.wrong.choice");
    return country;
  }

  @PostMapping(PATH + "/season")
  @Needs(Permission.MAKE_SCHEDULES)
  ModelAndView enterSeason(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    Typed typed = new Typed(form);
    String country = country(typed);
    Stretch stretch = new Stretch(monthDay(typed, "first"), monthDay(typed, "last"));
    int weeks = typed.number("weeks", 1, MOST_WEEKS);
    boolean fits = stretch.days() >= 7 * weeks;
    typed.check("last", fits, "field.wrong.day");
    RoundSeason read =
        new RoundSeason(country, stretch, weeks, typed.text("law", LONGEST_LAW), null);
    String where = typed.text("where", LONGEST_LAW);
    if (!typed.isRight()) {
      return Page.invalid(TEMPLATE, view(language, new Typed(Map.of()), typed));
    }
    rights.enter(viewer, read, where);
    return Page.goTo(PATH).saying("requests.said.right-read", country);
  }

  /// "06-01"; the first of January when what was typed is none, which is then wrong.
  private static MonthDay monthDay(Typed typed, String field) {
    try {
      return MonthDay.parse("--" + typed.text(field, 5));
    } catch (DateTimeException e) {
      typed.check(field, false, "field.wrong.day");
      return MonthDay.of(1, 1);
    }
  }
}
