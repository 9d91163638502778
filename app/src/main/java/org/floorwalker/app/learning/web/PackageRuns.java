package org.floorwalker.app.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.PackageAttempt;
import org.floorwalker.app.learning.Packages;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.OpenToAll;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Serves a package to the learner who started it: its files, the run-time interface, and what its
/// content tells. Who holds the attempt's token is let in; nobody else is.
@Controller
final class PackageRuns {
  /// The run-time interface, and no icon, which browsers would look for outside of the package.
  private static final String SCRIPT =
      "<link rel=\"icon\" href=\"data:,\"><script src=\"/package/%s/runtime.js\"></script>";

  private static final int MOST_TOLD = 400_000;
  private static final TypeReference<Map<String, String>> TOLD = new TypeReference<>() {};

  /// What browsers may make of files; anything else is only taken away.
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html;charset=UTF-8"),
          Map.entry("htm", "text/html;charset=UTF-8"),
          Map.entry("js", "text/javascript;charset=UTF-8"),
          Map.entry("css", "text/css;charset=UTF-8"),
          Map.entry("json", "application/json"),
          Map.entry("xml", "text/xml"),
          Map.entry("txt", "text/plain;charset=UTF-8"),
          Map.entry("svg", "image/svg+xml"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("jpeg", "image/jpeg"),
          Map.entry("gif", "image/gif"),
          Map.entry("webp", "image/webp"),
          Map.entry("mp4", "video/mp4"),
          Map.entry("webm", "video/webm"),
          Map.entry("mp3", "audio/mpeg"),
          Map.entry("woff", "font/woff"),
          Map.entry("woff2", "font/woff2"));

  private final Packages packages;
  private final JsonMapper json = JsonMapper.builder().build();

  PackageRuns(Packages packages) {
    this.packages = packages;
  }

  private PackageAttempt attempt(String token) {
    return packages.find(token).orElseThrow(() -> new NotFound("attempt"));
  }

  @GetMapping("/package/{token}/start")
  @OpenToAll("The token in the address is the right to this one attempt")
  ResponseEntity<byte[]> start(@PathVariable String token) {
    String launch = attempt(token).launch();
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, "/package/" + token + "/files/" + launch)
        .build();
  }

  @GetMapping("/package/{token}/files/**")
  @OpenToAll("The token in the address is the right to this one attempt")
  ResponseEntity<byte[]> file(@PathVariable String token, HttpServletRequest request) {
    PackageAttempt attempt = attempt(token);
    String uri =
        URLDecoder.decode(request.getRequestURI().replace("+", "%2B"), StandardCharsets.UTF_8);
    String path = uri.substring(uri.indexOf("/files/") + "/files/".length());
    byte[] content = packages.file(attempt, path).orElseThrow(() -> new NotFound("file " + path));
    String type =
        TYPES.getOrDefault(
            path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
            MediaType.APPLICATION_OCTET_STREAM_VALUE);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_TYPE, type)
        .body(type.startsWith("text/html") ? withRuntime(content, token) : content);
  }

  /// The page with the run-time interface before everything else of it: content looks for it in its
  /// own window and in those above.
  private static byte[] withRuntime(byte[] page, String token) {
    String html = new String(page, StandardCharsets.UTF_8);
    String lower = html.toLowerCase(Locale.ROOT);
    int head = lower.indexOf("<head");
    int at = head < 0 ? 0 : lower.indexOf('>', head) + 1;
    return (html.substring(0, at) + SCRIPT.formatted(token) + html.substring(at))
        .getBytes(StandardCharsets.UTF_8);
  }

  /// The run-time interface with what was told in an earlier attempt that was not finished.
  @GetMapping("/package/{token}/runtime.js")
  @OpenToAll("The token in the address is the right to this one attempt")
  ResponseEntity<byte[]> runtime(@PathVariable String token) throws IOException {
    PackageAttempt attempt = attempt(token);
    Map<String, Object> begin = new LinkedHashMap<>();
    begin.put("edition", attempt.edition());
    begin.put("tell", "/package/" + token + "/told");
    begin.put("data", attempt.data());
    String script =
        new ClassPathResource("assets/package/runtime.js")
            .getContentAsString(StandardCharsets.UTF_8);
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_TYPE, "text/javascript;charset=UTF-8")
        .body(
            script
                .replace("__BEGIN__", json.writeValueAsString(begin))
                .getBytes(StandardCharsets.UTF_8));
  }

  /// What the content tells; a request of its own origin, so that nothing can be read from
  /// the answer.
  @PostMapping("/package/{token}/told")
  @OpenToAll("The token in the address is the right to this one attempt")
  ResponseEntity<Void> told(
      @PathVariable String token, @RequestBody(required = false) byte @Nullable [] body) {
    try {
      boolean kept =
          body != null
              && body.length <= MOST_TOLD
              && packages.tell(token, json.readValue(body, TOLD));
      return ResponseEntity.status(kept ? HttpStatus.NO_CONTENT : HttpStatus.UNPROCESSABLE_CONTENT)
          .build();
    } catch (JacksonException e) {
      return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).build();
    }
  }
}
