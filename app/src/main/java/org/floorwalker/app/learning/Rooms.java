package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.floorwalker.app.learning.store.RoomStore;
import org.floorwalker.app.learning.store.RoomStore.ClassDays;
import org.floorwalker.app.learning.store.RoomStore.Wish;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.planning.time.TimeRange;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Rooms by name, whatever their case: each holds one session or class at a time.
@Service
public class Rooms {
  private final RoomStore store;
  private final Clock clock;

  Rooms(RoomStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Takes a room.
  ///
  /// @param zone whose days a class lies on
  /// @return title of what is held in it in that time, and nothing was taken; empty when it was
  @Transactional
  public Optional<String> take(Wish wish, ZoneId zone, String by) {
    store.lock(wish.room());
    Optional<String> taken =
        store.findTitle(wish.room(), wish.range()).or(() -> classIn(wish, zone));
    if (taken.isEmpty()) {
      store.insert(wish, clock.instant(), by);
    }
    return taken;
  }

  private Optional<String> classIn(Wish wish, ZoneId zone) {
    return classes(wish.range(), zone, one -> one.room().equalsIgnoreCase(wish.room())).stream()
        .filter(one -> days(one, wish.range(), zone).stream().anyMatch(wish.range()::overlaps))
        .map(ClassDays::title)
        .findFirst();
  }

  /// Gives up what was taken under the reference.
  public void giveUp(String reference) {
    store.delete(reference);
  }

  /// Whether sessions are held in a room on some day of a class, after it is kept from others.
  @Transactional
  public boolean holdsSession(String room, LocalDate starts, LocalDate ends, ZoneId zone) {
    store.lock(room);
    ClassDays days = new ClassDays(0, room, "", starts, ends);
    TimeRange whole =
        TimeRange.of(starts.atStartOfDay(zone).toInstant(), ends.atStartOfDay(zone).toInstant());
    return days(days, whole, zone).stream().anyMatch(day -> store.findTitle(room, day).isPresent());
  }

  /// When a room is taken within a time, by sessions and by the days of classes.
  public List<TimeRange> listTaken(String room, TimeRange range, ZoneId zone) {
    List<TimeRange> taken = new ArrayList<>(store.list(room, range));
    classes(range, zone, one -> one.room().equalsIgnoreCase(room))
        .forEach(one -> taken.addAll(days(one, range, zone)));
    return taken;
  }

  /// The days within a time on which somebody teaches a class.
  public List<TimeRange> listTaught(PersonId trainer, TimeRange range, ZoneId zone) {
    return classes(range, zone, one -> one.trainer() == trainer.value()).stream()
        .flatMap(one -> days(one, range, zone).stream())
        .toList();
  }

  private List<ClassDays> classes(TimeRange range, ZoneId zone, Predicate<ClassDays> wanted) {
    LocalDate first = range.startInclusive().atZone(zone).toLocalDate();
    LocalDate end = range.endExclusive().atZone(zone).toLocalDate().plusDays(1);
    return store.listClasses(first, end).stream().filter(wanted).toList();
  }

  private static List<TimeRange> days(ClassDays one, TimeRange range, ZoneId zone) {
    return one.starts()
        .datesUntil(one.ends())
        .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
        .map(
            day ->
                TimeRange.of(
                    day.atStartOfDay(zone).toInstant(),
                    day.plusDays(1).atStartOfDay(zone).toInstant()))
        .filter(range::overlaps)
        .toList();
  }
}
