package org.floorwalker.files.demo;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.floorwalker.files.demo.DemoPerson.Job;
import org.jspecify.annotations.Nullable;

/// Makes the people of the demo centre: agents in teams, their leaders, and the staff around them.
final class DemoPeople {
  private static final List<Job> STAFF =
      List.of(
          Job.PLANNER,
          Job.TRAFFIC_OFFICER,
          Job.FLOOR_WALKER,
          Job.PEOPLE,
          Job.HEAD,
          Job.REPRESENTATIVE,
          Job.ADMINISTRATOR,
          Job.AUDITOR);

  private final LocalDate today;
  private final DemoNames names;
  private final SplittableRandom random;
  private final List<DemoPerson> people = new ArrayList<>();

  DemoPeople(LocalDate today, long seed) {
    this.today = today;
    this.names = new DemoNames(seed);
    this.random = new SplittableRandom(seed);
  }

  List<DemoPerson> list() {
    STAFF.forEach(this::addStaff);
    for (DemoCountry country : DemoCountry.values()) {
      int number = 1;
      for (int team = 0; team < country.teamSizes().size(); team++) {
        String teamName = country.site() + " " + (team + 1);
        addLeader(country, teamName, team + 1);
        for (int i = 0; i < country.teamSizes().get(team); i++) {
          addAgent(country, teamName, number++, isBackOffice(country, team));
        }
      }
    }
    return List.copyOf(people);
  }

  /// The last team of each site is the back office.
  private static boolean isBackOffice(DemoCountry country, int team) {
    return team == country.teamSizes().size() - 1;
  }

  private void addStaff(Job job) {
    String code = job.name().toLowerCase(Locale.ROOT).replace('_', '-');
    add(code, DemoCountry.NO, job, "", null, List.of());
  }

  private void addLeader(DemoCountry country, String team, int number) {
    String code = "%s-leader-%d".formatted(country.name().toLowerCase(Locale.ROOT), number);
    add(code, country, Job.TEAM_LEADER, team, null, List.of());
  }

  private void addAgent(DemoCountry country, String team, int number, boolean backOffice) {
    String code = "%s-%03d".formatted(country.name().toLowerCase(Locale.ROOT), number);
    List<String> skills = backOffice ? backOfficeSkills(country) : frontLineSkills(country);
    add(code, country, Job.AGENT, team, terms(backOffice), skills);
  }

  private void add(
      String code,
      DemoCountry country,
      Job job,
      String team,
      DemoPerson.@Nullable Terms terms,
      List<String> skills) {
    DemoPerson.Name name = names.next(country);
    boolean home = random.nextDouble() < 0.35;
    people.add(
        new DemoPerson(
            code,
            name,
            email(name),
            job,
            new DemoPerson.Place(country.site(), team, country.language(), home),
            terms,
            skills));
  }

  private static String email(DemoPerson.Name name) {
    String plain =
        Normalizer.normalize(name.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replace("ø", "o")
            .replace("æ", "ae")
            .replace(' ', '.');
    return plain + "@example.org";
  }

  private DemoPerson.Terms terms(boolean backOffice) {
    double kind = random.nextDouble();
    String contract =
        kind < 0.60
            ? "full-time"
            : kind < 0.78 ? "part-time-80" : kind < 0.92 ? "part-time-50" : "hourly";
    double times = random.nextDouble();
    int earliest = backOffice ? 7 * 60 : times < 0.12 ? 10 * 60 : 7 * 60;
    int latest = backOffice ? 11 * 60 : times > 0.85 ? 10 * 60 : 17 * 60;
    return new DemoPerson.Terms(contract, since(), earliest, latest);
  }

  /// Many are new and some have stayed long, as in most centres.
  private LocalDate since() {
    double years = 0.15 - Math.log(1 - random.nextDouble()) * 2.5;
    return today.minusDays(Math.round(Math.min(years, 18) * 365));
  }

  private List<String> frontLineSkills(DemoCountry country) {
    String language = country.language();
    List<String> skills = new ArrayList<>();
    double kind = random.nextDouble();
    if (kind < 0.88) {
      skills.add("phone-" + language);
    }
    if (kind > 0.40) {
      skills.add("chat-" + language);
    }
    if (kind > 0.66 || kind < 0.14) {
      skills.add("mail-" + language);
    }
    if (country == DemoCountry.NO && random.nextDouble() < 0.30) {
      skills.add("cards-nb");
    }
    return skills;
  }

  private List<String> backOfficeSkills(DemoCountry country) {
    String language = country.language();
    return random.nextDouble() < 0.25
        ? List.of("cases-" + language, "mail-" + language, "phone-" + language)
        : List.of("cases-" + language, "mail-" + language);
  }
}
