package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.floorwalker.app.platform.internal.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/// The proof that a form came from our own page. Behind the login it is derived from the session's
/// token, so that nothing has to be kept; before the login a cookie of its own holds it.
final class FormProof implements CsrfTokenRepository {
  static final String FIELD = "_csrf";
  static final String HEADER = "X-Csrf-Token";

  @Override
  public CsrfToken generateToken(HttpServletRequest request) {
    return token(ofSession(request).orElseGet(Sessions::randomToken));
  }

  @Override
  public void saveToken(
      @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
    if (token == null) {
      Cookies.clear(request, response, Cookies.FORM);
    } else if (ofSession(request).isEmpty()) {
      Cookies.set(request, response, Cookies.FORM, token.getToken(), Sessions.IDLE);
    }
  }

  @Override
  public @Nullable CsrfToken loadToken(HttpServletRequest request) {
    return ofSession(request)
        .or(() -> Cookies.find(request, Cookies.FORM))
        .map(FormProof::token)
        .orElse(null);
  }

  private static Optional<String> ofSession(HttpServletRequest request) {
    return Cookies.find(request, Cookies.SESSION).map(Sessions::formProof);
  }

  private static CsrfToken token(String value) {
    return new DefaultCsrfToken(HEADER, FIELD, value);
  }
}
