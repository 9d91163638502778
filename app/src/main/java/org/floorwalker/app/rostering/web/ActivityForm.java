package org.floorwalker.app.rostering.web;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.rostering.Activity;
import org.floorwalker.app.rostering.web.ActivitySpread.Round;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The form of activities to place: its fields, and what is wanted by what was typed into them.
@Component
final class ActivityForm {
  /// Sent when everybody comes to their own team leader.
  private static final String OWN_LEADER = "own";

  private static final String EACH = "each";
  private static final int QUARTER = 15;
  private static final int LONGEST = 480;
  private static final int LONGEST_TITLE = 200;

  private final People people;
  private final Choosable choosable;
  private final KindChoices kinds;
  private final Words words;
  private final Clock clock;

  ActivityForm(People people, Choosable choosable, KindChoices kinds, Words words, Clock clock) {
    this.people = people;
    this.choosable = choosable;
    this.kinds = kinds;
    this.words = words;
    this.clock = clock;
  }

  /// The fields beside the people to choose, as they were typed, with what is wrong in them.
  List<Field> fields(Viewer viewer, Locale language, Typed typed) {
    LocalDate from = viewer.today(clock).plusDays(7);
    return typed.fields(
        List.of(
            Field.choice("kind", "rostering.activities.kind", kinds.on(from, language)),
            Field.text("title", "rostering.activities.title")
                .help("rostering.activities.title.help")
                .optionally(),
            Field.number("minutes", "rostering.activities.minutes")
                .help("rostering.activities.minutes.help")
                .optionally(),
            Field.date("from", "rostering.activities.from").value(from.toString()),
            Field.date("until", "rostering.activities.until").value(from.plusDays(6).toString()),
            Field.choice("leader", "rostering.activities.leader", holders(viewer, language, from)),
            Field.choice(
                "together", "rostering.activities.together", choices(language, "all", EACH)),
            Field.choice(
                "round",
                "rostering.activities.round",
                choices(
                    language, Stream.of(Round.values()).map(Round::word).toArray(String[]::new)))),
        words,
        language);
  }

  private List<Field.Choice> choices(Locale language, String... values) {
    return Stream.of(values)
        .map(
            one -> new Field.Choice(one, words.say(language, "rostering.activities.choice." + one)))
        .toList();
  }

  private List<Field.Choice> holders(Viewer viewer, Locale language, LocalDate day) {
    List<Field.Choice> holders = new ArrayList<>();
    holders.add(new Field.Choice("", words.say(language, "rostering.activities.leader.nobody")));
    holders.add(
        new Field.Choice(OWN_LEADER, words.say(language, "rostering.activities.leader.own")));
    holders.addAll(choosable.holders(viewer, day));
    return holders;
  }

  /// What is wanted; not to be used unless all that was typed is right.
  List<Activity> read(Viewer viewer, Typed typed, ChosenPeople chosen) {
    LocalDate from = typed.day("from");
    LocalDate until = typed.day("until");
    typed.check("until", !until.isBefore(from), "rostering.activities.wrong.days");
    List<Activity.People> groups = groups(typed, choosable.members(chosen, from));
    typed.check("people", !groups.isEmpty(), "rostering.library.wrong.people");
    if (!typed.isRight()) {
      return List.of();
    }
    List<Activity> wanted =
        new ActivitySpread(groups, Round.of(typed.optional("round", LONGEST_TITLE)))
            .of(activity(typed, window(from, until, viewer.zone())), viewer.zone());
    typed.check("round", !wanted.isEmpty(), "rostering.activities.wrong.many");
    return wanted;
  }

  /// Code of the centre's own kind that was chosen, empty for one of the product's.
  String kind(Typed typed) {
    return chosenKind(typed).code();
  }

  private KindChoices.Chosen chosenKind(Typed typed) {
    return kinds.read(typed.optional("kind", LONGEST_TITLE), typed.day("from"));
  }

  private Activity activity(Typed typed, TimeRange window) {
    KindChoices.Chosen kind = chosenKind(typed);
    int minutes = kind.minutes(typed.optionalNumber("minutes", QUARTER, LONGEST));
    typed.check("minutes", minutes % QUARTER == 0, "rostering.activities.wrong.minutes");
    String title = kind.title(typed.optional("title", LONGEST_TITLE));
    typed.check("title", !title.isEmpty(), "rostering.activities.wrong.title");
    Activity.People nobody = new Activity.People(null, List.of());
    return new Activity(0, kind.look(), title, Duration.ofMinutes(minutes), window, nobody, null);
  }

  private static TimeRange window(LocalDate from, LocalDate until, ZoneId zone) {
    return TimeRange.of(
        from.atStartOfDay(zone).toInstant(), until.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /// Who comes together: each alone, everybody with the same leader, or all.
  private List<Activity.People> groups(Typed typed, List<Member> members) {
    Map<Member, Optional<PersonId>> leaders = leaders(typed, members);
    List<Member> attending =
        members.stream().filter(one -> !Optional.of(one.id()).equals(leaders.get(one))).toList();
    if (EACH.equals(typed.optional("together", LONGEST_TITLE))) {
      return attending.stream().map(one -> people(leaders.get(one), List.of(one))).toList();
    }
    Map<Optional<PersonId>, List<Member>> byLeader =
        attending.stream().collect(Collectors.groupingBy(leaders::get));
    return byLeader.entrySet().stream()
        .map(group -> people(group.getKey(), group.getValue()))
        .toList();
  }

  private static Activity.People people(
      @Nullable Optional<PersonId> leader, List<Member> attendees) {
    return new Activity.People(
        leader == null ? null : leader.orElse(null), attendees.stream().map(Member::id).toList());
  }

  private Map<Member, Optional<PersonId>> leaders(Typed typed, List<Member> members) {
    String code = typed.optional("leader", LONGEST_TITLE);
    if (code.equals(OWN_LEADER)) {
      return members.stream().collect(Collectors.toMap(one -> one, this::ownLeader));
    }
    Optional<PersonId> leader = code.isEmpty() ? Optional.empty() : people.findByCode(code);
    typed.check(
        "leader", code.isEmpty() || leader.isPresent(), "rostering.activities.wrong.people", code);
    return members.stream().collect(Collectors.toMap(one -> one, _ -> leader));
  }

  private Optional<PersonId> ownLeader(Member member) {
    String leader = member.agent().place().leader();
    return leader == null ? Optional.empty() : people.findByCode(leader);
  }
}
