package org.floorwalker.app.rostering;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.forecasting.ForecastVersion.Made;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.rostering.store.GivenDayStore;
import org.floorwalker.app.rostering.store.RotationStore;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to rotations, who follows them, and single fixed days: what is given binds every build
/// from then on. What a planner types into a grid stands all the same, and no published row moves.
@Component
public class Rotations {
  private static final String WRONG_CELLS = "rostering.library.wrong.cells";

  private final RotationStore store;
  private final GivenDayStore given;
  private final ShiftLibrary library;
  private final Audit audit;
  private final Clock clock;

  Rotations(
      RotationStore store, GivenDayStore given, ShiftLibrary library, Audit audit, Clock clock) {
    this.store = store;
    this.given = given;
    this.library = library;
    this.audit = audit;
    this.clock = clock;
  }

  /// Rotations in use, by title.
  public List<Rotation> list() {
    return store.list();
  }

  /// A rotation in use.
  public Optional<Rotation> find(long id) {
    return store.find(id);
  }

  /// Who follows a rotation on the day or later.
  public List<FollowedRotation> followers(long rotation, LocalDate day) {
    return given.listFollowers(rotation, day);
  }

  /// Enters a rotation of cells with spaces between them.
  ///
  /// @return what is wrong as the key of its words, null when it is entered
  @Transactional
  public @Nullable String enter(Viewer viewer, String title, String cells) {
    viewer.require(Permission.MAKE_SCHEDULES);
    List<String> texts = Rotation.cells(cells);
    boolean isReadable =
        texts.size() <= Rotation.MOST_CELLS
            && texts.stream().allMatch(text -> text.equals(Rotation.OPEN) || areKnown(text));
    if (title.isBlank()) {
      return "rostering.library.wrong.title";
    }
    if (!isReadable || cells.isBlank()) {
      return WRONG_CELLS;
    }
    store.insert(title.strip(), texts, made(viewer));
    audit.record(viewer, "rostering.rotation-entered", About.thing("rotation", title), null, texts);
    return null;
  }

  /// Enters a shift bag: whoever has it works one of these shifts or is free.
  ///
  /// @param codes of shifts of the library
  /// @return what is wrong as the key of its words, null when it is entered
  @Transactional
  public @Nullable String enterBag(Viewer viewer, String title, List<String> codes) {
    return codes.isEmpty()
        ? "rostering.library.wrong.bag"
        : enter(viewer, title, Rotation.bag(codes));
  }

  private Made made(Viewer viewer) {
    return new Made(clock.instant(), viewer.name());
  }

  private boolean areKnown(String cell) {
    return Rotation.choices(cell).stream().allMatch(this::isKnown);
  }

  /// Hours, a free day, or a code the library knows.
  private boolean isKnown(String text) {
    return switch (CellText.parse(text)) {
      case CellText.Hours _, CellText.Free _ -> true;
      case CellText.Code(String code) ->
          library.listShifts().stream().anyMatch(shift -> shift.code().equals(code));
      case CellText.MovedPause _, CellText.Unreadable _ -> false;
    };
  }

  /// Ends a rotation; whoever follows it is free for the build from the day on.
  @Transactional
  public void end(Viewer viewer, long id, LocalDate day) {
    viewer.require(Permission.MAKE_SCHEDULES);
    List<FollowedRotation> followers = followers(id, day);
    if (store.end(id, made(viewer))) {
      followers.forEach(one -> leave(viewer, one.person(), day));
      audit.record(viewer, "rostering.rotation-ended", About.thing("rotation", id), null, day);
    }
  }

  /// Lets people follow a rotation from a day on, in place of what they followed before.
  ///
  /// @param first number of the cell, from 0, that falls on the day for the first of them
  /// @param later how many cells later each next person begins
  /// @return false when the rotation is none or nobody is named
  @Transactional
  public boolean follow(
      Viewer viewer, long rotation, List<PersonId> persons, LocalDate from, int first, int later) {
    viewer.require(Permission.MAKE_SCHEDULES);
    Optional<Rotation> found = store.find(rotation);
    if (found.isEmpty() || persons.isEmpty()) {
      return false;
    }
    int length = found.get().cells().size();
    for (int i = 0; i < persons.size(); i++) {
      int cell = Math.floorMod((long) first + (long) i * later, length);
      FollowedRotation wanted =
          new FollowedRotation(0, persons.get(i), rotation, cell, from, null, made(viewer));
      given.follow(wanted);
      audit.record(viewer, "rostering.rotation-followed", about(wanted.person()), null, wanted);
    }
    return true;
  }

  private static About about(PersonId person) {
    return About.thingOf(person, "rotation", person);
  }

  /// From the day on the person follows no rotation.
  @Transactional
  public void leave(Viewer viewer, PersonId person, LocalDate day) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (given.leave(person, day) > 0) {
      audit.record(viewer, "rostering.rotation-left", about(person), null, day);
    }
  }

  /// Fixed days from the day on.
  public List<FixedDay> fixedFrom(LocalDate day) {
    return given.listFixed(day, day.plusYears(2));
  }

  /// Fixes a day of some people.
  ///
  /// @param cell hours, a free day or the code of a shift
  /// @return what is wrong as the key of its words, null when it is fixed
  @Transactional
  public @Nullable String fix(Viewer viewer, List<PersonId> persons, LocalDate day, String cell) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (cell.isBlank() || !isKnown(cell)) {
      return WRONG_CELLS;
    }
    if (persons.isEmpty()) {
      return "rostering.library.wrong.people";
    }
    for (PersonId person : persons) {
      FixedDay fixed = new FixedDay(person, day, cell.strip(), made(viewer));
      given.fix(fixed);
      audit.record(viewer, "rostering.day-fixed", about(person), null, fixed);
    }
    return null;
  }

  /// The build may choose the day again.
  @Transactional
  public void free(Viewer viewer, PersonId person, LocalDate day) {
    viewer.require(Permission.MAKE_SCHEDULES);
    if (given.free(person, day)) {
      audit.record(viewer, "rostering.day-freed", about(person), day, null);
    }
  }
}
