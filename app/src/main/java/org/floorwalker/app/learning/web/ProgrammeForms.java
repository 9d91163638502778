package org.floorwalker.app.learning.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Programme;
import org.floorwalker.app.learning.Requirement;
import org.floorwalker.app.learning.Requirements;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form in which a programme is ordered: one course with its groups, days, trainers and rooms,
/// up to four more courses in a row, and what remedies cost.
@Component
final class ProgrammeForms {
  private static final Pattern ROOM =
      Pattern.compile("(\\S.{0,98}?)\\s+([1-9]\\d{0,2})(?:\\s*@\\s*(\\S.*))?");

  private static final List<String> PRICES = List.of("hour", "overtime", "hourly", "partner");
  private static final int MOST_COURSES = 4;
  private static final int SLOT_MINUTES = 15;
  private static final int USUAL_MINUTES = 60;
  private static final int USUAL_DAYS = 41;
  private static final int MOST_MINUTES = 480;
  private static final int MOST_DAYS = 400;
  private static final int MOST_PRICE = 100_000;
  private static final int MOST_PERCENT = 300;

  private final Requirements requirements;
  private final Catalogue catalogue;
  private final People people;
  private final Words words;

  ProgrammeForms(Requirements requirements, Catalogue catalogue, People people, Words words) {
    this.requirements = requirements;
    this.catalogue = catalogue;
    this.people = people;
    this.words = words;
  }

  /// What stands in the form at first.
  Map<String, String> usual(Requirement requirement, LocalDate from) {
    return Map.of(
        "minutes", String.valueOf(minutes(requirement)),
        "least", "2",
        "most", "8",
        "from", from.toString(),
        "due", from.plusDays(USUAL_DAYS).toString(),
        "trainer_from", "8",
        "trainer_until", "16");
  }

  /// How long the course lasts by the catalogue, in whole slots.
  private int minutes(Requirement requirement) {
    int told =
        catalogue
            .find(requirement.terms().course())
            .map(course -> course.latest().material().minutes())
            .orElse(USUAL_MINUTES);
    return Math.clamp(Math.ceilDiv(told, SLOT_MINUTES) * SLOT_MINUTES, SLOT_MINUTES, MOST_MINUTES);
  }

  FormView show(Requirement requirement, Typed typed, Locale language) {
    List<Field> fields = new ArrayList<>(courseFields());
    List<Requirement> others = others(requirement);
    for (int number = 1; number <= Math.min(MOST_COURSES, others.size()); number++) {
      fields.addAll(extraFields(number, requirement, others, language));
    }
    PRICES.forEach(
        price -> fields.add(Field.number(price, "learning.programme." + price).optionally()));
    return FormView.of(
        "learning.programme.new",
        requirement.terms().title(),
        "/training/requirements/%d/programme".formatted(requirement.id()),
        "/training/requirements/" + requirement.id(),
        typed.fields(fields, words, language));
  }

  private static List<Field> courseFields() {
    return List.of(
        Field.number("minutes", "learning.minutes"),
        Field.number("least", "learning.programme.least"),
        Field.number("most", "learning.programme.most"),
        Field.date("from", "learning.from"),
        Field.date("due", "learning.last-day"),
        Field.text("trainers", "learning.programme.trainers")
            .help("learning.programme.trainers.help")
            .optionally(),
        Field.number("trainer_from", "learning.programme.trainer-from"),
        Field.number("trainer_until", "learning.programme.trainer-until"),
        Field.text("rooms", "learning.programme.rooms")
            .help("learning.programme.rooms.help")
            .optionally());
  }

  private List<Field> extraFields(
      int number, Requirement own, List<Requirement> others, Locale language) {
    List<Field.Choice> choices = choices(others, language);
    List<Field.Choice> before =
        choices(Stream.concat(Stream.of(own), others.stream()).toList(), language);
    return List.of(
        Field.choice("course_" + number, "learning.programme.also-course", choices),
        Field.number("minutes_" + number, "learning.programme.also-minutes")
            .help("learning.programme.also-minutes.help")
            .optionally(),
        Field.choice("after_" + number, "learning.programme.also-after", before));
  }

