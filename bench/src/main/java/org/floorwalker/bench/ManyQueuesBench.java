package org.floorwalker.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.bench.Visitor.Answer;

/// Pages about forecasts of an installation of many queues, asked for over real HTTP on loopback:
/// time until the whole answer is there, and CPU time of this process and of PostgreSQL.
///
/// `java ... org.floorwalker.bench.ManyQueuesBench [queues [visits [folder [page]]]]`: of the pages
/// whose name holds the last word, when given. A folder that was filled before is used again.
public final class ManyQueuesBench {
  private static final int WARM_UP = 8;
  private static final int PEOPLE = 1000;
  private static final int OF_THREE_YEARS = 40;

  private final Visitor visitor;

  private ManyQueuesBench(Visitor visitor) {
    this.visitor = visitor;
  }

  /// A page and whoever looks at it.
  private record Page(String name, String path, String token) {}

  public static void main(String[] arguments) throws Exception {
    int queues = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
    int visits = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    Path folder =
        arguments.length > 2
            ? Path.of(arguments[2])
            : Files.createTempDirectory("floorwalker-queues");
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server = EmbeddedPostgres.start(folder);
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
      LargeInstallation installation = new LargeInstallation(running, today, PEOPLE, queues);
      ManyQueues filled = new ManyQueues(running.context(), today, queues, OF_THREE_YEARS);
      if (!filled.isThere()) {
        if (!filled.hasPeople()) {
          installation.build(1);
        }
        filled.build();
      }
      Sessions sessions = running.context().getBean(Sessions.class);
      String run = "-" + Instant.now().getEpochSecond();
      String planner =
          sessions.open(installation.login("p" + run, Role.PLANNER, new Scope.Everywhere()));
      String trainer =
          sessions.open(installation.login("t" + run, Role.TRAINER, new Scope.Everywhere()));
      String agent = sessions.open(filled.agent(installation, "a" + run));
      ManyQueuesBench bench = new ManyQueuesBench(new Visitor(running.port(), server));
      System.out.printf(
          Locale.ROOT,
          "%-32s %8s %8s %8s %8s %8s %8s%n",
          "page",
          "wall p50",
          "wall p95",
          "cpu p50",
          "cpu p95",
          "db mean",
          "kB gzip");
      String wanted = arguments.length > 3 ? arguments[3] : "";
      for (Page page : pages(filled, planner, trainer, agent)) {
        if (page.name().contains(wanted)) {
          bench.measure(page, visits);
        }
      }
    }
  }

  private static List<Page> pages(ManyQueues filled, String planner, String trainer, String agent) {
    List<Page> pages = new ArrayList<>();
    String large = filled.group(ManyQueues.LARGE);
    String small = filled.group(ManyQueues.SMALL);
    for (String[] page :
        new String[][] {
          {"forecast", "/forecast"},
          {"forecast, all queues", "/forecast?queue=*"},
          {"forecast, group of 100", "/forecast?queue=" + large},
          {"forecast, one queue", "/forecast?queue=q1"},
          {"compared, all queues", "/forecast?queue=*&other=" + filled.version(1)},
          {"compared, one queue", "/forecast?queue=q1&other=" + filled.version(1)},
          {"rest of today, one queue", "/forecast?queue=q1&rest=true"},
          {"rest of today, group of 10", "/forecast?queue=" + small + "&rest=true"},
          {"queues sought", "/forecast/queues?find=q"},
          {"ledger, all queues", "/forecast/ledger?queue=*"},
          {"ledger, group of 100", "/forecast/ledger?queue=" + large},
          {"ledger, one queue", "/forecast/ledger?queue=q1"},
          {"calendar", "/forecast/calendar"},
          {"bots", "/forecast/bot"},
          {"access", "/forecast/access"},
          {"need", "/need"},
          {"need of a queue", "/need?queue=q1"},
          {"goals", "/need/goals"},
          {"scenarios", "/need/scenarios?version=" + filled.newestNeed()}
        }) {
      pages.add(new Page(page[0], page[1], planner));
    }
    pages.add(new Page("readiness", "/training/readiness", trainer));
    pages.add(new Page("cohorts (ramp)", "/training/cohorts", trainer));
    pages.add(new Page("my training (ramp)", "/my/training", agent));
    return pages;
  }

  private void measure(Page page, int visits) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      visitor.visit(page.path(), page.token());
    }
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < visits; i++) {
      answers.add(visitor.visit(page.path(), page.token()));
    }
    System.out.printf(
        Locale.ROOT,
        "%-32s %8.0f %8.0f %8.0f %8.0f %8.0f %8.1f%n",
        page.name(),
        Answer.quantile(answers, Answer::millis, 0.5),
        Answer.quantile(answers, Answer::millis, 0.95),
        Answer.quantile(answers, Answer::cpuMillis, 0.5),
        Answer.quantile(answers, Answer::cpuMillis, 0.95),
        answers.stream().mapToDouble(Answer::databaseMillis).average().orElse(0),
        answers.getFirst().bytes() / 1e3);
  }
}
