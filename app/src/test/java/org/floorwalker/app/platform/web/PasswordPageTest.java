package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: everybody changes their own password, and only their own.
class PasswordPageTest {
  private static final String OLD = "correct horse battery";
  private static final String NEW = "staple under a blue lamp";

  private final TestApp app = TestApp.fresh();
  private final UserId runa = app.user("runa");

  @BeforeEach
  void runa() {
    app.grant(runa, Role.AGENT, new Scope.Everywhere());
    app.get(UserStore.class).setPassword(runa, app.get(PasswordEncoder.class).encode(OLD));
  }

  private static Map<String, String> typed(String old, String chosen, String repeated) {
    return Map.of("old", old, "chosen", chosen, "repeated", repeated);
  }

  private boolean comesIn(String password) {
    return app.asNobody().post("/login", Map.of("name", "runa", "password", password)).statusCode()
        == 303;
  }

  @Test
  void a01_theNewOneHoldsAndOtherSessionsEnd() {
    TestApp.Client here = app.as(runa);
    TestApp.Client elsewhere = app.as(runa);
    TestApp.Client somebodyElse = app.as(Role.AGENT);
    assertThat(here.post("/password", typed(OLD, NEW, NEW)).statusCode()).isEqualTo(303);
    assertThat(here.get("/password").body()).contains("The password is changed.");
    assertThat(elsewhere.get("/password").statusCode()).as("sent to the login").isEqualTo(303);
    assertThat(somebodyElse.get("/password").statusCode()).isEqualTo(200);
    assertThat(comesIn(OLD)).isFalse();
    assertThat(comesIn(NEW)).isTrue();
  }

  @Test
  void a02_itStandsInTheTrailWithoutThePassword() {
    app.as(runa).post("/password", typed(OLD, NEW, NEW));
    assertThat(
            app.get(Audit.class)
                .find(app.viewer(Role.AUDITOR), AuditSearch.of("platform.password")))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.deed()).isEqualTo("platform.password-changed");
              assertThat(entry.toString()).doesNotContain(OLD).doesNotContain(NEW);
            });
  }

  @Test
  void a03_eachRuleIsSaidBesideItsField() {
    TestApp.Client client = app.as(runa);
    assertRefused(
        client.post("/password", typed(OLD, "fourteen signs", "x")), "Too short: at least 15");
    assertRefused(client.post("/password", typed(OLD, NEW, NEW + "s")), "The two new ones differ");
    assertRefused(client.post("/password", typed(OLD, OLD, OLD)), "This is the old one");
    String named = "here is Runa with words";
    assertRefused(client.post("/password", typed(OLD, named, named)), "login name is part of it");
    String long201 = "ab".repeat(100) + "c";
    assertRefused(client.post("/password", typed(OLD, long201, long201)), "at most 200 letters");
    assertRefused(client.post("/password", typed("a guess", NEW, NEW)), "not your old password");
    assertThat(comesIn(OLD)).as("nothing was changed").isTrue();
  }

  private static void assertRefused(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("class=\"why\"", why).doesNotContain(NEW, OLD);
  }

  /// The tries count with those at the login, so that an open session is no way around its limit.
  @Test
  void a04_guessingIsSlowedDownAsAtTheLogin() {
    TestApp.Client client = app.as(runa);
    for (int i = 0; i < 5; i++) {
      client.post("/password", typed("guess " + i, NEW, NEW));
    }
    assertThat(client.post("/password", typed(OLD, NEW, NEW)).statusCode()).isEqualTo(429);
    assertThat(comesIn(OLD)).as("refused unread").isFalse();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofMinutes(16)));
    assertThat(client.post("/password", typed(OLD, NEW, NEW)).statusCode()).isEqualTo(303);
  }

  @Test
  void a05_fromTheMenuOnThePage() {
    try (TestBrowser.Window window = TestBrowser.open(app, runa, Look.PHONE_LIGHT)) {
      Page page = window.go("/definitions");
      page.locator("details.menu summary").click();
      window.check("menu-password");
      page.locator(".menu-sheet a[href='/password']").click();
      page.locator("[name=old]").fill(OLD);
      page.locator("[name=chosen]").fill("too short");
      page.locator("[name=repeated]").fill("too");
      page.locator("form[action='/password'] button").click();
      assertThat(page.locator("[name=chosen]").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.locator("[name=chosen]").inputValue()).isEmpty();
      window.check("password-refused");
    }
    TestBrowser.checkEverywhere(app, Role.AGENT, "/password", "password");
  }
}
