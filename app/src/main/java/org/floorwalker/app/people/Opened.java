package org.floorwalker.app.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that has opening hours: a queue or a site, by its code.
public record Opened(Kind kind, String code) {

  /// The table of the organisation it stands in.
  public enum Kind {
    QUEUES,
    SITES
  }

  public static Opened queue(String code) {
    return new Opened(Kind.QUEUES, code);
  }

  public static Opened site(String code) {
    return new Opened(Kind.SITES, code);
  }

  /// What has the code in the table, `queues` or `sites`; empty for any other.
  public static Optional<Opened> find(String table, String code) {
    return switch (table) {
      case "queues" -> Optional.of(queue(code));
      case "sites" -> Optional.of(site(code));
      default -> Optional.empty();
    };
  }

  /// The code when it is a queue.
  public @Nullable String queueCode() {
    return kind == Kind.QUEUES ? code : null;
  }

  /// The code when it is a site.
  public @Nullable String siteCode() {
    return kind == Kind.SITES ? code : null;
  }

  @Override
  public String toString() {
    return (kind == Kind.QUEUES ? "queue " : "site ") + code;
  }
}
