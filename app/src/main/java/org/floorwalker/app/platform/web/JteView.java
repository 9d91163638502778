package org.floorwalker.app.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/// A page made by a template. It is made wholly before the first byte is sent, so that a template
/// that fails leads to an error page and not to half a page.
final class JteView implements View {
  private final String name;
  private final TemplateEngine templates;
  private final Shells shells;

  JteView(String name, TemplateEngine templates, Shells shells) {
    this.name = name;
    this.templates = templates;
    this.shells = shells;
  }

  @Override
  public String getContentType() {
    return "text/html;charset=UTF-8";
  }

  @Override
  public void render(
      @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("shell", shells.of(request));
    if (model != null && model.get("it") != null) {
      parameters.put("it", model.get("it"));
    }
    StringOutput page = new StringOutput();
    templates.render(name + ".jte", parameters, page);
    byte[] bytes = page.toString().getBytes(StandardCharsets.UTF_8);
    response.setContentType(getContentType());
    response.setHeader("Cache-Control", "no-store");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
