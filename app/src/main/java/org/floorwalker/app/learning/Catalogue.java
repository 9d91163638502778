package org.floorwalker.app.learning;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.learning.internal.Hash;
import org.floorwalker.app.learning.store.CourseStore;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The door to courses: what there is to learn from, in versions that never change.
@Service
public class Catalogue {
  private final CourseStore courses;
  private final Audit audit;
  private final Clock clock;

  Catalogue(CourseStore courses, Audit audit, Clock clock) {
    this.courses = courses;
    this.audit = audit;
    this.clock = clock;
  }

  /// All courses with their latest version, retired ones last.
  public List<Course> list() {
    return courses.list();
  }

  public Optional<Course> find(String code) {
    return courses.find(code);
  }

  /// All versions of a course, newest first.
  public List<Course.Version> listVersions(Course course) {
    return courses.listVersions(course.id());
  }

  /// Puts a new course into the catalogue; false when the code is taken.
  @Transactional
  public boolean add(
      Viewer viewer, String code, Course.Kind kind, String client, Course.Material material) {
    viewer.require(Permission.CHANGE_TRAINING);
    Optional<Long> id = courses.insert(code, kind, client);
    id.ifPresent(course -> write(viewer, course, code, 1, material, null));
    return id.isPresent();
  }

  /// Adds a version with the file of the last one, if it had any; the same material again
  /// changes nothing.
  @Transactional
  public void revise(Viewer viewer, String code, Course.Material material) {
    viewer.require(Permission.CHANGE_TRAINING);
    Course course = find(code).orElseThrow(() -> new NotFound("course " + code));
    if (!course.latest().material().equals(material)) {
      int number = course.latest().number();
      LessonFile file = course.latest().file();
      write(viewer, course.id(), code, number + 1, material, file);
      if (file != null) {
        courses.insertFile(course.id(), number + 1, file, content(course, number));
      }
    }
  }

  /// Adds a version that has the file, else like the last one; the same file again changes nothing.
  @Transactional
  public void attach(Viewer viewer, String code, String name, byte[] bytes) {
    viewer.require(Permission.CHANGE_TRAINING);
    Course course = find(code).orElseThrow(() -> new NotFound("course " + code));
    LessonFile file = new LessonFile(name, bytes.length, Hash.of(bytes));
    if (!file.equals(course.latest().file())) {
      int number = course.latest().number() + 1;
      write(viewer, course.id(), code, number, course.latest().material(), file);
      courses.insertFile(course.id(), number, file, bytes);
    }
  }

  /// What the file of a version holds.
  public byte[] content(Course course, int version) {
    return courses
        .findFile(course.id(), version)
        .orElseThrow(() -> new NotFound("file of course " + course.code()));
  }

  private void write(
      Viewer viewer,
      long course,
      String code,
      int number,
      Course.Material material,
      @Nullable LessonFile file) {
    String hash = hash(material);
    Course.Version version =
        new Course.Version(
            number,
            material,
            file == null ? hash : Hash.of(hash, file.hash()),
            clock.instant(),
            viewer.name(),
            file);
    courses.insertVersion(course, version);
    audit.record(viewer, "learning.course-written", About.thing("course", code), null, version);
  }

  private static String hash(Course.Material material) {
    Integer passMark = material.passMark();
    return Hash.of(
        material.title(),
        material.language(),
        material.minutes(),
        material.content(),
        passMark == null ? "" : passMark,
        material.repetitions());
  }

  /// Takes a course out of the catalogue; what was learnt with it stays proven.
  @Transactional
  public void retire(Viewer viewer, String code) {
    viewer.require(Permission.CHANGE_TRAINING);
    Course course = find(code).orElseThrow(() -> new NotFound("course " + code));
    LocalDate today = viewer.today(clock);
    if (courses.retire(course.id(), today)) {
      audit.record(viewer, "learning.course-retired", About.thing("course", code), null, today);
    }
  }
}
