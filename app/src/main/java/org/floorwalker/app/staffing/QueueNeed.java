package org.floorwalker.app.staffing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.staffing.QueueSettings;
import org.floorwalker.planning.staffing.SlotNeed;
import org.floorwalker.planning.staffing.simulation.ContactPaths;
import org.jspecify.annotations.Nullable;

/// One queue of a need version.
///
/// @param settings what was promised when the need was made
/// @param zone zone of the queue's days
/// @param slots open slots in order of time
/// @param paths where its contacts may go on to
public record QueueNeed(QueueSettings settings, ZoneId zone, List<Slot> slots, ContactPaths paths) {
  public QueueNeed {
    slots = List.copyOf(slots);
  }

  /// The same with other slots.
  public QueueNeed withSlots(List<Slot> changed) {
    return new QueueNeed(settings, zone, changed, paths);
  }

  /// @param contacts contacts expected in the slot, overrides laid over
  /// @param handleSeconds mean handle time expected
  /// @param need people, what they achieve, and why so many
  /// @param range people to schedule if the slot turns out quiet or busy; null in needs made before
  ///     it was kept
  public record Slot(double contacts, double handleSeconds, SlotNeed need, @Nullable Range range) {
    /// The range, or the need itself where none was kept.
    public Range rangeOrNeed() {
      return range == null ? new Range(need.scheduled(), need.scheduled()) : range;
    }
  }

  /// People to schedule when the pace is one that one slot in ten undercuts, and one that one in
  /// ten passes.
  public record Range(double low, double high) {
    /// In which the need itself always lies.
    static Range around(double scheduled, double low, double high) {
      return new Range(Math.min(scheduled, low), Math.max(scheduled, high));
    }
  }

  public String queue() {
    return settings.id().name();
  }

  /// The slots of one local day.
  public List<Slot> slots(LocalDate day) {
    return slots.stream()
        .filter(slot -> slot.need().start().atZone(zone).toLocalDate().equals(day))
        .toList();
  }

  public Optional<Slot> findSlot(Instant start) {
    return slots.stream().filter(slot -> slot.need().start().equals(start)).findFirst();
  }
}
