package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Sends the browser on after a deed, and keeps the receipt for the next page of the session.
@Component
final class Redirect {
  static final String PREFIX = "redirect:";

  private final Sessions sessions;
  private final Words words;

  Redirect(Sessions sessions, Words words) {
    this.sessions = sessions;
    this.words = words;
  }

  View to(String path) {
    RedirectView view = new RedirectView(path, true, true, false);
    view.setStatusCode(HttpStatus.SEE_OTHER);
    return new SmartView() {
      @Override
      public boolean isRedirectView() {
        return true;
      }

      @Override
      public @Nullable String getContentType() {
        return view.getContentType();
      }

      @Override
      public void render(
          @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
          throws Exception {
        if (model != null && model.get(GoTo.class.getName()) instanceof GoTo deed) {
          keep(deed, request);
        }
        view.render(Map.of(), request, response);
      }
    };
  }

  private void keep(GoTo deed, HttpServletRequest request) {
    if (deed.hasReceipt()) {
      var receipt = deed.receipt(words, PageLanguage.of(Viewers.find().orElse(null), request));
      Cookies.find(request, Cookies.SESSION)
          .ifPresent(token -> sessions.leaveReceipt(token, receipt));
    }
  }
}
