package org.floorwalker.app.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.testing.OtherProcess;
import org.floorwalker.app.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/// FEATURE: two application processes and a worker share one database. A login on one is valid on
/// the other, work asked for on one is done by any, news reaches pages of both, and a worker that
/// is killed loses nothing.
class SeveralProcessesTest {
  private static final long LOCK = 4711;

  private final DatabaseAddress database = TestDatabase.fresh();
  private final JdbcClient client = TestDatabase.client(database);
  private final List<OtherProcess> processes = new ArrayList<>();
  private final HttpClient http = HttpClient.newHttpClient();

  @AfterEach
  void killAll() {
    processes.forEach(OtherProcess::kill);
  }

  @Test
  void a01_oneInstallationOfThreeProcesses() throws Exception {
    int first = started(OtherProcess.serve(database, 0)).port();
    int second = started(OtherProcess.serve(database, 0)).port();
    String token = tokenFrom(first);

    assertThat(get(second, "/welcome", token).statusCode()).isEqualTo(200);

    try (Connection holder = TestDatabase.dataSource(database).getConnection();
        Statement lock = holder.createStatement()) {
      lock.execute("select pg_advisory_lock(" + LOCK + ")");
      OtherProcess worker = started(OtherProcess.work(database, 1));
      BufferedReader news = open(second, token);
      BufferedReader newsOfFirst = open(first, token);
      String job = post(first, token);
      await(news, "RUNNING");
      worker.kill();
      started(OtherProcess.work(database, 1));
      lock.execute("select pg_advisory_unlock(" + LOCK + ")");
      await(news, "DONE");
      assertThat(hears(newsOfFirst)).as("pages of both processes hear of it").isTrue();
      assertThat(job).isEqualTo("/jobs/1");
      assertThat(client.sql("select attempts from job").query(Integer.class).single()).isEqualTo(2);
      assertThat(get(second, job, token).body()).contains("Look at the result");
    }
  }

  /// Stopped with Ctrl-C in the midst of a job, a process lets go of it within seconds; the job has
  /// not failed, and the next process begins it again.
  @Test
  void a02_aProcessThatIsStoppedLetsGoOfItsJob() throws Exception {
    int pages = started(OtherProcess.serve(database, 0)).port();
    String token = tokenFrom(pages);
    OtherProcess worker = started(OtherProcess.work(database, 1));
    BufferedReader news = open(pages, token);
    post(pages, token, "upTo=" + Integer.MAX_VALUE);
    await(news, "RUNNING");

    worker.stop();

    assertThat(
            client
                .sql("select state || ' ' || attempts || coalesce(trouble, '') from job")
                .query(String.class)
                .single())
        .isEqualTo("QUEUED 0");
    started(OtherProcess.work(database, 1));
    await(news, "RUNNING");
  }

  private OtherProcess started(OtherProcess process) {
    processes.add(process);
    return process;
  }

  /// Reads news of the job from the stream of the second process until it has come so far.
  private void await(BufferedReader news, String state) throws IOException {
    while (!client.sql("select state from job").query(String.class).single().equals(state)) {
      String line = news.readLine();
      assertThat(line).as("the stream before the job is %s", state).isNotNull();
    }
  }

  /// Whether the stream tells of the job before it ends.
  private static boolean hears(BufferedReader news) {
    return news.lines().anyMatch(line -> line.contains("job-1"));
  }

  private BufferedReader open(int port, String token) throws Exception {
    HttpRequest request = request(port, "/live?topics=job-1", token).GET().build();
    BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                http.send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8));
    assertThat(lines.readLine()).isEqualTo(":open");
    return lines;
  }

  private String post(int port, String token) throws Exception {
    return post(port, token, "lock=" + LOCK);
  }

  private String post(int port, String token, String query) throws Exception {
    HttpRequest request =
        request(port, "/testing/count?" + query, token).POST(BodyPublishers.noBody()).build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    return URI.create(answer.headers().firstValue("Location").orElseThrow()).getPath();
  }

  private HttpResponse<String> get(int port, String path, String token) throws Exception {
    return http.send(request(port, path, token).GET().build(), BodyHandlers.ofString());
  }

  private static HttpRequest.Builder request(int port, String path, String token) {
    byte[] proof = Sessions.formProof(token).getBytes(StandardCharsets.UTF_8);
    byte[] masked = new byte[2 * proof.length];
    System.arraycopy(proof, 0, masked, proof.length, proof.length);
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Cookie", "floorwalker=" + token)
        .header("Accept-Language", "en")
        .header("X-Csrf-Token", Base64.getUrlEncoder().encodeToString(masked));
  }

  /// Signs an administrator in at a process with name and password and returns the session's token.
  private String tokenFrom(int port) throws Exception {
    String password = createAdministrator();
    HttpResponse<String> page =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login")).build(),
            BodyHandlers.ofString());
    String cookie = page.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    String proof = page.body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/login"))
                .header("Cookie", cookie)
                .header("X-Csrf-Token", proof)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("name=admin&password=" + password))
                .build(),
            BodyHandlers.ofString());
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(one -> one.startsWith("floorwalker="))
        .map(one -> one.substring("floorwalker=".length(), one.indexOf(';')))
        .findFirst()
        .orElseThrow();
  }

  private String createAdministrator() {
    String password = "for-this-test-only";
    String hash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode(password);
    client
        .sql(
            "insert into login_user (login_name, name, password_hash, created_at) values ('admin', 'Admin', :hash, '2027-01-01Z')")
        .param("hash", hash)
        .update();
    client
        .sql(
            "insert into role_grant (user_id, role, valid) select id, 'ADMINISTRATOR', '[2027-01-01Z,)' from login_user")
        .update();
    client.sql("update role_grant set valid = '(,)'").update();
    return password;
  }
}
