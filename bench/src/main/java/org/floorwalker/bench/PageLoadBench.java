package org.floorwalker.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.bench.Visitor.Answer;

/// Pages of agents, leaders, planners, trainers, auditors and of those who look after people, asked
/// for one after the other on an installation of 3,500 people; what is measured of each answer says
/// [Visitor.Answer]. On an idle machine the CPU time is the server time; on a busy one it is what
/// the server time would be.
public final class PageLoadBench {
  private static final long SEED = 1;
  private static final int AGENTS = 200;
  private static final int WARM_UP = 6;
  private static final List<String> OF_AGENTS =
      List.of(
          "/my",
          "/my/schedule",
          "/my/month",
          "/my/team",
          "/my/fairness",
          "/my/requests",
          "/my/wishes",
          "/my/leave-round",
          "/my/offers",
          "/my/time",
          "/my/notices");
  private static final Map<Role, List<String>> OF_OTHERS =
      Map.of(
          Role.TEAM_LEADER,
          List.of(
              "/time", "/requests", "/people", "/morning", "/talks", "/talks/actions", "/goals"),
          Role.PLANNER,
          List.of(
              "/schedule",
              "/callouts",
              "/forecast",
              "/need",
              "/customer-time",
              "/activities",
              "/library",
              "/training/weeks",
              "/requests/rules",
              "/requests/rounds"),
          Role.PEOPLE,
          List.of(
              "/talks/coverage",
              "/careers",
              "/careers/leaving",
              "/requests/balances",
              "/time/months",
              "/organisation/sites"),
          Role.TRAINER,
          List.of("/training", "/training/skills", "/training/readiness", "/training/teaching"),
          Role.AUDITOR,
          List.of("/training/evidence", "/training/stopped", "/trust/audit", "/trust/looks"));

  private final Visitor visitor;
  private final Map<String, List<Answer>> measured = new TreeMap<>();

  private PageLoadBench(Visitor visitor) {
    this.visitor = visitor;
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
          "%d people, seed %d, %d visits a page%n", LargeInstallation.PEOPLE, SEED, visits);
      PageLoadBench bench = new PageLoadBench(new Visitor(running.port(), server));
      Sessions sessions = running.context().getBean(Sessions.class);
      bench.run(visits(installation, sessions, WARM_UP), false);
      bench.run(visits(installation, sessions, visits), true);
      bench.print();
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
    Map<Role, String> others = new EnumMap<>(Role.class);
    for (Role role : OF_OTHERS.keySet()) {
      UserId user = installation.login(role + "-" + visits, role, new Scope.Everywhere());
      others.put(role, sessions.open(user));
    }
    for (int i = 0; i < visits; i++) {
      OF_AGENTS.forEach(path -> all.add(new Visit(path, agents.get(random.nextInt(AGENTS)))));
      others.forEach(
          (role, token) ->
              Objects.requireNonNull(OF_OTHERS.get(role))
                  .forEach(path -> all.add(new Visit(path, token))));
      all.add(new Visit(installation.dayGrid(), Objects.requireNonNull(others.get(Role.PLANNER))));
    }
    Collections.shuffle(all, random);
    return all;
  }

  private void run(List<Visit> visits, boolean counts) throws Exception {
    for (Visit visit : visits) {
      Answer answer = visitor.visit(visit.path(), visit.token());
      if (counts) {
        measured.computeIfAbsent(visit.path(), _ -> new ArrayList<>()).add(answer);
      }
    }
  }

  private void print() {
    System.out.printf(
        Locale.ROOT,
        "%-16s %5s %8s %8s %8s %8s %8s %8s%n",
        "page",
        "n",
        "cpu p50",
        "cpu p95",
        "db mean",
        "wall p50",
        "wall p95",
        "kB gzip");
    List<Answer> all = new ArrayList<>();
    measured.forEach(
        (path, answers) -> {
          all.addAll(answers);
          print(path, answers);
        });
    print("all", all);
  }

  private static void print(String what, List<Answer> answers) {
    System.out.printf(
        Locale.ROOT,
        "%-16s %5d %8.1f %8.1f %8.1f %8.1f %8.1f %8.1f%n",
        what,
        answers.size(),
        Answer.quantile(answers, Answer::cpuMillis, 0.5),
        Answer.quantile(answers, Answer::cpuMillis, 0.95),
        answers.stream().mapToDouble(Answer::databaseMillis).average().orElse(0),
        Answer.quantile(answers, Answer::millis, 0.5),
        Answer.quantile(answers, Answer::millis, 0.95),
        answers.stream().mapToInt(Answer::bytes).max().orElse(0) / 1e3);
  }
}
