package org.floorwalker.app.learning.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.LessonFile;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The catalogue and the versions of a course.
@Controller
final class CoursePages {
  private static final String HOME = "/training/courses";

  private final Catalogue catalogue;
  private final Words words;

  CoursePages(Catalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  @GetMapping(HOME)
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list() {
    return Page.of("learning/courses", new CoursesView(catalogue.list()));
  }

  @GetMapping(HOME + "/{code}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(@PathVariable String code) {
    Course course = course(code);
    return Page.of("learning/course", new CourseView(course, catalogue.listVersions(course)));
  }

  private Course course(String code) {
    return catalogue.find(code).orElseThrow(() -> new NotFound("course " + code));
  }

  @GetMapping("/training/new-course")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView empty(Locale language) {
    return Page.of("learning/form", forNew(new Typed(CourseForm.USUAL), language));
  }

  private FormView forNew(Typed form, Locale language) {
    return FormView.of(
        "learning.new-course",
        "",
        HOME,
        HOME,
        form.fields(CourseForm.fields(kinds(language)), words, language));
  }

  private List<Field.Choice> kinds(Locale language) {
    return CourseForm.KINDS.stream()
        .map(
            kind ->
                new Field.Choice(kind.word(), words.say(language, "learning.kind." + kind.word())))
        .toList();
  }

  @PostMapping(HOME)
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView add(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String code = form.code("code");
    String client = form.optional("client", 100);
    Course.Kind kind = CourseForm.kind(form);
    Course.Material material = CourseForm.material(form, kind);
    if (form.isRight()) {
      form.check(
          "code", catalogue.add(viewer, code, kind, client, material), "learning.wrong.code");
    }
    return form.isRight()
        ? Page.goTo(HOME + "/" + code).saying("learning.said.written", material.title())
        : Page.invalid("learning/form", forNew(form, language));
  }

  @GetMapping(HOME + "/{code}/edit")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView edit(@PathVariable String code, Locale language) {
    Course course = written(code);
    Typed form = new Typed(CourseForm.typed(course.latest().material()));
    return Page.of("learning/form", forEdit(course, form, language));
  }

  private FormView forEdit(Course course, Typed form, Locale language) {
    String home = HOME + "/" + course.code();
    return FormView.of(
        "learning.new-version",
        course.latest().material().title(),
        home,
        home,
        form.fields(CourseForm.fields(null), words, language));
  }

  @PostMapping(HOME + "/{code}")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView revise(
      Viewer viewer,
      @PathVariable String code,
      Locale language,
      @RequestParam Map<String, String> typed) {
    Course course = written(code);
    Typed form = new Typed(typed);
    Course.Material material = CourseForm.material(form, course.kind());
    if (!form.isRight()) {
      return Page.invalid("learning/form", forEdit(course, form, language));
    }
    catalogue.revise(viewer, code, material);
    return Page.goTo(HOME + "/" + code).saying("learning.said.written", material.title());
  }

  /// A course that is written by hand; a package's new version is a new archive.
  private Course written(String code) {
    Course course = course(code);
    if (course.kind() == Course.Kind.PACKAGE) {
      throw new NotFound("course " + code + " to write");
    }
    return course;
  }

  /// A file makes a new version, because what somebody has read must stay what it was.
  @PostMapping(HOME + "/{code}/file")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView attach(Viewer viewer, @PathVariable String code, @RequestParam MultipartFile file)
      throws IOException {
    Course course = written(code);
    boolean fits = !file.isEmpty() && file.getSize() <= LessonFile.MOST_BYTES;
    if (fits) {
      catalogue.attach(viewer, code, Downloads.nameOf(file), file.getBytes());
    }
    return Page.goTo(HOME + "/" + course.code())
        .saying(fits ? "learning.said.attached" : "learning.said.not-attached");
  }

  @GetMapping(HOME + "/{code}/files/{version}")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable int version) {
    Course course = course(code);
    return catalogue.listVersions(course).stream()
        .filter(one -> one.number() == version)
        .findFirst()
        .map(one -> file(course, one))
        .orElseThrow(() -> new NotFound("version " + version + " of course " + code));
  }

  /// The file of the version that is to be read now.
  @GetMapping("/my/training/{code}/file")
  @Needs(Permission.SEE_OWN_DAY)
  ResponseEntity<byte[]> own(@PathVariable String code) {
    Course course = course(code);
    return file(course, course.latest());
  }

  private ResponseEntity<byte[]> file(Course course, Course.Version version) {
    LessonFile file = version.file();
    if (file == null) {
      throw new NotFound("file of course " + course.code());
    }
    return Downloads.asSent(file.name(), file.hash(), catalogue.content(course, version.number()));
  }

  @PostMapping(HOME + "/{code}/retire")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView retire(Viewer viewer, @PathVariable String code) {
    catalogue.retire(viewer, course(code).code());
    return Page.goTo(HOME).saying("learning.said.retired");
  }
}
