package org.floorwalker.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.floorwalker.app.platform.database.EmbeddedPostgres;

/// Asks the application in this process for pages over real HTTP on loopback, one after the other,
/// and measures each answer.
final class Visitor {
  private final int port;
  private final EmbeddedPostgres server;
  private final HttpClient http = HttpClient.newHttpClient();

  Visitor(int port, EmbeddedPostgres server) {
    this.port = port;
    this.server = server;
  }

  /// One answer.
  ///
  /// @param millis until the whole of it was there
  /// @param cpuMillis CPU time of this process meanwhile: server, client, compiling, garbage
  /// @param databaseMillis CPU time of PostgreSQL meanwhile
  /// @param bytes its size as it travelled
  record Answer(double millis, double cpuMillis, double databaseMillis, int bytes) {
    /// The figure that this share of the answers does not exceed.
    static double quantile(List<Answer> answers, ToDoubleFunction<Answer> figure, double share) {
      double[] sorted = answers.stream().mapToDouble(figure).sorted().toArray();
      return sorted[(int) Math.ceil(sorted.length * share) - 1];
    }
  }

  /// @param token the session of whoever looks
  Answer visit(String path, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Cookie", "floorwalker=" + token)
            .header("Accept-Encoding", "gzip")
            .header("Accept-Language", "fi")
            .build();
    double theirs = CpuTime.of(server);
    double ours = CpuTime.ofProcess();
    long start = System.nanoTime();
    HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
    double took = (System.nanoTime() - start) / 1e6;
    double cpu = (CpuTime.ofProcess() - ours) * 1e3;
    double database = (CpuTime.of(server) - theirs) * 1e3;
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    return new Answer(took, cpu, database, answer.body().length);
  }
}
