package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;

/// FEATURE: the content policy is strict and the pages live by it. (Browsers in tests bypass it, so
/// it is looked at here.)
class ContentPolicyTest {
  private static final Path MAIN = Path.of("src", "main");
  private final TestApp app = TestApp.fresh();

  @Test
  void a01_everyAnswerCarriesIt() {
    for (String path : List.of("/login", "/welcome", "/no-such-page")) {
      HttpHeaders headers = app.as(Role.AGENT).get(path).headers();
      assertThat(headers.firstValue("Content-Security-Policy"))
          .hasValueSatisfying(
              policy ->
                  assertThat(policy)
                      .contains(
                          "default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                      .doesNotContain("unsafe"));
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
    }
  }

  @Test
  void a02_templatesHoldNothingInline() throws IOException {
    Pattern inline =
        Pattern.compile(
            "<style|\\sstyle=|\\son(click|change|submit|load|input)=|<script(?![^>]*src=)|javascript:");
    for (Path template : files(MAIN.resolve("jte"), ".jte")) {
      Matcher found = inline.matcher(Files.readString(template));
      assertThat(found.find()).as("inline in %s", template).isFalse();
    }
  }

  @Test
  void a03_filesOfThePageAreThereAndMayBeKept() {
    String page = app.asNobody().get("/login").body();
    Matcher address = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page);
    List<String> addresses = address.results().map(one -> one.group(1)).toList();
    assertThat(addresses).hasSizeGreaterThan(5);
    for (String one : addresses) {
      HttpResponse<String> file = app.asNobody().get(one);
      assertThat(file.statusCode()).as(one).isEqualTo(200);
      assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    }
  }

  /// Colours, sizes of letters and radii are decided in one place.
  @Test
  void a04_noColourOutsideTheTokens() throws IOException {
    Pattern colour = Pattern.compile("#[0-9a-fA-F]{6}\\b|\\brgba?\\(|\\bhsla?\\(");
    for (Path style : files(MAIN.resolve("resources").resolve("assets"), ".css")) {
      String name = String.valueOf(style.getFileName());
      if (!name.equals("tokens.css") && !name.equals("base.css")) {
        assertThat(colour.matcher(Files.readString(style)).find())
            .as("colour in %s", style)
            .isFalse();
      }
    }
  }

  @Test
  void a05_pagesKeepTheirStylesSmall() throws IOException {
    for (Path style : files(MAIN.resolve("resources").resolve("assets").resolve("pages"), ".css")) {
      assertThat(Files.size(style)).as("size of %s", style).isLessThanOrEqualTo(2_048);
    }
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
