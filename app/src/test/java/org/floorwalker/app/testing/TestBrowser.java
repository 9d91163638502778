package org.floorwalker.app.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.UserId;
import org.jspecify.annotations.Nullable;

/// A real browser, one per JVM, on the chromium of the system. A page opened here fails its test
/// when a script fails, when a file is missing, or when axe finds something (WCAG 2.2 A and AA).
///
/// ```java
/// TestApp app = TestApp.fresh();
/// try (TestBrowser.Window window = TestBrowser.open(app, Role.PLANNER,
/// TestBrowser.Look.WIDE_LIGHT)) {
///   Page page = window.go("/schedule");
///   assertThat(page.locator("h1").innerText()).isEqualTo("Schedule");
///   window.check("schedule");
/// }
/// ```
public final class TestBrowser {
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
  private static final Path PICTURES = Path.of("target", "pictures");
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome");

  private TestBrowser() {}

  /// A screen and a theme.
  public enum Look {
    WIDE_LIGHT(1440, 900, ColorScheme.LIGHT),
    WIDE_DARK(1440, 900, ColorScheme.DARK),
    PHONE_LIGHT(390, 844, ColorScheme.LIGHT),
    PHONE_DARK(390, 844, ColorScheme.DARK);

    private final int width;
    private final int height;
    private final ColorScheme scheme;

    Look(int width, int height, ColorScheme scheme) {
      this.width = width;
      this.height = height;
      this.scheme = scheme;
    }

    String suffix() {
      return width + (scheme == ColorScheme.DARK ? "-dark" : "");
    }
  }

  /// A window in which a login of this role is signed in.
  public static Window open(TestApp app, Role role, Look look) {
    return new Window(app, app.as(role).token(), look, "en-US");
  }

  public static Window open(TestApp app, UserId user, Look look) {
    return new Window(app, app.as(user).token(), look, "en-US");
  }

  /// A window whose browser asks for another language, such as `fi`, or `en-XA` for the
  /// stretched one.
  public static Window open(TestApp app, Role role, Look look, String language) {
    return new Window(app, app.as(role).token(), look, language);
  }

  public static Window open(TestApp app, UserId user, Look look, String language) {
    return new Window(app, app.as(user).token(), look, language);
  }

  public static Window openAsNobody(TestApp app, Look look) {
    return new Window(app, null, look, "en-US");
  }

  /// A window in which our content security policy holds, so that axe cannot look into it.
  public static Window openUnderPolicy(TestApp app, Role role, Look look) {
    return new Window(app, app.as(role).token(), look, "en-US", false);
  }

  /// Opens a page in all four looks, checks each, and leaves pictures in `target/pictures`.
  public static void checkEverywhere(TestApp app, Role role, String path, String name) {
    for (Look look : Look.values()) {
      try (Window window = open(app, role, look)) {
        window.go(path);
        window.check(name);
      }
    }
    checkStretched(app, role, path);
  }

  /// Opens a page with words 40 % longer and fails when the page becomes wider than the screen.
  public static void checkStretched(TestApp app, Role role, String path) {
    for (Look look : List.of(Look.WIDE_LIGHT, Look.PHONE_LIGHT)) {
      try (Window window = open(app, role, look, "en-XA")) {
        window.go(path);
        window.checkNothingSticksOut();
      }
    }
  }

  /// One window with its own cookies.
  public static final class Window implements AutoCloseable {
    private final TestApp app;
    private final Look look;
    private final BrowserContext context;
    private final Page page;
    private final List<String> troubles = new ArrayList<>();

    private Window(TestApp app, @Nullable String token, Look look, String language) {
      this(app, token, look, language, true);
    }

