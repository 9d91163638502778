package org.floorwalker.app.rostering.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.floorwalker.app.people.Member;
import org.floorwalker.app.people.PartlyUsable;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.QueueNames;
import org.floorwalker.app.people.QueueRights;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.rostering.CellText;
import org.floorwalker.app.rostering.DayPlan;
import org.floorwalker.app.rostering.GridEditing;
import org.floorwalker.app.rostering.RosterEditing;
import org.floorwalker.app.rostering.RosterLock;
import org.floorwalker.app.rostering.RosterVersion;
import org.floorwalker.planning.time.TimeRange;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who is shown in a grid of a schedule, and the head above it.
@Component
final class GridPeople {
  private final People people;
  private final QueueRights rights;
  private final GridEditing grids;
  private final RosterEditing editing;

  GridPeople(People people, QueueRights rights, GridEditing grids, RosterEditing editing) {
    this.people = people;
    this.rights = rights;
    this.grids = grids;
    this.editing = editing;
  }

  /// People of a grid.
  ///
  /// @param everybody all who match the filter, in order
  /// @param shown those of the page asked for
  /// @param marks changes and locks of their rows
  /// @param zones zones of sites by code
  record Shown(
      GridBar bar,
      List<Member> everybody,
      List<Member> shown,
      Marks marks,
      Map<String, ZoneId> zones) {
    long seen(PersonId person, LocalDate day) {
      return marks.seen(person, day);
    }

    boolean isLocked(PersonId person, LocalDate day) {
      return marks.isLocked(person, day);
    }

    /// A person's hours as one would type them, in the zone of their site; empty when free.
    String text(Member member, @Nullable DayPlan plan) {
      ZoneId zone = Objects.requireNonNull(zones.get(member.agent().site()));
      return CellText.write(Optional.ofNullable(plan).map(p -> p.shift().range()), zone);
    }
  }

  /// @param seen the last change of each row
  /// @param locks locks of the version
  record Marks(Map<PersonId, Map<LocalDate, Long>> seen, List<RosterLock> locks) {
    long seen(PersonId person, LocalDate day) {
      return seen.getOrDefault(person, Map.of()).getOrDefault(day, 0L);
    }

    boolean isLocked(PersonId person, LocalDate day) {
      return locks.stream().anyMatch(lock -> lock.holds(person, day));
    }
  }

  /// @param hours from when to when everybody's shift lasts on the days shown
  Shown of(
      RosterVersion version,
      Viewer viewer,
      String view,
      List<LocalDate> days,
      GridFilter filter,
      Map<LocalDate, Map<PersonId, TimeRange>> hours) {
    LocalDate first = days.getFirst();
    List<Member> crew =
        people.crewOver(version.span().firstDay(), version.span().endExclusive()).members();
    Marks marks =
        new Marks(
            grids.seen(version.id(), first, days.getLast().plusDays(1)), grids.locks(version.id()));
    List<Member> everybody =
        crew.stream()
            .filter(m -> m.serves() || isPlanned(m, hours))
            .filter(filter::matches)
            .filter(only(filter, marks, days, hours))
            .sorted(order(filter, hours, first))
            .toList();
    GridBar bar =
        bar(version, viewer, view, days, filter, crew, everybody.size(), marks.locks().size());
    return new Shown(bar, everybody, page(everybody, filter.page()), marks, people.zones());
  }

  private static List<Member> page(List<Member> everybody, int page) {
    if (page == 0) {
      return everybody;
    }
    int from = Math.min(everybody.size(), (page - 1) * GridFilter.PAGE);
    return everybody.subList(from, Math.min(everybody.size(), from + GridFilter.PAGE));
  }

  private static boolean isPlanned(Member member, Map<LocalDate, Map<PersonId, TimeRange>> hours) {
    return hours.values().stream().anyMatch(day -> day.containsKey(member.id()));
  }

  private static Predicate<Member> only(
      GridFilter filter,
      Marks marks,
      List<LocalDate> days,
      Map<LocalDate, Map<PersonId, TimeRange>> hours) {
    return switch (filter.only()) {
      case "working" -> member -> isPlanned(member, hours);
      case "free" -> member -> !isPlanned(member, hours);
      case "changed" -> member -> days.stream().anyMatch(day -> marks.seen(member.id(), day) > 0);
      case "locked" -> member -> days.stream().anyMatch(day -> marks.isLocked(member.id(), day));
      default -> _ -> true;
    };
  }

  private static Comparator<Member> order(
      GridFilter filter, Map<LocalDate, Map<PersonId, TimeRange>> hours, LocalDate day) {
    Comparator<Member> byName =
        Comparator.comparing(Member::name).thenComparing(m -> m.agent().id());
    Map<PersonId, TimeRange> today = hours.getOrDefault(day, Map.of());
    return switch (filter.order()) {
      case "start" -> Comparator.comparing((Member m) -> start(today, m)).thenComparing(byName);
      case "queues" -> Comparator.comparing(GridPeople::queues).thenComparing(byName);
      default -> byName;
    };
  }

  private static Instant start(Map<PersonId, TimeRange> hours, Member member) {
    TimeRange shift = hours.get(member.id());
    return shift == null ? Instant.MAX : shift.startInclusive();
  }

  /// Who serves the same queues stands together.
  private static String queues(Member member) {
    return member.agent().skills().stream().sorted().collect(Collectors.joining(", "));
  }

  private GridBar bar(
      RosterVersion version,
      Viewer viewer,
      String view,
      List<LocalDate> days,
      GridFilter filter,
      List<Member> crew,
      int count,
      int locks) {
    return new GridBar(
        version,
        view,
        days.getFirst(),
        filter,
        choices(crew, days.getFirst()),
        count,
        editing.isOpen(version, days.getFirst()),
        editing.countCorrections(version.id()),
        new GridBar.Steps(editing.canUndo(version, viewer), editing.canRedo(version, viewer)),
        locks,
        version.isDraft() ? offQueue(viewer, version.span()) : 0);
  }

  private int offQueue(Viewer viewer, RosterVersion.Span span) {
    return (int)
        rights.listPartly(viewer, span.firstDay(), span.endExclusive()).stream()
            .map(PartlyUsable::person)
            .distinct()
            .count();
  }

  private GridBar.Choices choices(List<Member> crew, LocalDate day) {
    List<String> used = distinct(crew, m -> List.of(m.agent().place().team()));
    List<Field.Choice> teams = new ArrayList<>();
    for (TeamCard team : people.teamsOn(day)) {
      if (used.contains(team.code())) {
        teams.add(new Field.Choice(team.code(), team.name()));
      }
    }
    return new GridBar.Choices(
        teams, distinct(crew, m -> List.of(m.agent().site())), offered(crew));
  }

  private List<Field.Choice> offered(List<Member> crew) {
    QueueNames names = QueueNames.of(people);
    return distinct(crew, m -> m.agent().skills()).stream()
        .map(code -> new Field.Choice(code, names.of(code)))
        .sorted(Comparator.comparing(Field.Choice::label))
        .toList();
  }

  private static List<String> distinct(List<Member> crew, Function<Member, List<String>> of) {
    return crew.stream().flatMap(m -> of.apply(m).stream()).distinct().sorted().toList();
  }
}
