package org.floorwalker.app.learning.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.learning.Course;
import org.floorwalker.app.learning.Packages;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.scorm.ScormPackage;
import org.floorwalker.files.scorm.ScormReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Takes a package of e-learning into the catalogue.
@Controller
final class PackagePages {
  private static final int MOST_MINUTES = 10_000;

  private final Packages packages;
  private final Words words;

  PackagePages(Packages packages, Words words) {
    this.packages = packages;
    this.words = words;
  }

  @GetMapping("/training/new-package")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView start(Locale language) {
    return Page.of("learning/packageform", view(new Typed(Map.of()), language, null));
  }

  private PackageFormView view(Typed form, Locale language, @Nullable String problem) {
    List<Field> fields =
        List.of(
            Field.text("code", "learning.code").help("learning.code.help"),
            Field.text("title", "learning.title-field"),
            Field.text("client", "learning.client").help("learning.client.help").optionally(),
            Field.text("language", "learning.language"),
            Field.number("minutes", "learning.minutes"),
            Field.number("pass_mark", "learning.pass-mark").optionally());
    return new PackageFormView(form.fields(fields, words, language), problem);
  }

  @PostMapping("/training/packages")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView add(
      Viewer viewer,
      Locale language,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Typed form = new Typed(typed);
    String code = form.code("code");
    String client = form.optional("client", 100);
    String spoken = form.text("language", 3);
    form.check("language", spoken.matches("[a-z]{2,3}"), "learning.wrong.language");
    Course.Material about =
        new Course.Material(
            form.text("title", 200),
            spoken,
            form.number("minutes", 1, MOST_MINUTES),
            "",
            form.optionalNumber("pass_mark", 1, 100),
            1);
    if (!form.isRight() || file == null || file.isEmpty()) {
      String missing =
          file == null || file.isEmpty() ? words.say(language, "learning.wrong.package") : null;
      return Page.invalid("learning/packageform", view(form, language, missing));
    }
    try (InputStream archive = file.getInputStream()) {
      return switch (ScormReader.read(archive, "package")) {
        case ScormReader.Outcome.Refused(var problem) ->
            Page.invalid(
                "learning/packageform",
                view(form, language, words.say(language, "learning.wrong." + problem.code())));
        case ScormReader.Outcome.Read(ScormPackage content) ->
            keep(viewer, language, form, code, client, about, content);
      };
    }
  }

  private ModelAndView keep(
      Viewer viewer,
      Locale language,
      Typed form,
      String code,
      String client,
      Course.Material about,
      ScormPackage content) {
    form.check("code", packages.add(viewer, code, client, about, content), "learning.wrong.code");
    return form.isRight()
        ? Page.goTo("/training/courses/" + code).saying("learning.said.written", about.title())
        : Page.invalid("learning/packageform", view(form, language, null));
  }
}
