package org.floorwalker.app.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses words with the character zero in them, which nobody types and no text in the database
/// may hold, before a page reads them.
final class PlainWords implements HandlerInterceptor {
  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    boolean zero =
        request.getParameterMap().entrySet().stream()
            .flatMap(field -> Stream.concat(Stream.of(field.getKey()), Stream.of(field.getValue())))
            .anyMatch(word -> word.indexOf('\0') >= 0);
    if (zero) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return true;
  }
}
