package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.internal.OwnPassword;
import org.floorwalker.app.platform.internal.OwnPassword.Trouble;
import org.floorwalker.app.platform.pages.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// One's own password.
@Controller
final class PasswordPage {
  private static final String TEMPLATE = "platform/password";

  private final OwnPassword passwords;

  PasswordPage(OwnPassword passwords) {
    this.passwords = passwords;
  }

  @GetMapping("/password")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView show(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, Set.of()));
  }

  @PostMapping("/password")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView change(
      Viewer viewer,
      @RequestParam(defaultValue = "") String old,
      @RequestParam(defaultValue = "") String chosen,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletRequest request) {
    Set<Trouble> troubles =
        passwords.change(
            viewer,
            new OwnPassword.Typed(old, chosen, repeated),
            Cookies.find(request, Cookies.SESSION).orElseThrow(),
            request.getRemoteAddr());
    return troubles.isEmpty()
        ? Page.goTo("/password").saying("password.said.changed")
        : again(viewer, troubles);
  }

  private ModelAndView again(Viewer viewer, Set<Trouble> troubles) {
    ModelAndView page = Page.invalid(TEMPLATE, view(viewer, troubles));
    if (troubles.contains(Trouble.TOO_MANY_TRIES)) {
      page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
    }
    return page;
  }

  private PasswordView view(Viewer viewer, Set<Trouble> troubles) {
    return new PasswordView(passwords.loginName(viewer), troubles);
  }
}
