package org.floorwalker.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.floorwalker.app.Application;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.ImportOrder;
import org.floorwalker.app.history.ImportReport;
import org.floorwalker.app.history.ImportWatch;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.database.DatabaseAddress;
import org.floorwalker.app.platform.database.KeptInProcess;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.platform.jobs.JobRunner;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.platform.measures.Registration;
import org.floorwalker.app.platform.measures.RegistrationOutcome;
import org.floorwalker.app.platform.store.JobStore;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.platform.time.SettableClock;
import org.floorwalker.app.rostering.internal.AskedVersions;
import org.floorwalker.files.people.PeopleForm;
import org.jspecify.annotations.Nullable;

/// The whole application, started once per JVM. Every test class that asks for it gets an empty
/// database, a clock that stands at [#MORNING], and one login per role.
public final class TestApp {
  /// Monday 29 March 2027, 08:00 in Oslo: the first morning after the clock change.
  public static final Instant MORNING = Instant.parse("2027-03-29T06:00:00Z");

  private static @Nullable TestApp instance;

  private final SwitchableDataSource database;
  private final Application.Running application;
  private final HttpClient http =
      HttpClient.newBuilder()
          .followRedirects(Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  private TestApp() {
    System.setProperty("floorwalker.worker-threads", "0");
    this.database = new SwitchableDataSource();
    database.switchTo(TestDatabase.fresh());
    this.application = Application.serve(database.address(), 0, Map.of("testDataSource", database));
  }

  /// The application over an empty database.
  public static synchronized TestApp fresh() {
    TestApp app = instance == null ? new TestApp() : instance;
    if (instance != null) {
      app.database.switchTo(TestDatabase.fresh());
      app.get(AskedVersions.class).forget();
      app.all(KeptInProcess.class).forEach(KeptInProcess::forget);
    }
    instance = app;
    app.clock().standAt(MORNING);
    app.seedLogins();
    return app;
  }

  /// A part of the application by its type.
  public <T> T get(Class<T> type) {
    return application.context().getBean(type);
  }

  /// All beans of a type.
  public <T> Collection<T> all(Class<T> type) {
    return application.context().getBeansOfType(type).values();
  }

  /// The database it runs over now, for another process to share.
  public DatabaseAddress database() {
    return database.address();
  }

  public SettableClock clock() {
    return get(SettableClock.class);
  }

  /// Runs the background work that waits, here and now; in tests no worker does it meanwhile.
  public void runJobs() {
    get(JobStore.class).listQueued().forEach(get(JobRunner.class)::run);
  }

  /// The whole address of a path.
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + application.port() + path);
  }

  /// One login per role, its name the role's in small letters, such as `team_leader`.
  private void seedLogins() {
    for (Role role : Role.values()) {
      String name = role.name().toLowerCase(Locale.ROOT);
      UserId user = get(UserStore.class).create(name, name, null, MORNING);
      grant(user, role, new Scope.Everywhere());
    }
  }

  /// Gives a role from long ago on, for good where it may be.
  public void grant(UserId user, Role role, Scope scope) {
    Instant until = role.longest() == null ? null : MORNING.plus(Duration.ofDays(90));
    get(UserStore.class).grant(user, new Grant(role, scope), Instant.EPOCH, until, null);
  }

  /// A new login without roles.
  public UserId user(String name) {
    return get(UserStore.class).create(name, name, null, MORNING);
  }

  /// Says which person a login belongs to.
  public void belongsTo(UserId user, PersonId person) {
    get(UserStore.class).belongsTo(user, person);
  }

  /// The person of this code.
  public PersonId person(String code) {
    return get(People.class).findByCode(code).orElseThrow();
  }

  /// Brings in a table about people that has nothing wrong, true from that day on.
  public void bring(PeopleForm form, String table, LocalDate from) {
    InputStream rows = new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8));
    PeopleImport.Result result =
        get(PeopleImport.class).bring(form, null, rows, form.form().name() + ".csv", from);
    assertThat(result).isInstanceOf(PeopleImport.Result.Done.class);
  }

  /// Brings in a schedule that another suite published, in local times of Oslo.
  public ImportReport bringSchedule(String table) {
    byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
    FileImport.Order order =
        new FileImport.Order(
            "published-schedule",
            "",
            "old-suite",
            "schedule.csv",
            bytes.length,
            new FileImport.Order.Spelling(SmallFloor.OSLO, 0),
            ImportOrder.BadRows.REFUSE_FILE);
    return get(FileImport.class)
        .bring(order, new ByteArrayInputStream(bytes), ImportWatch.NONE)
        .orElseThrow();
  }

  /// Registers a measure for Norway: representatives heard, staff told, in force since ten days,
  /// each figure kept for 13 months.
  public void register(String measure) {
    register(measure, 396);
  }

  /// @param keptDays how long a figure is kept
  public void register(String measure, int keptDays) {
    LocalDate today = LocalDate.ofInstant(clock().instant(), ZoneOffset.UTC);
    Registration wish =
        new Registration(
            measure,
            "NO",
            "staffing",
            "legitimate interest, note 2027-1",
            keptDays,
            today.minusDays(40),
            today.minusDays(35),
            today.minusDays(10),
            today.plusDays(200),
            null);
    assertThat(get(Measures.class).register(viewer(Role.DATA_PROTECTION), wish))
        .isInstanceOf(RegistrationOutcome.Registered.class);
  }

  public UserId userOf(Role role) {
    return get(UserStore.class)
        .findCredentials(role.name().toLowerCase(Locale.ROOT))
        .orElseThrow()
        .user();
  }

  /// The viewer somebody in this role would be.
  public Viewer viewer(Role role) {
    return viewer(userOf(role));
  }

  public Viewer viewer(UserId user) {
    return get(UserStore.class).findViewer(user, clock().instant()).orElseThrow();
  }

  /// A browser without pages, signed in.
  public Client as(Role role) {
    return as(userOf(role));
  }

  public Client as(UserId user) {
    return new Client(get(Sessions.class).open(user));
  }

  /// A browser without pages in which nobody is signed in.
  public Client asNobody() {
    return new Client(null);
  }

  /// Asks for pages and sends forms; does not follow redirects.
  public final class Client {
    private final @Nullable String token;
    private final int port;

    private Client(@Nullable String token) {
      this(token, application.port());
    }

    private Client(@Nullable String token, int port) {
      this.token = token;
      this.port = port;
    }

    /// The same session, seen by another process of this installation.
    public Client on(OtherProcess other) {
      return new Client(token, other.port());
    }

    /// The token of the session, for a real browser's cookie.
    public @Nullable String token() {
      return token;
    }

    public HttpResponse<String> get(String path) {
      return send(request(path).GET().build());
    }

    /// Sends a form with the proof that it comes from our own page.
    public HttpResponse<String> post(String path, Map<String, String> fields) {
      String body =
          fields.entrySet().stream()
              .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
              .collect(Collectors.joining("&"));
      return send(
          request(path)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(body))
              .build());
    }

    /// Sends a form with one file.
    public HttpResponse<String> post(
        String path, Map<String, String> fields, String fileName, byte[] file) {
      String part = "--mark\r\nContent-Disposition: form-data; name=\"";
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      fields.forEach(
          (name, value) -> body.writeBytes(bytes(part + name + "\"\r\n\r\n" + value + "\r\n")));
      body.writeBytes(bytes(part + "file\"; filename=\"%s\"\r\n\r\n".formatted(fileName)));
      body.writeBytes(file);
      body.writeBytes(bytes("\r\n--mark--\r\n"));
      return send(
          request(path)
              .header("Content-Type", "multipart/form-data; boundary=mark")
              .POST(BodyPublishers.ofByteArray(body.toByteArray()))
              .build());
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }

    public HttpRequest.Builder request(String path) {
      String proof = token == null ? Sessions.randomToken() : Sessions.formProof(token);
      String cookies = token == null ? "floorwalker-form=" + proof : "floorwalker=" + token;
      return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
          .header("Cookie", cookies)
          .header("X-Csrf-Token", masked(proof))
          .header("Accept-Language", "en-US,en;q=0.9");
    }

    /// Pages carry the proof masked by random bytes that stand before it; zeros are as good here.
    private static String masked(String proof) {
      byte[] bytes = proof.getBytes(StandardCharsets.UTF_8);
      byte[] masked = new byte[2 * bytes.length];
      System.arraycopy(bytes, 0, masked, bytes.length, bytes.length);
      return Base64.getUrlEncoder().encodeToString(masked);
    }

    public HttpResponse<String> send(HttpRequest request) {
      try {
        return http.send(request, BodyHandlers.ofString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    private static String encode(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
