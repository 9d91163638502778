package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/// The language of a page: the viewer's choice, else the one of ours nearest to what the browser
/// asks for, which may be English as spoken in Britain or a language nobody here speaks.
final class PageLanguage implements LocaleResolver {
  static Locale of(@Nullable Viewer viewer, HttpServletRequest request) {
    return Words.nearest(
        viewer == null || viewer.language() == null ? request.getLocale() : viewer.language());
  }

  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    return of(Viewers.find().orElse(null), request);
  }

  @Override
  public void setLocale(
      HttpServletRequest request,
      @Nullable HttpServletResponse response,
      @Nullable Locale language) {
    throw new UnsupportedOperationException("A viewer's language is kept with the login.");
  }
}
