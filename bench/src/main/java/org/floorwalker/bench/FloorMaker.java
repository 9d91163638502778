package org.floorwalker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.TreeSet;

/// Makes problem directories for measuring rosters, the same for everybody by size and seed.
///
/// 28 days of 15-minute slots; load with two peaks and an evening shoulder, weekday factors, a peak
/// at the month's end and 6 % noise; need 0.93 load + 0.30 √load; 62 % full time, 20 % of 30 and
/// 18 % of 20 hours; one to four queues a person; start windows, absences, wishes and two weeks
/// worked before. Supply is about 4 % above need.
///
/// `java ... org.floorwalker.bench.FloorMaker S|M|L SEED FOLDER`
public final class FloorMaker {
  private static final LocalDate FIRST = LocalDate.of(2027, 3, 1);
  private static final int DAYS = 28;
  private static final int SLOTS = 96;
  private static final double[] WEEKDAY = {1.18, 1.08, 1.02, 1.00, 1.04, 0.52, 0.38};

  /// Share of paid hours that reach the desk: breaks, absence and nothing else.
  private static final double AT_DESK = 0.895;

  private static final double SUPPLY = 1.04;

  /// @param agents people
  /// @param countries countries, the third of three and more round the clock
  /// @param queues queues a country
  /// @param shared queues served from all countries
  private record Size(int agents, int countries, int queues, int shared) {
    static Size of(String name) {
      return switch (name) {
        case "S" -> new Size(220, 1, 3, 0);
        case "M" -> new Size(800, 3, 4, 1);
        case "L" -> new Size(3500, 8, 5, 4);
        default -> throw new IllegalArgumentException(name + " is no size; S, M or L.");
      };
    }
  }

  private record Country(String code, String zone, boolean isRoundTheClock) {}

  private static final List<Country> COUNTRIES =
      List.of(
          new Country("NO", "Europe/Oslo", false),
          new Country("DK", "Europe/Copenhagen", false),
          new Country("FI", "Europe/Helsinki", true),
          new Country("IS", "Atlantic/Reykjavik", false),
          new Country("EE", "Europe/Tallinn", false),
          new Country("LV", "Europe/Riga", false),
          new Country("LT", "Europe/Vilnius", true),
          new Country("SE", "Europe/Stockholm", false));

  private final Size size;
  private final Path folder;
  private final SplittableRandom people;
  private final SplittableRandom noise;
  private final List<String> agents =
      new ArrayList<>(
          List.of("agent,site,team,leader,contract,skills,earliest_start,latest_start,night"));
  private final List<String> away = new ArrayList<>(List.of("agent,start,end,kind"));
  private final List<String> wishes = new ArrayList<>(List.of("agent,kind,value"));
  private final List<String> before = new ArrayList<>(List.of("agent,start,end"));
  private double weeklyHours;

