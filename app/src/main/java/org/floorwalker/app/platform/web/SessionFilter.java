package org.floorwalker.app.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.internal.Sessions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/// Finds out who asks.
final class SessionFilter extends OncePerRequestFilter {
  private final Sessions sessions;

  SessionFilter(Sessions sessions) {
    this.sessions = sessions;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!request.getRequestURI().startsWith(Assets.PREFIX)) {
      Cookies.find(request, Cookies.SESSION)
          .flatMap(sessions::findViewer)
          .map(viewer -> viewer.speaking(PageLanguage.of(viewer, request)))
          .ifPresent(SessionFilter::remember);
    }
    chain.doFilter(request, response);
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected boolean shouldNotFilterAsyncDispatch() {
    return false;
  }

  private static void remember(Viewer viewer) {
    List<SimpleGrantedAuthority> roles =
        viewer.roles().stream().map(role -> new SimpleGrantedAuthority(role.name())).toList();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(viewer, null, roles));
    SecurityContextHolder.setContext(context);
  }
}
