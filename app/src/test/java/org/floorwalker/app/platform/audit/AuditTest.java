package org.floorwalker.app.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.testing.TestApp;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// FEATURE: what was changed is written down once and for good.
class AuditTest {
  private final TestApp app = TestApp.fresh();
  private final Audit audit = app.get(Audit.class);

  @Test
  void a01_whoWhatWhenAboutWhomBeforeAndAfter() {
    About contract = About.thingOf(new PersonId(7), "contract", 3);
    audit.record(
        app.viewer(Role.PEOPLE),
        "people.contract-replaced",
        contract,
        Map.of("hours", 30),
        Map.of("hours", 37.5));
    AuditEntry entry = audit.find(app.viewer(Role.AUDITOR), AuditSearch.of("contract")).getFirst();
    assertThat(entry.byName()).isEqualTo("people");
    assertThat(entry.at()).isEqualTo(TestApp.MORNING);
    assertThat(entry.about()).isEqualTo(contract);
    assertThat(entry.before()).isEqualTo("{\"hours\": 30}");
    assertThat(entry.after()).isEqualTo("{\"hours\": 37.5}");
  }

  @Test
  void a02_nobodyAltersIt() {
    audit.record("platform.started", About.thing("application", 1), null, null);
    JdbcClient database = app.get(JdbcClient.class);
    for (String deed :
        new String[] {
          "update audit_entry set deed = 'x'",
          "delete from audit_entry",
          "truncate audit_entry",
          "delete from access_entry"
        }) {
      assertThatThrownBy(() -> database.sql(deed).update()).hasMessageContaining("written once");
    }
  }

  @Test
  void a03_onlyThoseWhoMayReadIt() {
    assertThatThrownBy(() -> audit.find(app.viewer(Role.PLANNER), AuditSearch.of("")))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a04_aSearchThatFindsNothingIsEmpty() {
    audit.record("platform.started", About.thing("application", 1), null, null);
    assertThat(audit.find(app.viewer(Role.AUDITOR), AuditSearch.of("%"))).isEmpty();
    assertThat(audit.find(app.viewer(Role.AUDITOR), AuditSearch.of("STARTED"))).hasSize(1);
  }
}
