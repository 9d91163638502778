package org.floorwalker.app.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.internal.Login.Outcome;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

/// FEATURE: guessing is slow, sessions end, and rights hold exactly as long as they were given.
class LoginTest {
  private final TestApp app = TestApp.fresh();
  private final Login login = app.get(Login.class);
  private final Sessions sessions = app.get(Sessions.class);

  @Test
  void a01_afterFiveWrongTriesEvenTheRightPasswordWaits() {
    UserId runa = app.user("runa");
    String hash = String.valueOf(app.get(PasswordEncoder.class).encode("right"));
    app.get(UserStore.class).setPassword(runa, hash);
    assertThat(hash).startsWith("$argon2id$");
    for (int i = 0; i < Login.NAME_LIMIT; i++) {
      assertThat(login.tryLogin("runa", "wrong", "10.0.0.1")).isInstanceOf(Outcome.Wrong.class);
    }
    assertThat(login.tryLogin("runa", "right", "10.0.0.2"))
        .isInstanceOf(Outcome.TooManyTries.class);
    app.clock().standAt(TestApp.MORNING.plus(Login.WINDOW));
    assertThat(login.tryLogin("runa", "right", "10.0.0.2")).isEqualTo(new Outcome.Welcome(runa));
  }

  @Test
  void a02_aLoginWithoutPasswordCannotComeIn() {
    app.user("ferry-client");
    assertThat(login.tryLogin("ferry-client", "", "10.0.0.1")).isInstanceOf(Outcome.Wrong.class);
  }

  @Test
  void a03_anUnusedSessionEndsAfterTwelveHours() {
    String token = sessions.open(app.userOf(Role.AGENT));
    app.clock().standAt(TestApp.MORNING.plus(Sessions.IDLE).minusSeconds(1));
    assertThat(sessions.findViewer(token)).isPresent();
    app.clock().standAt(TestApp.MORNING.plus(Sessions.IDLE.multipliedBy(2)).minusSeconds(1));
    assertThat(sessions.findViewer(token)).isEmpty();
  }

  @Test
  void a04_aUsedSessionGoesOn() {
    String token = sessions.open(app.userOf(Role.AGENT));
    for (int hours = 6; hours <= 48; hours += 6) {
      app.clock().standAt(TestApp.MORNING.plus(Duration.ofHours(hours)));
      assertThat(sessions.findViewer(token)).as("after %d hours", hours).isPresent();
    }
    sessions.close(token);
    assertThat(sessions.findViewer(token)).isEmpty();
  }

  @Test
  void a05_aRoleForADayHoldsForThatDay() {
    UserId officer = app.user("tuva");
    Grant duty = new Grant(Role.TRAFFIC_OFFICER, new Scope.Everywhere());
    app.get(UserStore.class)
        .grant(officer, duty, TestApp.MORNING, TestApp.MORNING.plus(Duration.ofHours(10)), null);
    assertThat(app.viewer(officer).may(Permission.REPAIR_DAY)).isTrue();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofHours(10)));
    assertThat(app.viewer(officer).may(Permission.REPAIR_DAY)).isFalse();
  }

  @Test
  void a06_aRoleReachesAsFarAsItWasGiven() {
    UserId leader = app.user("bris");
    app.grant(leader, Role.TEAM_LEADER, new Scope.OfTeam(new TeamId(4)));
    assertThat(app.viewer(leader).may(Permission.COACH, new TeamId(4))).isTrue();
    assertThat(app.viewer(leader).may(Permission.COACH, new TeamId(5))).isFalse();
    assertThat(app.viewer(leader).reach(Permission.COACH).teamArray()).containsExactly(4L);
  }
}
