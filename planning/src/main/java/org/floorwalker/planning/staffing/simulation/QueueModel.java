package org.floorwalker.planning.staffing.simulation;

import java.util.List;

/// A queue as it is simulated: what arrives, how it is handled, how it waits, what is promised.
///
/// @param name name in results
/// @param contactsPerHour arrival rate in each slot of the timeline, 0 when closed
/// @param handling how one contact is handled
/// @param waiting how a contact waits
/// @param promise when a contact counts as in time
/// @param routes groups that may take it, the first with a free agent wins
/// @param onward what follows a contact: none for most
public record QueueModel(
    String name,
    double[] contactsPerHour,
    Handling handling,
    Waiting waiting,
    Promise promise,
    List<Route> routes,
    Onward onward) {

  public QueueModel {
    contactsPerHour = contactsPerHour.clone();
    routes = List.copyOf(routes);
    for (double rate : contactsPerHour) {
      if (!(rate >= 0) || Double.isInfinite(rate)) {
        throw new IllegalArgumentException(
            "Queue %s has a rate of %s contacts an hour.\nMaybe a forecast slot is missing."
                .formatted(name, rate));
      }
    }
  }

  /// The same queue with other arrival rates.
  public QueueModel withContactsPerHour(double[] rates) {
    return new QueueModel(name, rates, handling, waiting, promise, routes, onward);
  }

  /// Handling of one contact.
  ///
  /// @param law handle time of a contact that has the agent for itself
  /// @param speeds speed of each contact when its agent works on 1, 2, … contacts at once, relative
  ///   to having the agent alone; its length is the concurrency. `{1}` is voice; `{1, 0.8, 0.65}`
  ///   is three chats, each at 65 % speed when all three run.
  public record Handling(TimeLaw law, double[] speeds) {
    public Handling {
      speeds = speeds.clone();
      for (double speed : speeds) {
        if (!(speed > 0)) {
          throw new IllegalArgumentException(
              "A speed of %s would never finish a contact.".formatted(speed));
        }
      }
    }

    /// One contact at a time.
    public static Handling alone(TimeLaw law) {
      return new Handling(law, new double[] {1});
    }

    /// Most contacts of this queue that one agent works on at once.
    public int concurrency() {
      return speeds.length;
    }
  }

  /// Waiting before being taken.
  ///
  /// @param patience time a customer waits before leaving
  /// @param balkShare share that leaves at once when it would have to wait
  /// @param places waiting places; whoever finds them taken is turned away
  /// @param reserve idle agents that deferrable work leaves for others: it is started only while
  ///   more than this many agents of every queue they also serve are idle; 0 for customers on
  ///   the line
  /// @param urgentAfterSeconds wait after which the reserve no longer holds it back
  public record Waiting(
      TimeLaw patience, double balkShare, int places, int reserve, double urgentAfterSeconds) {
    public Waiting {
      if (!(balkShare >= 0 && balkShare <= 1) || places < 0 || reserve < 0) {
        throw new IllegalArgumentException(
            "A balk share of %s, %d places and a reserve of %d cannot be simulated."
                .formatted(balkShare, places, reserve));
      }
    }

    /// In an endless line with the given patience.
    public static Waiting withPatience(TimeLaw patience) {
      return new Waiting(patience, 0, Integer.MAX_VALUE, 0, Double.POSITIVE_INFINITY);
    }

    /// Deferrable work: nobody leaves, and idle agents are kept for customers on the line.
    public static Waiting deferrable(int reserve, double urgentAfterSeconds) {
      return new Waiting(new TimeLaw.Endless(), 0, Integer.MAX_VALUE, reserve, urgentAfterSeconds);
    }
  }

  /// When a contact is in time.
  public sealed interface Promise {
    /// Taken by an agent within the seconds, the last one included.
    record AnsweredWithin(double seconds) implements Promise {}

    /// Handled to the end within the seconds of opening time after its arrival.
    record DoneWithin(double seconds, OpenTimes open) implements Promise {}
  }

  /// A group that may take the contact.
  ///
  /// @param group index of the group
  /// @param afterSeconds wait before the group may take it, 0 at once; a partner's delay
  /// @param handleFactor handle time in this group relative to the queue's law
  public record Route(int group, double afterSeconds, double handleFactor) {
    public Route {
      if (!(afterSeconds >= 0) || !(handleFactor > 0)) {
        throw new IllegalArgumentException(
            "A route after %s s with handle factor %s cannot be simulated."
                .formatted(afterSeconds, handleFactor));
      }
    }

    public static Route toGroup(int group) {
      return new Route(group, 0, 1);
    }
  }

  /// What follows a contact.
  ///
  /// @param redialShare share of those who abandoned that call again
  /// @param redialAfter how long they take to do so
  /// @param secondLineShare share of the handled that go on to the second line
  /// @param secondLineQueue index of that queue, -1 for none
  /// @param callbackShare share that accepts a callback when it is offered
  /// @param callbackAfterSeconds wait after which it is offered, infinite for never
  /// @param callbackQueue index of the queue that holds the callbacks, -1 for none
  public record Onward(
      double redialShare,
      TimeLaw redialAfter,
      double secondLineShare,
      int secondLineQueue,
      double callbackShare,
      double callbackAfterSeconds,
      int callbackQueue) {
    /// Nothing follows.
    public static final Onward NONE =
        new Onward(0, new TimeLaw.Endless(), 0, -1, 0, Double.POSITIVE_INFINITY, -1);

    /// A share of those who abandoned calls again.
    public static Onward redial(double share, TimeLaw after) {
      return new Onward(share, after, 0, -1, 0, Double.POSITIVE_INFINITY, -1);
    }

    /// A share of the handled goes on to another queue.
    public static Onward secondLine(double share, int queue) {
      return new Onward(0, new TimeLaw.Endless(), share, queue, 0, Double.POSITIVE_INFINITY, -1);
    }

    /// Those who have waited long are offered a callback, which waits in another queue.
    public static Onward callback(double share, double afterSeconds, int queue) {
      return new Onward(0, new TimeLaw.Endless(), 0, -1, share, afterSeconds, queue);
    }
  }
}
