package org.floorwalker.app.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/// Styles, scripts, fonts and pictures. Their address carries a hash of them all, so that browsers
/// may keep them for a year and never show old ones.
@Component
final class Assets {
  static final String PREFIX = "/assets/";

  private final String root;

  Assets() {
    this.root = PREFIX + hashOfAll();
  }

  /// The address before a file's name, such as `/assets/1f3a5b7c`.
  String root() {
    return root;
  }

  private static String hashOfAll() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:assets/**/*.*");
      Arrays.sort(files, Comparator.comparing(Resource::getFilename));
      for (Resource file : files) {
        try (InputStream content = file.getInputStream()) {
          digest.update(content.readAllBytes());
        }
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 4);
    } catch (IOException e) {
      throw new UncheckedIOException("The styles and scripts could not be read", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
