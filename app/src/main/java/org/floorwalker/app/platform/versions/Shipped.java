package org.floorwalker.app.platform.versions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/// What comes with the product as the first version of what a centre then changes.
public final class Shipped {
  /// Who made the first version.
  public static final String BY = "Floorwalker";

  private Shipped() {}

  /// The entries of a list in JSON on the class path, such as `/talks/templates.json`.
  public static <T> List<T> read(String file, Class<T> entry) {
    JsonMapper json = JsonMapper.builder().build();
    try (InputStream in = Shipped.class.getResourceAsStream(file)) {
      return json.readValue(
          Objects.requireNonNull(in, file),
          json.getTypeFactory().constructCollectionType(List.class, entry));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }
}
