package org.floorwalker.app.platform.mail;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A letter to one person.
public record Letter(String to, String subject, String body, Optional<Attachment> attachment) {
  public static Letter of(String to, String subject, String body) {
    return new Letter(to, subject, body, Optional.empty());
  }

  /// The same letter with something attached.
  public Letter with(Attachment newAttachment) {
    return new Letter(to, subject, body, Optional.of(newAttachment));
  }

  /// Something attached, such as a calendar entry.
  public record Attachment(String name, String type, byte[] content) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Attachment that
          && name.equals(that.name)
          && type.equals(that.type)
          && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
      return Objects.hash(name, type, Arrays.hashCode(content));
    }

    @Override
    public String toString() {
      return name + " (" + type + ", " + content.length + " bytes)";
    }
  }
}
