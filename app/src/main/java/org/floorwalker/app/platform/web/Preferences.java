package org.floorwalker.app.platform.web;

import java.util.Locale;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Theme;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.store.UserStore;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How a viewer wants the product to look and speak.
@Controller
final class Preferences {
  private final UserStore users;

  Preferences(UserStore users) {
    this.users = users;
  }

  @PostMapping("/theme")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView theme(
      Viewer viewer, @RequestParam String theme, @RequestParam(defaultValue = "/") String back) {
    users.setTheme(viewer.user(), Theme.parse(theme));
    return Page.goTo(LoginPage.own(back));
  }

  @PostMapping("/language")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView language(
      Viewer viewer, @RequestParam String language, @RequestParam(defaultValue = "/") String back) {
    users.setLanguage(viewer.user(), Words.nearest(Locale.of(language)));
    return Page.goTo(LoginPage.own(back));
  }
}