    private Window(
        TestApp app, @Nullable String token, Look look, String language, boolean withoutPolicy) {
      this.app = app;
      this.look = look;
      this.context =
          Chromium.browser()
              .newContext(
                  new Browser.NewContextOptions()
                      .setViewportSize(look.width, look.height)
                      .setColorScheme(look.scheme)
                      .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                      .setExtraHTTPHeaders(Map.of("Accept-Language", language))
                      .setBypassCSP(withoutPolicy));
      if (token != null) {
        context.addCookies(
            List.of(new Cookie("floorwalker", token).setUrl(app.address("/").toString())));
      }
      this.page = context.newPage();
      page.onPageError(troubles::add);
      page.onConsoleMessage(
          message -> {
            if (message.type().equals("error") && !isAnAnswer(message.text())) {
              troubles.add(message.text() + " " + message.location());
            }
          });
    }

    /// A form that is refused, or came too late, is answered with a status that browsers note.
    private static boolean isAnAnswer(String text) {
      return text.contains("status of 422") || text.contains("status of 409");
    }

    /// Goes to a path and waits until the page and its scripts are there.
    public Page go(String path) {
      page.navigate(app.address(path).toString());
      return page;
    }

    public Page page() {
      return page;
    }

    /// Fails on script errors and on what axe finds, and leaves a picture of the whole page.
    public void check(String name) {
      picture(name);
      assertThat(findings()).as("%s at %s", page.url(), look).isEmpty();
      checkNothingSticksOut();
    }

    /// Script errors since the last page, and what axe finds on this one.
    public List<String> findings() {
      List<String> found = new ArrayList<>(troubles);
      troubles.clear();
      for (Rule rule : new AxeBuilder(page).withTags(RULES).analyze().getViolations()) {
        rule.getNodes()
            .forEach(
                node ->
                    found.add(
                        rule.getId() + ": " + node.getHtml() + " " + node.getFailureSummary()));
      }
      return found;
    }

    /// How many pixels the page is wider than the screen; 0 when it fits.
    public int overhang() {
      Object width = page.evaluate("document.documentElement.scrollWidth");
      return Math.max(0, ((Number) width).intValue() - look.width);
    }

    /// Fails when the page itself scrolls sideways; wide tables scroll within their sheet.
    public void checkNothingSticksOut() {
      assertThat(overhang()).as("overhang of %s at %s", page.url(), look).isZero();
    }

    /// Leaves a picture in `target/pictures/<name>-<width>[-dark].png`.
    public Path picture(String name) {
      Path file = PICTURES.resolve(name + "-" + look.suffix() + ".png");
      page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
      return file;
    }

    @Override
    public void close() {
      Chromium.close(context);
      assertThat(troubles).as("script errors at %s", look).isEmpty();
    }
  }

  /// Started when first asked for; driver and browser end by themselves with the JVM.
  private static final class Chromium {
    /// Closing a window takes a moment.
    private static final Duration LONGEST_CLOSING = Duration.ofSeconds(30);

    private static Browser browser = start();

    static Browser browser() {
      return browser;
    }

    /// The driver knows no time limit for closing, and once in many runs it never answers: then the
    /// browser is left alone, to end with the JVM, and the next window opens in a new one.
    static void close(BrowserContext context) {
      Thread here = Thread.currentThread();
      Thread alarm =
          Thread.ofVirtual()
              .start(
                  () -> {
                    LockSupport.parkNanos(LONGEST_CLOSING.toNanos());
                    if (!Thread.currentThread().isInterrupted()) {
                      here.interrupt();
                    }
                  });
      try {
        context.close();
      } catch (PlaywrightException e) {
        if (!here.isInterrupted() && !(e.getCause() instanceof InterruptedException)) {
          throw e;
        }
        browser = start();
      } finally {
        alarm.interrupt();
        Thread.interrupted();
      }
    }

    private static Browser start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Browser browser =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(executable())
                      .setHeadless(true)
                      .setArgs(FLAGS));
      return browser;
    }

    private static Path executable() {
      return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"))
          .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
          .filter(Files::isExecutable)
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalStateException(
                      "No chromium on the path. Maybe start the tests with bin/test, which installs it."));
    }
  }
}
