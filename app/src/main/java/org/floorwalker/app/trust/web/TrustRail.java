package org.floorwalker.app.trust.web;

import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TrustRail {
  @Bean
  RailEntry myDataEntry() {
    return RailEntry.of(
        RailGroup.TRUST, 10, "trust.rail.mine", "/trust", Icon.SHIELD, Permission.SEE_REGISTER);
  }

  @Bean
  RailEntry registerEntry() {
    return RailEntry.of(
            RailGroup.TRUST,
            20,
            "trust.rail.register",
            "/trust/register",
            Icon.PAPER,
            Permission.KEEP_REGISTER)
        .firstFor(Role.DATA_PROTECTION);
  }

  @Bean
  RailEntry looksEntry() {
    return RailEntry.of(
        RailGroup.TRUST,
        30,
        "trust.rail.looks",
        "/trust/looks",
        Icon.EYE,
        Permission.SEE_ACCESS_LOG);
  }

  @Bean
  RailEntry auditEntry() {
    return RailEntry.of(
            RailGroup.TRUST,
            40,
            "trust.rail.audit",
            "/trust/audit",
            Icon.PAPER,
            Permission.SEE_AUDIT_TRAIL)
        .firstFor(Role.AUDITOR);
  }
}
