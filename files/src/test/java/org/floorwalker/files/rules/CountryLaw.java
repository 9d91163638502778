package org.floorwalker.files.rules;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.floorwalker.planning.roster.Pause;
import org.floorwalker.planning.roster.Roster;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RosterText;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.roster.Shift;
import org.floorwalker.planning.rules.LawRule;
import org.floorwalker.planning.rules.PersonWork;
import org.floorwalker.planning.rules.PersonWork.Duty;
import org.floorwalker.planning.rules.RedHours;
import org.floorwalker.planning.rules.RosterCheck;
import org.floorwalker.planning.rules.RuleBook;
import org.floorwalker.planning.rules.RulesInForce;
import org.floorwalker.planning.rules.Violation;
import org.floorwalker.planning.time.TimeRange;

/// Finds what the shipped rule book says of rosters and people, as lines of text; for the tests of
/// the countries.
final class CountryLaw {
  static final RuleBook BOOK = RuleBookFile.shipped();
  static final LocalDate DAY = LocalDate.of(2027, 3, 1);

  /// Rules of a roster problem broken under the country's shipped numbers.
  static List<String> roster(String country, String city, String text) {
    return roster(country, "floor %s, 1 min, Mon 2027-03-01, 28 days%n".formatted(city) + text);
  }

  static List<String> roster(String country, String text) {
    RosterText parsed = RosterText.parse("law " + country + "\n" + text);
    RosterProblem problem = withLaw(parsed.problem(), BOOK.inForce(country, DAY));
    return RosterCheck.check(problem, parsed.roster()).stream()
        .filter(v -> !v.rule().equals("shift_length"))
        .map(CountryLaw::words)
        .filter(line -> !line.matches(".*\\d breaks( in place)?"))
        .toList();
  }

  private static RosterProblem withLaw(RosterProblem problem, RulesInForce rules) {
    var settings = new LinkedHashMap<String, RuleSettings>();
    settings.put(rules.country(), rules.bookSettings());
    return new RosterProblem(
        problem.period(),
        new RosterProblem.Terms(
            problem.terms().contracts(), problem.terms().breakRules(), settings),
        problem.floor(),
        problem.needs(),
        problem.activities());
  }

  private static String words(Violation v) {
    return "%s %s: %s not %s %s"
        .formatted(
            v.rule(),
            v.businessDay(),
            Violation.number(v.figure().measured()),
            Violation.number(v.figure().limit()),
            v.figure().unit());
  }

  /// What the application's book finds in one person's work.
  static final class Person {
    private ZoneId zone = ZoneId.of("Europe/Oslo");
    private LocalDate born = LocalDate.of(1990, 1, 1);
    private Duration norm = Duration.ofHours(40);
    private LocalDate first = DAY;
    private LocalDate end = DAY.plusDays(28);
    private LocalDate published = DAY.minusDays(60);
    private Set<LocalDate> holidays = Set.of();
    private Set<LocalDate> eves = Set.of();
    private final Set<LocalDate> away = new HashSet<>();
    private final Map<LocalDate, Integer> halfDays = new HashMap<>();
    private int breakMinutes;
    private final List<Duty> duties = new ArrayList<>();

    Person in(String zoneId) {
      zone = ZoneId.of(zoneId);
      return this;
    }

    Person born(String date) {
      born = LocalDate.parse(date);
      return this;
    }

    Person on(double weeklyHours) {
      norm = Duration.ofMinutes(Math.round(weeklyHours * 60));
      return this;
    }

    /// Each shift has one break of so many minutes, three hours after its start.
    Person withBreaks(int minutes) {
      breakMinutes = minutes;
      return this;
    }

    Person awayFrom(String firstDay, int days) {
      LocalDate first = LocalDate.parse(firstDay);
      first.datesUntil(first.plusDays(days)).forEach(away::add);
      return this;
    }

    /// A day that is a holiday from the hour on.
    Person halfHoliday(String date, int hour) {
      halfDays.put(LocalDate.parse(date), hour * 60);
      return this;
    }

    /// The days about to be published.
    Person between(String firstDay, int days) {
      first = LocalDate.parse(firstDay);
      end = first.plusDays(days);
      published = first.minusDays(60);
      return this;
    }

    Person publishedDaysBefore(int days) {
      published = first.minusDays(days);
      return this;
    }

    Person onEve(String date) {
      eves = Set.of(LocalDate.parse(date));
      return this;
    }

    Person withHoliday(String date) {
      holidays = Set.of(LocalDate.parse(date));
      return this;
    }

    /// `2027-03-01 08-16 meal 12:00/30` and the like, each on the contract.
    Person works(String contract, String... shifts) {
      for (String shift : shifts) {
        RosterText text =
            RosterText.parse("floor %s, 1 min, Mon 2027-03-01%nAmy %s%n".formatted(zone, shift));
        Roster roster = text.roster();
        roster
            .shifts()
            .forEach(s -> duties.add(new Duty(contract, s.range(), s.range().length(), breaks(s))));
      }
      return this;
    }

    Person has(Duty duty) {
      duties.add(duty);
      return this;
    }

    private List<TimeRange> breaks(Shift shift) {
      return breakMinutes == 0
          ? shift.pauses().stream().map(Pause::range).toList()
          : List.of(
              TimeRange.of(
                  shift.range().startInclusive().plus(Duration.ofHours(3)),
                  Duration.ofMinutes(breakMinutes)));
    }

    /// What refuses publishing or asks for a reason.
    List<String> found(String country, String agreement) {
      return all(country, agreement).stream().filter(line -> !line.startsWith("info ")).toList();
    }

    /// What is shown only.
    List<String> shown(String country) {
      return all(country, "").stream().filter(line -> line.startsWith("info ")).toList();
    }

    private List<String> all(String country, String agreement) {
      RulesInForce rules = BOOK.inForce(country, agreement, DAY);
      String hours = rules.value("red_day_window");
      PersonWork work =
          new PersonWork(
              "Amy",
              new PersonWork.Facts(zone, born, norm, away),
              new PersonWork.Judged(first, end, published),
              new PersonWork.Calendar(
                  holidays,
                  eves,
                  halfDays,
                  hours == null ? RedHours.WHOLE_DAY : RedHours.parse(hours)),
              duties);
      return LawRule.check(rules, work).stream()
          .map(f -> f.severity().name().toLowerCase(Locale.ROOT) + " " + words(f.violation()))
          .toList();
    }

    List<String> found(String country) {
      return found(country, "");
    }
  }

  private CountryLaw() {}

  static Person person() {
    return new Person();
  }
}
