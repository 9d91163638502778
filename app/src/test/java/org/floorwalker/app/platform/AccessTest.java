package org.floorwalker.app.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.platform.access.ClientId;
import org.floorwalker.app.platform.access.Grant;
import org.floorwalker.app.platform.access.Held;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.RoleOutcome;
import org.floorwalker.app.platform.access.RoleOutcome.Done;
import org.floorwalker.app.platform.access.RoleOutcome.NotPossible;
import org.floorwalker.app.platform.access.RoleOutcome.Opened;
import org.floorwalker.app.platform.access.RoleOutcome.Reason;
import org.floorwalker.app.platform.access.Scope;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.UserId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.audit.AuditEntry;
import org.floorwalker.app.platform.audit.AuditSearch;
import org.floorwalker.app.testing.TestApp;
import org.floorwalker.app.testing.TestBrowser;
import org.floorwalker.app.testing.TestBrowser.Look;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// FEATURE: an administrator gives and takes roles for a time and a place; somebody who can give
/// them is always left; an adviser from outside comes for a time, and each visit is written down.
class AccessTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 3, 29);
  private static final Scope EVERYWHERE = new Scope.Everywhere();

  private final TestApp app = TestApp.fresh();
  private final Access access = app.get(Access.class);
  private final Viewer admin = app.viewer(Role.ADMINISTRATOR);

  private RoleOutcome<Long> give(
      UserId to, Role role, Scope where, LocalDate from, @Nullable LocalDate last) {
    return access.grant(admin, to, new Access.Wish(new Grant(role, where), from, last));
  }

  private static List<Reason> reasons(RoleOutcome<?> outcome) {
    assertThat(outcome).isInstanceOf(NotPossible.class);
    return ((NotPossible<?>) outcome).reasons();
  }

  @Test
  void a01_aRoleHoldsFromItsFirstDayToTheEndOfItsLast() {
    UserId runa = app.user("runa");
    Scope team = new Scope.OfTeam(new TeamId(4));
    give(runa, Role.TEAM_LEADER, team, TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(app.viewer(runa).may(Permission.COACH)).isFalse();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(2)));
    assertThat(app.viewer(runa).may(Permission.COACH, new TeamId(4))).isTrue();
    assertThat(app.viewer(runa).may(Permission.COACH, new TeamId(5))).isFalse();
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofDays(3)));
    assertThat(app.viewer(runa).may(Permission.COACH)).isFalse();
  }

  @Test
  void a02_withdrawingEndsItAtOnceAndStandsInTheTrail() {
    UserId runa = app.user("runa");
    long id = ((Done<Long>) give(runa, Role.PLANNER, EVERYWHERE, TODAY, null)).what();
    assertThat(app.as(runa).get("/need").statusCode()).isEqualTo(200);
    assertThat(access.withdraw(admin, id)).isInstanceOf(Done.class);
    assertThat(app.as(runa).get("/need").statusCode()).isEqualTo(403);
    assertThat(app.get(Audit.class).find(app.viewer(Role.AUDITOR), AuditSearch.of("platform.role")))
        .extracting(AuditEntry::deed)
        .containsExactly("platform.role-withdrawn", "platform.role-granted");
  }

  @Test
  void a03_theLastAdministratorStays() {
    Held own = access.get(admin, admin.user()).held().getFirst();
    assertThat(reasons(access.withdraw(admin, own.id())))
        .containsExactly(new Reason.LastAdministrator());
    assertThat(reasons(access.close(admin, admin.user())))
        .containsExactly(new Reason.LastAdministrator());
    UserId other = app.user("other");
    give(other, Role.ADMINISTRATOR, EVERYWHERE, TODAY, TODAY.plusDays(30));
    assertThat(access.withdraw(admin, own.id()))
        .as("one that ends does not count")
        .isInstanceOf(NotPossible.class);
    UserId third = app.user("third");
    give(third, Role.ADMINISTRATOR, EVERYWHERE, TODAY, null);
    assertThat(access.withdraw(admin, own.id())).isInstanceOf(Done.class);
    assertThatThrownBy(() -> access.search(app.viewer(admin.user()), ""))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a04_everyReasonAgainstIsSaidAtOnce() {
    UserId runa = app.user("runa");
    give(runa, Role.ADVISER, EVERYWHERE, TODAY, TODAY.plusDays(9));
    assertThat(reasons(give(runa, Role.ADVISER, EVERYWHERE, TODAY.plusDays(9), null)))
        .containsExactly(new Reason.NeedsAnEnd(LocalDate.of(2028, 4, 6)), new Reason.AlreadyHeld());
    assertThat(reasons(give(runa, Role.AGENT, EVERYWHERE, TODAY, TODAY.minusDays(1))))
        .containsExactly(new Reason.EndsBeforeItBegins());
    Scope client = new Scope.OfClient(new ClientId(1));
    assertThat(reasons(give(runa, Role.PLANNER, client, TODAY, null)))
        .as("rosters serve several clients")
        .containsExactly(new Reason.NotForOneClient(Role.PLANNER));
    assertThat(give(runa, Role.CLIENT, client, TODAY, null)).isInstanceOf(Done.class);
    access.close(admin, runa);
    assertThat(reasons(give(runa, Role.AGENT, EVERYWHERE, TODAY, null)))
        .containsExactly(new Reason.LoginIsClosed());
  }

  @Test
  void a05_aNewLoginComesInWithItsPasswordOnce() {
    var opened = (Done<Opened>) access.open(admin, " Runa.V ", "Runa Vik", "");
    UserId runa = opened.what().user();
    assertThat(signIn("runa.v", opened.what().password())).isEqualTo("/");
    assertThat(reasons(access.open(admin, "runa.v", "Somebody", "no-such-code")))
        .containsExactly(new Reason.NameTaken(), new Reason.NoSuchPerson("no-such-code"));
    assertThat(reasons(access.open(admin, "two words", "", "")))
        .containsExactly(new Reason.NameMissing());
    String renewed = ((Done<Opened>) access.renewPassword(admin, runa)).what().password();
    assertThat(signIn("runa.v", opened.what().password())).isEmpty();
    assertThat(signIn("runa.v", renewed)).isEqualTo("/");
    access.close(admin, runa);
    assertThat(signIn("runa.v", renewed)).isEmpty();
  }

  /// Where the way in leads; nothing when it stays shut.
  private String signIn(String name, String password) {
    var answer = app.asNobody().post("/login", Map.of("name", name, "password", password));
    return answer.headers().firstValue("Location").orElse("");
  }

  @Test
  void a06_anAdviserComesForATimeAndIsWrittenDown() {
    UserId ada = app.user("ada");
    give(ada, Role.ADVISER, EVERYWHERE, TODAY, TODAY.plusDays(1));
    TestApp.Client browser = app.as(ada);
    assertThat(browser.get("/need?day=2027-03-30").statusCode()).isEqualTo(200);
    assertThat(browser.get("/people").statusCode()).as("nobody by name").isEqualTo(403);
    app.clock().standAt(TestApp.MORNING.plus(Duration.ofHours(41)));
    assertThat(app.as(ada).get("/need").statusCode()).as("the day after the last").isEqualTo(403);
    assertThat(access.listVisits(app.viewer(Role.AUDITOR)))
        .extracting(visit -> visit.byName() + " " + visit.path())
        .containsExactly("ada /people", "ada /need?day=2027-03-30");
    assertThatThrownBy(() -> access.listVisits(admin)).isInstanceOf(Refused.class);
  }

  @Test
  void a07_onThePage() {
    UserId runa = app.user("Runa Vik");
    give(runa, Role.PLANNER, EVERYWHERE, TODAY, TODAY.plusDays(20));
    try (TestBrowser.Window window =
        TestBrowser.open(app, Role.ADMINISTRATOR, Look.PHONE_DARK, "fi")) {
      Page page = window.go("/roles?find=runa");
      window.check("roles");
      page.locator("a:text('Runa Vik')").first().click();
      page.locator("select[name=role]").selectOption("ADVISER");
      page.locator("form[action$=grant] button").click();
      assertThat(page.locator("[role=alert]").innerText()).contains("ti 28.3.2028");
      page.locator("[name=last]").fill("2027-05-14");
      page.locator("form[action$=grant] button").click();
      assertThat(page.locator("tbody tr").count()).isEqualTo(2);
      window.check("holder");
      page.locator(".toast button").click();
      assertThat(page.locator("tbody tr").count()).isEqualTo(1);
      page.locator("tbody button").click();
      assertThat(page.locator("tbody tr").count()).isZero();
      page.locator(".toast button").click();
      assertThat(page.locator("tbody tr").count()).as("undone").isEqualTo(1);
      page.locator("button[popovertarget=close-login]").click();
      window.check("close-login");
    }
    assertThat(app.as(Role.ADMINISTRATOR).get("/roles").body()).contains("First steps");
    TestBrowser.checkEverywhere(app, Role.ADMINISTRATOR, "/roles", "roles-all");
    TestBrowser.checkEverywhere(app, Role.AUDITOR, "/visits", "visits");
  }
}
