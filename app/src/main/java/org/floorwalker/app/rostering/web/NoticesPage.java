package org.floorwalker.app.rostering.web;

import java.time.LocalTime;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.rostering.Messages;
import org.floorwalker.app.rostering.NoticeChoice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// How I want to be told.
@Controller
final class NoticesPage {
  private final Messages messages;

  NoticesPage(Messages messages) {
    this.messages = messages;
  }

  @GetMapping("/my/notices")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("rostering/notices", messages.choice(viewer));
  }

  @PostMapping("/my/notices")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView choose(
      Viewer viewer,
      @RequestParam("from") LocalTime from,
      @RequestParam("until") LocalTime until,
      @RequestParam(name = "digest", required = false) @Nullable String digest,
      @RequestParam(name = "reminder", required = false) @Nullable String reminder) {
    if (viewer.person() == null) {
      return Page.of("rostering/nobody", "");
    }
    messages.choose(viewer, new NoticeChoice(from, until, digest != null, reminder != null));
    return Page.goTo("/my/notices").saying("rostering.notices.said");
  }
}
