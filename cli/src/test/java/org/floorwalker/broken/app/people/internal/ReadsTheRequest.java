package org.floorwalker.broken.app.people.internal;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

final class ReadsTheRequest {
  @Nullable HttpServletRequest request;
}
