package org.floorwalker.app.history.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.ImportRun;
import org.floorwalker.app.history.ImportRuns;
import org.floorwalker.app.history.Mappings;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.app.history.Uploads;
import org.floorwalker.app.history.store.SlotStore;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.FirstStep;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Files on their way in: the form, the latest imports, and one import with its problems.
@Controller
final class ImportPages {
  private static final int RECENT = 50;

  private final ImportRuns runs;
  private final FileImport files;
  private final History history;
  private final Uploads uploads;
  private final Mappings mappings;
  private final Words words;
  private final long mostMegabytes;

  ImportPages(
      ImportRuns runs,
      FileImport files,
      History history,
      Uploads uploads,
      Mappings mappings,
      Words words,
      @Value("${floorwalker.upload.most-megabytes}") long mostMegabytes) {
    this.runs = runs;
    this.files = files;
    this.history = history;
    this.uploads = uploads;
    this.mappings = mappings;
    this.words = words;
    this.mostMegabytes = mostMegabytes;
  }

  @GetMapping("/imports")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView list(Viewer viewer) {
    Map<String, String> asBefore =
        runs.listRecent(1).stream().collect(Collectors.toMap(_ -> "source", ImportRun::source));
    return Page.of("history/imports", view(viewer, new ImportForm(asBefore), Map.of()));
  }

  private ImportsView view(Viewer viewer, ImportForm form, Map<String, String> troubles) {
    return new ImportsView(
        fields(viewer, form, troubles),
        troubles.containsKey("file") ? troubles.get("file") : null,
        mostMegabytes,
        runs.listRecent(RECENT),
        history.unknownQueues(),
        List.copyOf(mappings.forms().values()));
  }

  private List<Field> fields(Viewer viewer, ImportForm form, Map<String, String> troubles) {
    List<Field.Choice> choices = new ArrayList<>();
    choices.add(new Field.Choice("", said(viewer, "history.mapping.none")));
    for (SavedMapping saved : files.mappings()) {
      choices.add(new Field.Choice(saved.name(), saved.name()));
    }
    List<Field.Choice> badRows =
        List.of(
            new Field.Choice("refuse", said(viewer, "history.bad-rows.refuse")),
            new Field.Choice("leave-out", said(viewer, "history.bad-rows.leave-out")));
    return Stream.of(
            Field.choice("format", "history.format", formats()),
            Field.text("source", "history.source").help("history.source.help"),
            Field.text("zone", "history.zone"),
            Field.number("wrapup", "history.wrapup"),
            Field.choice("mapping", "history.mapping", choices),
            Field.choice("bad-rows", "history.bad-rows", badRows))
        .map(field -> field.value(form.get(field.name(), viewer.zone())))
        .map(field -> field.error(said(viewer, troubles, field.name())))
        .toList();
  }

  private List<Field.Choice> formats() {
    return files.formats().stream().map(name -> new Field.Choice(name, name)).toList();
  }

  private String said(Viewer viewer, String key) {
    return words.say(viewer.spoken(), key);
  }

  private @Nullable String said(Viewer viewer, Map<String, String> troubles, String field) {
    String key = troubles.get(field);
    return key == null ? null : said(viewer, key);
  }

  @PostMapping("/imports")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView upload(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    ImportForm form = new ImportForm(sent);
    Map<String, String> troubles = form.troubles(files.formats(), names(files.mappings()));
    if (file == null || file.isEmpty()) {
      troubles.put("file", "history.choose-file");
    }
    if (file == null || !troubles.isEmpty()) {
      return Page.invalid("history/imports", view(viewer, form, troubles));
    }
    try (InputStream in = file.getInputStream()) {
      JobId job = uploads.submit(viewer, form.file(name(file), viewer.zone()), in);
      return Page.goTo("/jobs/" + job.value());
    }
  }

  private static Set<String> names(List<SavedMapping> mappings) {
    return mappings.stream().map(SavedMapping::name).collect(Collectors.toSet());
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "file" : name;
  }

  @GetMapping("/imports/{id}")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView show(@PathVariable long id) {
    return Page.of(
        "history/run",
        new ImportRunView(
            runs.find(id).orElseThrow(() -> new NotFound("import " + id)),
            runs.listProblems(id),
            history.unknownQueues()));
  }

  @Configuration(proxyBeanMethods = false)
  static class Rail {
    @Bean
    FirstStep historyStep(SlotStore slots) {
      return new FirstStep(
          40, "history.first", "/imports", Permission.IMPORT_HISTORY, slots::hasAny);
    }

    @Bean
    RailEntry importsEntry() {
      return RailEntry.of(
          RailGroup.TRUST,
          80,
          "history.rail.imports",
          "/imports",
          Icon.IMPORT,
          Permission.IMPORT_HISTORY);
    }
  }
}
