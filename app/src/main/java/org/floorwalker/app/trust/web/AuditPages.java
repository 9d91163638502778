package org.floorwalker.app.trust.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.trust.AuditTrail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// The audit trail, to read and to take away.
@Controller
final class AuditPages {
  private static final int MOST_LETTERS = 200;

  private final AuditTrail trail;

  AuditPages(AuditTrail trail) {
    this.trail = trail;
  }

  @GetMapping("/trust/audit")
  @Needs(Permission.SEE_AUDIT_TRAIL)
  ModelAndView show(Viewer viewer, Locale language, @RequestParam Map<String, String> asked) {
    Typed form = new Typed(asked);
    AuditTrail.Wish wish = wish(form);
    List<AuditTrail.Line> lines = form.isRight() ? trail.find(viewer, wish, language) : List.of();
    AuditView view =
        new AuditView(
            wish.text(),
            asked.getOrDefault("from", ""),
            asked.getOrDefault("last", ""),
            lines,
            !form.isRight());
    return form.isRight() ? Page.of("trust/audit", view) : Page.invalid("trust/audit", view);
  }

  @PostMapping("/trust/audit/file")
  @Needs(Permission.SEE_AUDIT_TRAIL)
  ResponseEntity<byte[]> take(
      Viewer viewer, Locale language, @RequestParam Map<String, String> asked) {
    Typed form = new Typed(asked);
    AuditTrail.Wish wish = wish(form);
    form.orRefuse();
    return Download.csv("audit-trail.csv", trail.takeAsTable(viewer, wish, language));
  }

  private static AuditTrail.Wish wish(Typed form) {
    return new AuditTrail.Wish(
        form.optional("find", MOST_LETTERS),
        form.optionalDay("from"),
        form.optionalDay("last"),
        form.isEmpty("before") ? null : (Long) form.id("before"));
  }
}
