package org.floorwalker.app.history.store;

import java.time.Instant;
import org.floorwalker.planning.demand.Contact;
import org.floorwalker.planning.demand.Segment;

/// A number that two tellings of a contact share only when they say the same.
final class ContactContent {
  private ContactContent() {}

  static long of(Contact contact) {
    long hash = contact.channel().ordinal() + 1;
    for (Segment segment : contact.segments()) {
      hash = mixed(hash, segment.kind().ordinal());
      hash = mixed(hash, textHash(segment.queue()));
      hash = mixed(hash, textHash(segment.agent()));
      hash = mixed(hash, micros(segment.start()));
      Instant end = segment.end();
      hash = mixed(hash, end == null ? -1 : micros(end));
      hash = mixed(hash, segment.outcome().ordinal());
    }
    return hash;
  }

  private static long micros(Instant instant) {
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1000;
  }

  private static long textHash(String text) {
    long hash = 1;
    for (int i = 0; i < text.length(); i++) {
      hash = hash * 1_099_511_628_211L + text.charAt(i);
    }
    return hash;
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014) over the running value.
  private static long mixed(long hash, long value) {
    long z = (hash ^ value) + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
