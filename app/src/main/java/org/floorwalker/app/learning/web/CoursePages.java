package org.floorwalker.app.learning.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.learning.Catalogue;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.LessonFile;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
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
  private static final String CODE = "[a-z0-9][a-z0-9-]{0,99}";

  private final Catalogue catalogue;
  private final Words words;

  CoursePages(Catalogue catalogue, Words words) {
    this.catalogue = catalogue;
    this.words = words;
  }

  @GetMapping("/training/courses")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list() {
    return Page.of("learning/courses", new CoursesView(catalogue.list()));
  }

  @GetMapping("/training/courses/{code}")
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
    Map<String, String> usual = Map.of("language", "nb", "minutes", "30", "repetitions", "1");
    return Page.of("learning/form", form(null, usual, Map.of(), language));
  }

  private FormView form(
      @Nullable Course course,
      Map<String, String> typed,
      Map<String, String> wrong,
      Locale language) {
    List<Field> fields = new ArrayList<>();
    if (course == null) {
      fields.add(Field.text("code", "learning.code").help("learning.code.help"));
      fields.add(Field.choice("kind", "learning.kind", kinds(language)));
      fields.add(Field.text("client", "learning.client").help("learning.client.help").optionally());
    }
    fields.add(Field.text("title", "learning.title-field"));
    fields.add(Field.text("language", "learning.language"));
    fields.add(Field.number("minutes", "learning.minutes"));
    fields.add(Field.number("pass_mark", "learning.pass-mark").optionally());
    fields.add(Field.number("repetitions", "learning.repetitions"));
    return new FormView(
        course == null ? "learning.new-course" : "learning.new-version",
        course == null ? "" : course.latest().material().title(),
        course == null ? "/training/courses" : "/training/courses/" + course.code(),
        course == null ? "/training/courses" : "/training/courses/" + course.code(),
        fields.stream()
            .map(
                field ->
                    field
                        .value(typed.getOrDefault(field.name(), ""))
                        .error(
                            wrong.containsKey(field.name())
                                ? words.say(language, wrong.getOrDefault(field.name(), ""))
                                : null))
            .toList(),
        Map.of(),
        "learning.content",
        typed.getOrDefault("content", ""),
        wrong.containsKey("content"),
        false);
  }

  private List<Field.Choice> kinds(Locale language) {
    List<Field.Choice> kinds = new ArrayList<>();
    for (Course.Kind kind : CourseForm.KINDS) {
      kinds.add(new Field.Choice(kind.word(), words.say(language, "learning.kind." + kind.word())));
    }
    return kinds;
  }

  @PostMapping("/training/courses")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView add(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    CourseForm form = new CourseForm(typed);
    Optional<Course.Kind> kind = form.kind();
    Course.Material material = form.material(kind);
    String code = typed.getOrDefault("code", "").strip();
    form.check("code", code.matches(CODE));
    if (form.wrong().isEmpty() && kind.isPresent()) {
      String client = typed.getOrDefault("client", "").strip();
      form.check("code", catalogue.add(viewer, code, kind.get(), client, material));
    }
    return form.wrong().isEmpty()
        ? Page.goTo("/training/courses/" + code).saying("learning.said.written", material.title())
        : Page.invalid("learning/form", form(null, typed, form.wrong(), language));
  }

  @GetMapping("/training/courses/{code}/edit")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView edit(@PathVariable String code, Locale language) {
    Course course = written(code);
    Course.Material material = course.latest().material();
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("title", material.title());
    typed.put("language", material.language());
    typed.put("minutes", String.valueOf(material.minutes()));
    Integer passMark = material.passMark();
    typed.put("pass_mark", passMark == null ? "" : passMark.toString());
    typed.put("repetitions", String.valueOf(material.repetitions()));
    typed.put("content", material.content());
    return Page.of("learning/form", form(course, typed, Map.of(), language));
  }

  @PostMapping("/training/courses/{code}")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView revise(
      Viewer viewer,
      @PathVariable String code,
      Locale language,
      @RequestParam Map<String, String> typed) {
    Course course = written(code);
    CourseForm form = new CourseForm(typed);
    Course.Material material = form.material(Optional.of(course.kind()));
    if (!form.wrong().isEmpty()) {
      return Page.invalid("learning/form", form(course, typed, form.wrong(), language));
    }
    catalogue.revise(viewer, code, material);
    return Page.goTo("/training/courses/" + code).saying("learning.said.written", material.title());
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
  @PostMapping("/training/courses/{code}/file")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView attach(Viewer viewer, @PathVariable String code, @RequestParam MultipartFile file)
      throws IOException {
    Course course = written(code);
    boolean fits = !file.isEmpty() && file.getSize() <= LessonFile.MOST_BYTES;
    if (fits) {
      catalogue.attach(viewer, code, Downloads.nameOf(file), file.getBytes());
    }
    return Page.goTo("/training/courses/" + course.code())
        .saying(fits ? "learning.said.attached" : "learning.said.not-attached");
  }

  @GetMapping("/training/courses/{code}/files/{version}")
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

  @PostMapping("/training/courses/{code}/retire")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView retire(Viewer viewer, @PathVariable String code) {
    catalogue.retire(viewer, course(code).code());
    return Page.goTo("/training/courses").saying("learning.said.retired");
  }
}
