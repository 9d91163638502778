package org.floorwalker.planning.staffing.simulation;

import java.time.Duration;
import java.util.Set;
import org.floorwalker.planning.demand.QueueId;
import org.jspecify.annotations.Nullable;

/// What may become of a contact beside being answered by our own people.
///
/// @param partner who takes it over after a while; null when nobody does
/// @param secondLine where some of the answered go on to; null when all end there
/// @param callback what is offered to those who wait long; null when nothing is
/// @param redial those who hang up and call again; null when nobody does
public record ContactPaths(
    @Nullable Partner partner,
    @Nullable SecondLine secondLine,
    @Nullable Callback callback,
    @Nullable Redial redial) {
  public static final ContactPaths NONE = new ContactPaths(null, null, null, null);

  /// A partner's people, who serve this queue alone and are there all the time.
  ///
  /// @param after wait before a contact flows over; zero for at once
  /// @param people people of the partner
  /// @param handleFactor their handle time ÷ our own
  public record Partner(Duration after, int people, double handleFactor) {
    public Partner {
      if (after.isNegative() || people < 0 || !(handleFactor > 0)) {
        throw new IllegalArgumentException(
            "A partner with %d people after %s at %s times our handle time is not possible.\nMaybe a sign is wrong."
                .formatted(people, after, handleFactor));
      }
    }
  }

  /// @param queue the second line
  /// @param share share of the answered that goes on to it
  public record SecondLine(QueueId queue, double share) {
    public SecondLine {
      requireShare(share);
    }
  }

  /// @param queue the queue that holds the callbacks
  /// @param after wait after which one is offered
  /// @param share share of those offered one who accept
  public record Callback(QueueId queue, Duration after, double share) {
    public Callback {
      requireShare(share);
    }
  }

  /// @param share share of those who hang up that call again
  /// @param after mean time until they do
  public record Redial(double share, Duration after) {
    public Redial {
      requireShare(share);
    }
  }

  private static void requireShare(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "%s is not a share.\nMaybe write 0.2 for one in five.".formatted(share));
    }
  }

  /// The paths that lead to one of these queues, or to none.
  public ContactPaths within(Set<QueueId> queues) {
    return new ContactPaths(
        partner,
        secondLine == null || queues.contains(secondLine.queue()) ? secondLine : null,
        callback == null || queues.contains(callback.queue()) ? callback : null,
        redial);
  }

  public ContactPaths withPartner(@Nullable Partner changed) {
    return new ContactPaths(changed, secondLine, callback, redial);
  }

  public ContactPaths withSecondLine(@Nullable SecondLine changed) {
    return new ContactPaths(partner, changed, callback, redial);
  }

  public ContactPaths withCallback(@Nullable Callback changed) {
    return new ContactPaths(partner, secondLine, changed, redial);
  }

  public ContactPaths withRedial(@Nullable Redial changed) {
    return new ContactPaths(partner, secondLine, callback, changed);
  }
}
