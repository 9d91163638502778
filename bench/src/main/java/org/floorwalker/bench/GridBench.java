package org.floorwalker.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.floorwalker.app.Application;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.database.DatabaseChoice;
import org.floorwalker.app.platform.database.EmbeddedPostgres;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.app.rostering.Rostering;

/// What the planner's grids cost the server: processor time of the whole process for one request of
/// a page of two hundred people, day, week and month, one after the other, and the size of the
/// answer. The client in the same process is counted in, the database is not.
public final class GridBench {
  private static final long SEED = 1;
  private static final int WARM_UP = 40;
  private static final int VISITS = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final int port;
  private final String token;

  private GridBench(int port, String token) {
    this.port = port;
    this.token = token;
  }

  /// Takes the number of people; 200 without it.
  public static void main(String[] arguments) throws Exception {
    int people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
    System.setProperty("floorwalker.worker-threads", "0");
    EmbeddedPostgres server =
        EmbeddedPostgres.start(Files.createTempDirectory("floorwalker-grid").resolve("data"));
    try (DatabaseChoice choice = new DatabaseChoice.Embedded(server);
        Application.Running running = Application.serve(choice.address(), 0)) {
      LocalDate today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
      LargeInstallation installation = new LargeInstallation(running, today, people);
      installation.build(SEED);
      RosterVersion version =
          running
              .context()
              .getBean(Rostering.class)
              .findNewest(today, RosterVersion.State.PUBLISHED)
              .orElseThrow();
      String token =
          running
              .context()
              .getBean(Sessions.class)
              .open(installation.login("planner", Role.PLANNER, new Scope.Everywhere()));
      GridBench bench = new GridBench(running.port(), token);
      System.out.printf("%d people, seed %d, %d visits a page%n", people, SEED, VISITS);
      String own = "/schedule/" + version.id();
      for (String page :
          List.of(
              own + "?day=" + today, own + "/week?from=" + today, own + "/month?from=" + today)) {
        bench.measure(page);
      }
    }
  }

  private void measure(String page) throws IOException, InterruptedException {
    for (int i = 0; i < WARM_UP; i++) {
      visit(page);
    }
    double[] millis = new double[VISITS];
    int length = 0;
    for (int i = 0; i < VISITS; i++) {
      double before = CpuTime.ofProcess();
      length = visit(page);
      millis[i] = (CpuTime.ofProcess() - before) * 1e3;
    }
    Arrays.sort(millis);
    System.out.printf(
        "%-40s median %6.1f ms, p95 %6.1f ms of processor time, %6.1f kB%n",
        page, millis[VISITS / 2], millis[VISITS * 95 / 100 - 1], length / 1e3);
  }

  private int visit(String page) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page))
            .header("Cookie", "floorwalker=" + token)
            .header("Accept-Encoding", "gzip")
            .build();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(page + ": " + answer.statusCode());
    }
    return answer.body().length;
  }
}
