package org.floorwalker.app.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.history.ImportOrder.BadRows;
import org.floorwalker.app.history.ImportReport.State;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.files.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: bad input is stopped at the door. Each fault is named with file, row, column and
/// remedy; nothing is half written, and what was there before is untouched to the last byte.
class BadInputTest {
  private static final List<String> TABLES =
      List.of(
          "contact",
          "contact_segment",
          "queue_slot",
          "agent_slot",
          "agent_event",
          "raw_line",
          "upload",
          "upload_chunk",
          "job",
          "site",
          "contract_terms",
          "contract",
          "team",
          "person",
          "queue");

  private final TestApp app = TestApp.fresh();
  private final FileImport imports = app.get(FileImport.class);
  private final JdbcClient jdbc = app.get(JdbcClient.class);
  private String before = "";

  @BeforeEach
  void goodDataThatMustStayAsItIs() {
    good("sites", "site,country,zone,opens,closes\noslo,NO,Europe/Oslo,07:00,22:00\n");
    good(
        "contracts",
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\nhalf,20,4 5,1\n");
    good("teams", "team,site\nred,oslo\n");
    good(
        "queues",
        """
        queue,channel,language,goal,service_definition,max_occupancy,patience_seconds,concurrency,shrinkage,handle_seconds,opens,closes,site
        voice,voice,nb,80% in 20s,,,180,,0.05,280,08:00,20:00,oslo
        """);
    good(
        "agents",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        kari,oslo,red,,full,voice,07:00,14:00,no
        """);
    good("intervals", "queue,start,offered\nvoice,2027-03-26T08:00:00Z,5\n");
    before = everything();
  }

  @AfterEach
  void theGoodDataIsAsItWas() {
    assertThat(everything()).isEqualTo(before);
  }

  private String everything() {
    return TABLES.stream()
        .map(table -> table + "\n" + jdbc.sql("select * from " + table).query().listOfRows())
        .collect(Collectors.joining("\n"));
  }

  private void good(String format, String text) {
    assertThat(bring(format, text.getBytes(StandardCharsets.UTF_8)).state()).isEqualTo(State.DONE);
  }

  private ImportReport bring(String format, byte[] bytes) {
    FileImport.Order order =
        new FileImport.Order(
            format,
            "",
            "pbx",
            "file.csv",
            bytes.length,
            new FileImport.Order.Spelling(ZoneId.of("Europe/Oslo"), 0),
            BadRows.REFUSE_FILE);
    return imports.bring(order, new ByteArrayInputStream(bytes), ImportWatch.NONE).orElseThrow();
  }

  /// Problems of a table that must be refused, as people read them.
  private List<String> refused(String format, String text) {
    ImportReport report = bring(format, text.getBytes(StandardCharsets.UTF_8));
    assertThat(report.state()).isEqualTo(State.REFUSED);
    assertThat(report.problems()).allSatisfy(it -> assertThat(it.remedy().english()).isNotBlank());
    return report.problems().stream().map(Problem::line).toList();
  }

  @Test
  void a01_wrongColumns() {
    assertThat(refused("intervals", "kø,start,antall\nvoice,2027-03-26T08:15:00Z,5\n"))
        .containsExactly(
            "file.csv row 1, queue: The column is missing. Add it to the header row, or correct the"
                + " mapping.",
            "file.csv row 1, offered: The column is missing. Add it to the header row, or correct"
                + " the mapping.");
    assertThat(refused("teams", "lag,site\nblue,oslo\n"))
        .singleElement()
        .asString()
        .startsWith("file.csv row 1, team: The column is missing.");
  }

  @Test
  void a02_brokenRowsAreAllNamedAtOnce() {
    assertThat(
            refused(
                "intervals",
                """
                queue,start,offered
                voice,2027-03-26T08:15:00Z,5
                voice,yesterday,5
                voice,2027-03-26T08:45:00Z,-1
                voice
                """))
        .satisfiesExactlyInAnyOrder(
            line -> assertThat(line).startsWith("file.csv row 3, start: \"yesterday\""),
            line -> assertThat(line).startsWith("file.csv row 4, offered: \"-1\""),
            line -> assertThat(line).startsWith("file.csv row 5: The row has 1 cells only."));
  }

  @Test
  void a03_duplicateIds() {
    String row = "voice,2027-03-26T09:00:00Z,,,,c1\n";
    assertThat(refused("contacts", "queue,arrived,answered,ended,outcome,contact\n" + row + row))
        .containsExactly("file.csv: \"c1\" stands more than once. Keep one row of each.");
    assertThat(refused("teams", "team,site\nblue,oslo\nblue,oslo\n"))
        .singleElement()
        .asString()
        .startsWith("file.csv row 3, team:");
  }

  @Test
  void a04_overlappingContracts() {
    String header = "agent,contract,from,to,earliest_start,latest_start,night\n";
    assertThat(
            refused(
                "employment",
                header
                    + "kari,half,2027-06-01,2027-07-01,08:00,12:00,no\n"
                    + "kari,full,2027-06-30,,08:00,12:00,no\n"))
        .singleElement()
        .asString()
        .isEqualTo(
            "file.csv row 3, from: It is valid from 2027-06-30, and another row of the same from"
                + " 2027-06-01 until 2027-07-01. End the first before the second begins.");
  }

  @Test
  void a05_anUnknownZone() {
    assertThat(
            refused("sites", "site,country,zone,opens,closes\na,NO,Europe/Atlantis,08:00,16:00\n"))
        .singleElement()
        .asString()
        .startsWith("file.csv row 2, zone: \"Europe/Atlantis\"");
    HttpResponse<String> answer =
        send("/imports", upload("intervals", "Europe/Atlantis", "queue,start,offered\n"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Write a zone such as Europe/Oslo.");
  }

  /// Noise that no format can mistake for its own, and the beginning of an archive.
  @Test
  void a06_binaryFiles() {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    byte[] archive = {0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0, '\n', 'a', 0, '\n'};
    for (String format : imports.formats()) {
      if (!format.equals(FileImport.MAPPED)) {
        assertThat(bring(format, noise).state()).as(format).isEqualTo(State.REFUSED);
        assertThat(bring(format, archive).state()).as(format).isEqualTo(State.REFUSED);
      }
    }
    assertThat(refusedBinary("intervals", noise)).contains("The file is not UTF-8 text.");
  }

  private String refusedBinary(String format, byte[] bytes) {
    return bring(format, bytes).problems().getFirst().line();
  }

  /// The page comes before a byte of the file is read.
  @Test
  void a07_aFileOfFiveGigabytes() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", app.address("/").getPort())) {
      socket.getOutputStream().write(head(5L << 30).getBytes(StandardCharsets.UTF_8));
      String answer = readSome(socket);
      assertThat(answer).startsWith("HTTP/1.1 413").contains("The file is too large");
      assertThat(answer).contains("import it from the command line");
    }
    assertThat(filesOnTheirWayIn()).isEmpty();
  }

  private static String readSome(Socket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    byte[] block = new byte[8192];
    for (int read = socket.getInputStream().read(block);
        read > 0 && !text.toString().contains("</html>");
        read = text.toString().contains("</html>") ? -1 : socket.getInputStream().read(block)) {
      text.append(new String(block, 0, read, StandardCharsets.UTF_8));
    }
    return text.toString();
  }

  /// A browser that is closed half way: the server waits for the rest, and then lets it all go.
  @Test
  void a08_aStoppedUpload() throws IOException {
    String body =
        parts("intervals", "Europe/Oslo", "voice,2027-03-26T08:15:00Z,5\n".repeat(40_000));
    try (Socket socket = new Socket("127.0.0.1", app.address("/").getPort())) {
      OutputStream out = socket.getOutputStream();
      out.write(head(2L * body.length()).getBytes(StandardCharsets.UTF_8));
      out.write(body.getBytes(StandardCharsets.UTF_8));
      out.flush();
      socket.shutdownOutput();
      assertThat(readSome(socket)).doesNotContain("HTTP/1.1 30", "HTTP/1.1 200");
    }
    assertThat(filesOnTheirWayIn()).isEmpty();
  }

  private static List<Path> filesOnTheirWayIn() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    String name =
        "floorwalker-upload-%s-%d"
            .formatted(System.getProperty("user.name"), ProcessHandle.current().pid());
    try (Stream<Path> files = Files.list(temporary.resolve(name))) {
      return files.toList();
    }
  }

  private String head(long length) {
    HttpRequest request = planner().request("/imports").GET().build();
    String headers =
        request.headers().map().entrySet().stream()
            .map(header -> header.getKey() + ": " + header.getValue().getFirst() + "\r\n")
            .collect(Collectors.joining());
    return "POST /imports HTTP/1.1\r\nHost: localhost\r\n"
        + headers
        + "Content-Type: multipart/form-data; boundary=cut\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private TestApp.Client planner() {
    return app.as(Role.PLANNER);
  }

  private HttpResponse<String> send(String path, String body) {
    TestApp.Client client = planner();
    return client.send(
        client
            .request(path)
            .header("Content-Type", "multipart/form-data; boundary=cut")
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private static String upload(String format, String zone, String content) {
    return parts(format, zone, content) + "--cut--\r\n";
  }

  private static String parts(String format, String zone, String content) {
    return part("name=\"format\"", format)
        + part("name=\"source\"", "pbx")
        + part("name=\"zone\"", zone)
        + part("name=\"file\"; filename=\"file.csv\"", content);
  }

  private static String part(String name, String content) {
    return "--cut\r\nContent-Disposition: form-data; %s\r\n\r\n%s\r\n".formatted(name, content);
  }
}