  private FloorMaker(Size size, long seed, Path folder) {
    this.size = size;
    this.folder = folder;
    this.people = new SplittableRandom(seed);
    this.noise = new SplittableRandom(seed + 1_000_003);
  }

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("Usage: FloorMaker S|M|L SEED FOLDER");
      System.exit(2);
    }
    make(arguments[0], Long.parseLong(arguments[1]), Path.of(arguments[2]));
  }

  /// Writes the problem of a size and seed into the folder.
  static void make(String size, long seed, Path folder) throws IOException {
    Files.createDirectories(folder);
    new FloorMaker(Size.of(size), seed, folder).write();
  }

  private void write() throws IOException {
    for (int a = 0; a < size.agents(); a++) {
      addPerson(a, COUNTRIES.get(a % size.countries()));
    }
    write(
        "problem.csv",
        List.of(
            "key,value",
            "first_day," + FIRST,
            "days," + DAYS,
            "slot_minutes,15",
            "start_grid_minutes,30"));
    write("sites.csv", sites());
    write(
        "contracts.csv",
        List.of(
            "contract,weekly_hours,shift_hours,tolerance_hours",
            "full,37.5,6.5 7 7.5 8 8.5,2",
            "part30,30,5.5 6 6.5 7 7.5 8,2",
            "part20,20,4 4.5 5 5.5 6,2"));
    write(
        "breaks.csv",
        List.of(
            "min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes",
            "0,break,15,yes,60,75",
            "6,break,15,yes,60,210",
            "6,meal,30,no,180,150",
            "6,break,15,yes,255,60"));
    write("agents.csv", agents);
    write("unavailable.csv", away);
    write("wishes.csv", wishes);
    write("worked_before.csv", before);
    write("needs.csv", needs());
  }

  private void write(String file, List<String> lines) throws IOException {
    Files.write(folder.resolve(file), lines);
  }

  private List<String> sites() {
    List<String> lines = new ArrayList<>(List.of("site,country,zone,opens,closes"));
    for (Country country : COUNTRIES.subList(0, size.countries())) {
      String hours = country.isRoundTheClock() ? "00:00,24:00" : "07:00,22:00";
      lines.add("site-%1$s,%1$s,%2$s,%3$s".formatted(country.code(), country.zone(), hours));
    }
    return lines;
  }

  private void addPerson(int number, Country country) {
    String id = "a%04d".formatted(number + 1);
    int kind = people.nextInt(100);
    String contract = kind < 62 ? "full" : kind < 82 ? "part30" : "part20";
    weeklyHours += kind < 62 ? 37.5 : kind < 82 ? 30 : 20;
    int team = number / size.countries() / 15;
    agents.add(
        "%s,site-%s,team-%s-%d,lead-%s-%d,%s,%s,%s"
            .formatted(
                id,
                country.code(),
                country.code(),
                team,
                country.code(),
                team,
                contract,
                skills(country),
                window(country)));
    addAbsences(id);
    addWorkedBefore(id, country);
  }

  private String skills(Country country) {
    int draw = people.nextInt(100);
    int count = Math.min(size.queues(), draw < 42 ? 1 : draw < 75 ? 2 : draw < 93 ? 3 : 4);
    TreeSet<Integer> own = new TreeSet<>();
    while (own.size() < count) {
      own.add((int) (size.queues() * people.nextDouble() * people.nextDouble()) + 1);
    }
    List<String> skills = new ArrayList<>();
    own.forEach(queue -> skills.add(queueOf(country, queue)));
    if (size.shared() > 0 && people.nextInt(100) < 15) {
      skills.add("shared-" + (1 + people.nextInt(size.shared())));
    }
    return String.join(" ", skills);
  }

  private static String queueOf(Country country, int number) {
    return country.code().toLowerCase(Locale.ROOT) + "-" + number;
  }

  private String window(Country country) {
    if (country.isRoundTheClock() && people.nextInt(100) < 30) {
      return "00:00,23:00,yes";
    }
    int draw = people.nextInt(100);
    return draw < 15 ? "07:00,10:00,no" : draw < 27 ? "11:00,18:00,no" : "07:00,18:00,no";
  }

  private void addAbsences(String id) {
    if (people.nextInt(100) < 30) {
      int days = people.nextBoolean() ? 1 + people.nextInt(2) : 5 + people.nextInt(3);
      addAway(id, people.nextInt(DAYS), days, "absence");
    }
    for (int n = people.nextInt(4); n > 0; n--) {
      addAway(id, people.nextInt(DAYS), 1, "wish_free");
    }
    if (people.nextInt(100) < 12) {
      int weekday = people.nextInt(5);
      for (int d = weekday; d < DAYS; d += 7) {
        LocalDate day = FIRST.plusDays(d);
        away.add("%s,%sT16:00,%sT00:00,blackout".formatted(id, day, day.plusDays(1)));
      }
    }
    int liking = people.nextInt(100);
    if (liking < 45) {
      wishes.add(id + ",start_between," + (liking < 30 ? "06:00-09:30" : "11:00-23:00"));
    }
  }

  private void addAway(String id, int day, int days, String kind) {
    LocalDate first = FIRST.plusDays(day);
    away.add("%s,%sT00:00,%sT00:00,%s".formatted(id, first, first.plusDays(days), kind));
  }

  private void addWorkedBefore(String id, Country country) {
    String zone = country.zone();
    int hour = 7 + people.nextInt(4);
    for (int back = 14; back > 0; back--) {
      LocalDate day = FIRST.minusDays(back);
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0) {
        before.add(
            "%s,%s,%s"
                .formatted(
                    id,
                    day.atTime(hour, 0).atZone(ZoneId.of(zone)).toOffsetDateTime(),
                    day.atTime(hour + 8, 0).atZone(ZoneId.of(zone)).toOffsetDateTime()));
      }
    }
  }

  /// Load of every queue, scaled so that need is what the people can serve.
  private List<String> needs() {
    List<Curve> curves = new ArrayList<>();
    for (Country country : COUNTRIES.subList(0, size.countries())) {
      for (int q = 1; q <= size.queues(); q++) {
        curves.add(new Curve(queueOf(country, q), country, 1.0 / q));
      }
    }
    for (int q = 1; q <= size.shared(); q++) {
      curves.add(new Curve("shared-" + q, COUNTRIES.getFirst(), 0.5));
    }
    double deskHours = weeklyHours * DAYS / 7 * AT_DESK / SUPPLY;
    double scale = 1;
    for (int n = 0; n < 12; n++) {
      double factor = scale;
      double hours = curves.stream().mapToDouble(curve -> curve.hours(factor)).sum();
      scale *= deskHours / hours;
    }
    List<String> lines = new ArrayList<>(List.of("queue,start,need"));
    for (Curve curve : curves) {
      curve.write(scale, lines);
    }
    return lines;
  }

  /// The shape of one queue's load.
  private final class Curve {
    private final String queue;
    private final Country country;
    private final double[] load = new double[DAYS * SLOTS];

    Curve(String queue, Country country, double share) {
      this.queue = queue;
      this.country = country;
      for (int i = 0; i < load.length; i++) {
        double hour = i % SLOTS / 4.0 + 0.125;
        int day = i / SLOTS;
        double month = 1 + 0.12 * Math.exp(-Math.pow((day - 24) / 2.5, 2));
        double chance = 1 + 0.06 * gaussian();
        load[i] = share * dayShape(hour) * WEEKDAY[day % 7] * month * chance;
      }
    }

    private double gaussian() {
      return Math.sqrt(-2 * Math.log(1 - noise.nextDouble()))
          * Math.cos(2 * Math.PI * noise.nextDouble());
    }

    private double dayShape(double hour) {
      boolean open = country.isRoundTheClock() || (hour >= 7 && hour < 22);
      double night = country.isRoundTheClock() ? 0.05 : 0;
      double shape =
          Math.exp(-Math.pow((hour - 10.5) / 2.1, 2))
              + 0.85 * Math.exp(-Math.pow((hour - 15) / 2.4, 2))
              + 0.3 * Math.exp(-Math.pow((hour - 19) / 1.8, 2));
      return open ? night + shape : 0;
    }

    private static double need(double load) {
      return load <= 0 ? 0 : 0.93 * load + 0.30 * Math.sqrt(load);
    }

    double hours(double scale) {
      double sum = 0;
      for (double l : load) {
        sum += need(scale * l) / 4;
      }
      return sum;
    }

    void write(double scale, List<String> lines) {
      ZoneId zone = ZoneId.of(country.zone());
      for (int i = 0; i < load.length; i++) {
        double need = need(scale * load[i]);
        var local = FIRST.plusDays(i / SLOTS).atStartOfDay().plusMinutes(15L * (i % SLOTS));
        boolean exists = zone.getRules().getValidOffsets(local).size() == 1;
        if (need > 0.005 && exists) {
          lines.add(
              String.format(
                  Locale.ROOT, "%s,%s,%.2f", queue, local.atZone(zone).toOffsetDateTime(), need));
        }
      }
    }
  }
}
