package org.floorwalker.app.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: people come in with name and password, and only so.
class LoginPageTest {
  private final TestApp app = TestApp.fresh();

  @BeforeEach
  void runa() {
    UserId runa = app.user("runa");
    app.grant(runa, Role.TEAM_LEADER, new Scope.Everywhere());
    app.get(UserStore.class)
        .setPassword(runa, app.get(PasswordEncoder.class).encode("correct horse battery"));
  }

  @Test
  void a01_nobodyIsSentToTheLogin() {
    HttpResponse<String> answer = app.asNobody().get("/welcome?x=1");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/login?next=%2Fwelcome%3Fx%3D1");
  }

  @Test
  void a02_theRightPasswordLeadsOn() {
    HttpResponse<String> answer = enter("Runa ", "correct horse battery");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).hasValue("/welcome");
    String cookie =
        answer.headers().allValues("Set-Cookie").stream()
            .filter(c -> c.startsWith("floorwalker="))
            .findFirst()
            .orElseThrow();
    assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/");
  }

  @Test
  void a03_aWrongPasswordSaysSoWithoutSayingWhich() {
    HttpResponse<String> wrong = enter("runa", "wrong");
    HttpResponse<String> unknown = enter("nobody-of-this-name", "wrong");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(unknown.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("do not belong together").contains("value=\"runa\"");
  }

  private HttpResponse<String> enter(String name, String password) {
    return app.asNobody()
        .post("/login", Map.of("name", name, "password", password, "next", "/welcome"));
  }
}
