package org.floorwalker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.platform.internal.Sessions;

/// Pages of agents, leaders, planners and the desk asked for over real HTTP on loopback, by a few
/// clients at once, on an installation of 3,500 people: time until the whole answer is there, and
/// its size as it travels. Requests are bounded; the client runs in the same process.
public final class PageLoadBench {
  private static final long SEED = 1;
  private static final int AGENTS = 200;
  private static final int CLIENTS = 2;
  private static final int WARM_UP = 6;
  private static final List<String> OF_AGENTS =
      List.of(
          "/my",
          "/my/schedule",
          "/my/month",
          "/my/team",
          "/my/fairness",
          "/my/requests",
          "/my/offers",
          "/my/time",
          "/my/notices");
  private static final List<String> OF_LEADERS =
      List.of("/time", "/requests", "/people", "/organisation");
  private static final List<String> OF_PLANNERS = List.of("/schedule", "/callouts", "/forecast");

  private final int port;
  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<String, List<Double>> millis = new TreeMap<>();
  private final Map<String, Integer> bytes = new TreeMap<>();

  private PageLoadBench(int port) {
    this.port = port;
  }

  private record Visit(String path, String token) {}

  /// Takes the number of visits of each page and the folder of the database; without them 40 and a
  /// temporary folder that is left.
  public static void main(String[] arguments) throws Exception {
    int visits = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 40;
    Path folder =
        arguments.length > 1
            ? Path.of(arguments[1])
            : Files.createTempDirectory("floorwalker-load");
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LargeInstallation installation =
          new LargeInstallation(running, LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC));
      installation.build(SEED);
      System.out.printf(
          "%d people, seed %d, %d clients, %d visits a page%n",
          LargeInstallation.PEOPLE, SEED, CLIENTS, visits);
      PageLoadBench bench = new PageLoadBench(running.port());
      bench.run(visits(installation, running.context().getBean(Sessions.class), WARM_UP), false);
      double before = cpuSeconds();
      List<Visit> measured =
          visits(installation, running.context().getBean(Sessions.class), visits);
      bench.run(measured, true);
      bench.print(measured.size(), cpuSeconds() - before);
    }
  }

  private static List<Visit> visits(LargeInstallation installation, Sessions sessions, int visits) {
    Random random = new Random(SEED + visits);
    List<Visit> all = new ArrayList<>();
    List<String> agents = new ArrayList<>();
    for (int i = 0; i < AGENTS; i++) {
      String code = "a" + (i * (LargeInstallation.PEOPLE / AGENTS) + visits % 10);
      agents.add(sessions.open(installation.loginOf(code, Role.AGENT)));
    }
    UserId leader = installation.login("leader" + visits, Role.TEAM_LEADER, new Scope.Everywhere());
    UserId planner = installation.login("planner" + visits, Role.PLANNER, new Scope.Everywhere());
    String leading = sessions.open(leader);
    String planning = sessions.open(planner);
    for (int i = 0; i < visits; i++) {
      OF_AGENTS.forEach(path -> all.add(new Visit(path, agents.get(random.nextInt(AGENTS)))));
      OF_LEADERS.forEach(path -> all.add(new Visit(path, leading)));
      OF_PLANNERS.forEach(path -> all.add(new Visit(path, planning)));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private void run(List<Visit> visits, boolean counts) throws Exception {
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> going = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int mine = client;
        going.add(
            clients.submit(
                () -> {
                  for (int i = mine; i < visits.size(); i += CLIENTS) {
                    visit(visits.get(i), counts);
                  }
                  return null;
                }));
      }
      for (Future<?> one : going) {
        one.get();
      }
    }
  }

  private void visit(Visit visit, boolean counts) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + visit.path()))
            .header("Cookie", "floorwalker=" + visit.token())
            .header("Accept-Encoding", "gzip")
            .header("Accept-Language", "fi")
            .build();
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    double took = (System.nanoTime() - start) / 1e6;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(visit.path() + " answered " + answer.statusCode());
    }
    if (counts) {
      note(visit.path(), took, answer.body().length);
    }
  }

  private synchronized void note(String path, double took, int length) {
    millis.computeIfAbsent(path, _ -> new ArrayList<>()).add(took);
    bytes.merge(path, length, Math::max);
  }

  private void print(int requests, double cpuSeconds) {
    System.out.printf(
        Locale.ROOT,
        "%-16s %6s %8s %8s %8s %8s%n",
        "page",
        "n",
        "p50 ms",
        "p95 ms",
        "max ms",
        "kB gzip");
    List<Double> all = new ArrayList<>();
    millis.forEach(
        (path, times) -> {
          all.addAll(times);
          print(path, times, bytes.getOrDefault(path, 0));
        });
    print("all", all, bytes.values().stream().mapToInt(Integer::intValue).max().orElse(0));
    System.out.printf(
        Locale.ROOT,
        "%.1f ms CPU a request here, client included, PostgreSQL not%n",
        cpuSeconds * 1e3 / requests);
  }

  private static void print(String what, List<Double> times, int most) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-16s %6d %8.1f %8.1f %8.1f %8.1f%n",
        what,
        sorted.length,
        sorted[sorted.length / 2],
        sorted[(int) Math.ceil(sorted.length * 0.95) - 1],
        Arrays.stream(sorted).max().orElse(0),
        most / 1e3);
  }

  private static double cpuSeconds() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return system.getProcessCpuTime() / 1e9;
  }
}