  private List<Field.Choice> choices(List<Requirement> all, Locale language) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice("", words.say(language, "learning.programme.also-none")));
    all.forEach(one -> choices.add(new Field.Choice(one.code(), one.terms().title())));
    return choices;
  }

  private List<Requirement> others(Requirement own) {
    return requirements.list().stream()
        .filter(one -> one.endedOn() == null && one.id() != own.id())
        .toList();
  }

  /// What was asked for; to be used only when everything typed is right.
  Programme.Orders read(Requirement requirement, Typed typed) {
    int minutes = typed.number("minutes", SLOT_MINUTES, MOST_MINUTES);
    int most = typed.number("most", 1, 100);
    int least = typed.number("least", 1, 100);
    LocalDate from = typed.day("from");
    LocalDate due = typed.day("due");
    int opens = typed.number("trainer_from", 0, 23);
    int closes = typed.number("trainer_until", 1, 23);
    check(typed, "minutes", minutes % SLOT_MINUTES == 0);
    check(typed, "least", least <= most);
    check(typed, "due", !due.isBefore(from) && due.isBefore(from.plusDays(MOST_DAYS)));
    check(typed, "trainer_until", closes > opens);
    return new Programme.Orders(
        minutes,
        least,
        most,
        from,
        due,
        trainers(typed),
        rooms(typed),
        opens,
        closes,
        extras(requirement, typed),
        prices(typed));
  }

  private static void check(Typed typed, String field, boolean right) {
    typed.check(field, right, "learning.programme.wrong." + field.replace('_', '-'));
  }

  private List<String> trainers(Typed typed) {
    List<String> codes =
        Arrays.stream(typed.optional("trainers", 2000).split("[\\s,]+"))
            .filter(code -> !code.isEmpty())
            .toList();
    check(typed, "trainers", codes.stream().allMatch(code -> people.findByCode(code).isPresent()));
    return codes;
  }

  /// Rooms as "Blue 8, Red 6 @ Oslo".
  private List<Programme.Room> rooms(Typed typed) {
    List<Programme.Room> rooms = new ArrayList<>();
    Set<String> sites = people.zones().keySet();
    for (String room : typed.optional("rooms", 2000).split(",")) {
      Matcher parts = ROOM.matcher(room.strip());
      if (!room.isBlank() && parts.matches()) {
        @Nullable String site = parts.group(3);
        check(typed, "rooms", site == null || sites.contains(site));
        rooms.add(new Programme.Room(parts.group(1), Integer.parseInt(parts.group(2)), site));
      } else {
        check(typed, "rooms", room.isBlank());
      }
    }
    return rooms;
  }

  /// More courses, each once, after one that is named before it or after none.
  private List<Programme.Extra> extras(Requirement own, Typed typed) {
    Map<String, Requirement> others = new LinkedHashMap<>();
    others(own).forEach(one -> others.put(one.code(), one));
    Set<String> known = new HashSet<>(Set.of(own.code()));
    List<Programme.Extra> extras = new ArrayList<>();
    for (int number = 1; number <= MOST_COURSES; number++) {
      String code = typed.optional("course_" + number, 100);
      String after = typed.optional("after_" + number, 100);
      Optional<Requirement> course = Optional.ofNullable(others.get(code));
      typed.check(
          "course_" + number,
          code.isEmpty() || (course.isPresent() && !known.contains(code)),
          "learning.programme.wrong.extras");
      typed.check(
          "after_" + number,
          after.isEmpty() || (known.contains(after) && !code.isEmpty()),
          "learning.programme.wrong.after");
      if (course.isPresent()) {
        extras.add(extra(course.get(), minutes(course.get(), number, typed), after));
        known.add(code);
      }
    }
    return extras;
  }

  private static Programme.Extra extra(Requirement course, int minutes, String after) {
    return new Programme.Extra(
        course.id(),
        course.code(),
        course.terms().title(),
        minutes,
        after.isEmpty() ? null : after);
  }

  private int minutes(Requirement course, int number, Typed typed) {
    String field = "minutes_" + number;
    Integer told = typed.optionalNumber(field, SLOT_MINUTES, MOST_MINUTES);
    typed.check(
        field, told == null || told % SLOT_MINUTES == 0, "learning.programme.wrong.minutes");
    return told == null ? minutes(course) : told;
  }

  /// What remedies cost; null when nothing was told.
  private static Programme.@Nullable Prices prices(Typed typed) {
    if (PRICES.stream().allMatch(typed::isEmpty)) {
      return null;
    }
    return new Programme.Prices(
        typed.number("hour", 0, MOST_PRICE),
        typed.number("overtime", 0, MOST_PERCENT),
        typed.number("partner", 0, MOST_PRICE),
        typed.number("hourly", 0, MOST_PRICE));
  }
}
