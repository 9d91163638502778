package org.floorwalker.app.rostering.web;

import java.time.Duration;
import org.floorwalker.app.platform.access.OpenToAll;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What a phone needs to install the agent's pages and to read them without a connection. A worker
/// reaches no further than its own folder, so it is served from the root.
@Controller
final class InstallPages {
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript");
  private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");

  @GetMapping("/sw.js")
  @OpenToAll("It holds no data; the pages it keeps were given to their owner.")
  ResponseEntity<Resource> worker() {
    return of(SCRIPT, "assets/pages/worker.js");
  }

  @GetMapping("/pocket.webmanifest")
  @OpenToAll("Name and picture of the product, nothing else.")
  ResponseEntity<Resource> manifest() {
    return of(MANIFEST, "assets/pages/pocket.webmanifest");
  }

  @GetMapping("/pocket.svg")
  @OpenToAll("The picture of the product.")
  ResponseEntity<Resource> picture() {
    return of(MediaType.valueOf("image/svg+xml"), "assets/mark.svg");
  }

  private static ResponseEntity<Resource> of(MediaType type, String file) {
    return ResponseEntity.ok()
        .contentType(type)
        .cacheControl(CacheControl.maxAge(Duration.ZERO).mustRevalidate())
        .body(new ClassPathResource(file));
  }
}
