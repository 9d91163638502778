package org.floorwalker.app.history.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.history.FileImport;
import org.floorwalker.app.history.History;
import org.floorwalker.app.history.HistoryImport;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.app.history.UploadedFile;
import org.floorwalker.app.history.Uploads;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.jobs.JobId;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
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

  private final HistoryImport imports;
  private final FileImport files;
  private final History history;
  private final Uploads uploads;
  private final Words words;

  ImportPages(
      HistoryImport imports, FileImport files, History history, Uploads uploads, Words words) {
    this.imports = imports;
    this.files = files;
    this.history = history;
    this.uploads = uploads;
    this.words = words;
  }

  @GetMapping("/imports")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView list(Viewer viewer) {
    return Page.of("history/imports", view(viewer, Map.of(), null));
  }

  private ImportsView view(Viewer viewer, Map<String, String> sent, @Nullable String trouble) {
    return new ImportsView(
        fields(viewer, sent), trouble, imports.listRecent(RECENT), history.unknownQueues());
  }

  private List<Field> fields(Viewer viewer, Map<String, String> sent) {
    List<Field.Choice> formats =
        FileImport.formats().stream().map(name -> new Field.Choice(name, name)).toList();
    List<Field.Choice> mappings = new ArrayList<>();
    mappings.add(new Field.Choice("", said(viewer, "history.mapping.none")));
    for (SavedMapping saved : files.mappings()) {
      mappings.add(new Field.Choice(saved.name(), saved.name()));
    }
    List<Field.Choice> badRows =
        List.of(
            new Field.Choice("refuse", said(viewer, "history.bad-rows.refuse")),
            new Field.Choice("leave-out", said(viewer, "history.bad-rows.leave-out")));
    return List.of(
        Field.choice("format", "history.format", formats)
            .value(sent.getOrDefault("format", "contacts")),
        Field.text("source", "history.source")
            .help("history.source.help")
            .value(sent.getOrDefault("source", "")),
        Field.text("zone", "history.zone").value(sent.getOrDefault("zone", viewer.zone().getId())),
        Field.number("wrapup", "history.wrapup").value(sent.getOrDefault("wrapup", "0")),
        Field.choice("mapping", "history.mapping", mappings)
            .value(sent.getOrDefault("mapping", "")),
        Field.choice("bad-rows", "history.bad-rows", badRows)
            .value(sent.getOrDefault("bad-rows", "refuse")));
  }

  private String said(Viewer viewer, String key) {
    return words.say(viewer.language() == null ? Locale.ENGLISH : viewer.language(), key);
  }

  @PostMapping("/imports")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView upload(
      Viewer viewer,
      @RequestParam Map<String, String> sent,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty() || !isComplete(sent)) {
      return Page.invalid("history/imports", view(viewer, sent, "history.choose-file"));
    }
    UploadedFile uploaded =
        new UploadedFile(
            0,
            name(file),
            sent.getOrDefault("format", ""),
            sent.getOrDefault("mapping", ""),
            sent.getOrDefault("source", "").strip(),
            sent.getOrDefault("zone", ""),
            Long.parseLong(sent.getOrDefault("wrapup", "0")),
            sent.getOrDefault("bad-rows", "").equals("leave-out"));
    try (InputStream in = file.getInputStream()) {
      JobId job = uploads.submit(viewer, uploaded, in);
      return Page.goTo("/jobs/" + job.value());
    }
  }

  private static String name(MultipartFile file) {
    String name = file.getOriginalFilename();
    return name == null || name.isBlank() ? "file" : name;
  }

  private boolean isComplete(Map<String, String> sent) {
    String source = sent.getOrDefault("source", "").strip();
    String format = sent.getOrDefault("format", "");
    boolean mapped = format.equals(FileImport.MAPPED);
    String mapping = sent.getOrDefault("mapping", "");
    return !source.isEmpty()
        && source.length() <= 100
        && FileImport.formats().contains(format)
        && ZoneId.getAvailableZoneIds().contains(sent.getOrDefault("zone", ""))
        && sent.getOrDefault("wrapup", "0").matches("\\d{1,5}")
        && (!mapped || files.mappings().stream().anyMatch(saved -> saved.name().equals(mapping)));
  }

  @GetMapping("/imports/{id}")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView show(@PathVariable long id) {
    return Page.of(
        "history/run",
        new ImportRunView(
            imports.findRun(id).orElseThrow(() -> new NotFound("import " + id)),
            imports.problems(id)));
  }

  @Configuration(proxyBeanMethods = false)
  static class Rail {
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
