package org.floorwalker.app.platform.web;

import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.health.Doctor;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/// What `floorwalker doctor` says, as a page.
@Controller
final class HealthPage {
  private final Doctor doctor;

  HealthPage(Doctor doctor) {
    this.doctor = doctor;
  }

  @GetMapping("/health")
  @Needs(Permission.SEE_HEALTH)
  ModelAndView show() {
    return Page.of("platform/health", new HealthView(doctor.examine()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Rail {
    @Bean
    RailEntry healthEntry() {
      return RailEntry.of(
              RailGroup.TRUST, 80, "health.rail", "/health", Icon.PULSE, Permission.SEE_HEALTH)
          .firstFor(Role.ADMINISTRATOR);
    }
  }
}
