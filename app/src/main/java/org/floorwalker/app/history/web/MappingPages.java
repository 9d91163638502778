package org.floorwalker.app.history.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.floorwalker.app.history.Mappings;
import org.floorwalker.app.history.SavedMapping;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.table.TableForm;
import org.floorwalker.files.table.TableSample;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// Column mappings: begun from a sample of the outside table, tried, and saved. The sample travels
/// with the form; nothing is kept on the server before somebody saves.
@Controller
final class MappingPages {
  private final Mappings mappings;
  private final Words words;

  MappingPages(Mappings mappings, Words words) {
    this.mappings = mappings;
    this.words = words;
  }

  @GetMapping("/imports/mappings")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView list(Viewer viewer) {
    return Page.of("history/mappings", view("", "contacts", null));
  }

  private MappingsView view(String name, String target, @Nullable String trouble) {
    List<Field.Choice> targets =
        mappings.forms().keySet().stream().map(form -> new Field.Choice(form, form)).toList();
    return new MappingsView(
        mappings.list(),
        List.of(
            Field.text("name", "history.mapping.name").value(name),
            Field.choice("target", "history.mapping.target", targets).value(target)),
        trouble);
  }

  @GetMapping("/imports/mappings/edit")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView edit(Viewer viewer, @RequestParam(defaultValue = "") String name) {
    SavedMapping saved =
        mappings.find(name).orElseThrow(() -> new NotFound("mapping \"" + name + "\""));
    MappingForm form = MappingForm.of(saved, new TableSample(""));
    return Page.of("history/mapping", view(viewer, form, Map.of()));
  }

  @PostMapping("/imports/mappings/sample")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView sample(
      Viewer viewer,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String target,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    if (file == null || file.isEmpty() || !mappings.forms().containsKey(target)) {
      return Page.invalid("history/mappings", view(name, target, "history.choose-file"));
    }
    TableSample sample;
    try (InputStream in = file.getInputStream()) {
      sample = TableSample.of(in);
    }
    Optional<SavedMapping> known =
        mappings.find(name.strip()).filter(saved -> saved.target().equals(target));
    MappingForm form =
        known
            .map(saved -> MappingForm.of(saved, sample))
            .orElseGet(
                () ->
                    MappingForm.of(
                        name.strip(),
                        target,
                        sample,
                        mappings.sameNames(target, sample),
                        viewer.zone()));
    return Page.of("history/mapping", view(viewer, form, Map.of()));
  }

  @PostMapping("/imports/mappings")
  @Needs(Permission.IMPORT_HISTORY)
  ModelAndView save(Viewer viewer, @RequestParam Map<String, String> sent) {
    MappingForm form = new MappingForm(sent);
    TableForm target = target(form);
    if (form.get("deed").equals("look")) {
      return Page.of("history/mapping", view(viewer, form, Map.of()));
    }
    Map<String, String> troubles = form.troubles(target);
    SavedMapping mapping = form.mapping(target);
    if (mapping == null || !troubles.isEmpty()) {
      return Page.invalid("history/mapping", view(viewer, form, troubles));
    }
    mappings.save(viewer, mapping);
    return Page.goTo("/imports/mappings").saying("history.said.mapping-saved", mapping.name());
  }

  private TableForm target(MappingForm form) {
    return Optional.ofNullable(mappings.forms().get(form.get("target")))
        .orElseThrow(() -> new NotFound("form \"" + form.get("target") + "\""));
  }

  private MappingView view(Viewer viewer, MappingForm form, Map<String, String> troubles) {
    TableForm target = target(form);
    TableSample sample = form.sample();
    SavedMapping mapping = form.mapping(target);
    return new MappingView(
        target,
        fields(viewer, form, troubles),
        target.columns().stream().map(column -> column(viewer, column, form, troubles)).toList(),
        sample.text(),
        sample.headers(form.separator()),
        mapping == null || sample.text().isBlank()
            ? null
            : mappings.preview(target.name(), mapping.mapping(), sample));
  }

  private MappingView.Column column(
      Viewer viewer, TableForm.Column ours, MappingForm form, Map<String, String> troubles) {
    String field = MappingForm.COLUMN + ours.name();
    return new MappingView.Column(ours, form.get(field), said(viewer, troubles.get(field)));
  }

  private List<Field> fields(Viewer viewer, MappingForm form, Map<String, String> troubles) {
    return Stream.of(
            Field.text("name", "history.mapping.name"),
            Field.choice(
                "separator",
                "history.mapping.separator",
                choices(viewer, "history.separator.", "comma", "semicolon", "tab", "bar")),
            Field.choice(
                "header",
                "history.mapping.header",
                choices(viewer, "history.header.", "yes", "no")),
            Field.choice(
                "decimal",
                "history.mapping.decimal",
                choices(viewer, "history.decimal.", "point", "comma")),
            Field.text("times", "history.mapping.times")
                .help("history.mapping.times.help")
                .optionally(),
            Field.text("dates", "history.mapping.dates")
                .help("history.mapping.dates.help")
                .optionally(),
            Field.text("zone", "history.zone"))
        .map(field -> field.value(form.get(field.name())))
        .map(field -> field.error(said(viewer, troubles.get(field.name()))))
        .toList();
  }

  private List<Field.Choice> choices(Viewer viewer, String keys, String... values) {
    return Stream.of(values)
        .map(value -> new Field.Choice(value, words.say(viewer.spoken(), keys + value)))
        .toList();
  }

  private @Nullable String said(Viewer viewer, @Nullable String key) {
    return key == null ? null : words.say(viewer.spoken(), key);
  }
}
