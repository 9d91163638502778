package org.floorwalker.app.development;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.development.TalkTemplate.Audience;
import org.floorwalker.app.development.store.TemplateStore;
import org.floorwalker.app.people.Placement;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.platform.versions.SaveOutcome;
import org.floorwalker.app.platform.versions.Shipped;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Templates of talks: shipped ones in five languages, changed and added to by the centre without
/// code. A talk keeps the version it was planned with.
@Service
public class TalkTemplates {
  private static final String SHIPPED = "/talks/templates.json";

  private final TemplateStore store;
  private final Audit audit;
  private final Clock clock;

  TalkTemplates(TemplateStore store, Audit audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /// A template as it is shipped.
  private record First(String code, TalkKind kind, TemplateContent content) {}

  /// All templates in their newest version; the first time, the shipped ones are put in.
  @Transactional
  public List<TalkTemplate> listAll() {
    List<TalkTemplate> all = store.listAll();
    if (all.isEmpty()) {
      Shipped.read(SHIPPED, First.class).forEach(this::install);
      all = store.listAll();
    }
    return all;
  }

  /// Those a talk can be planned with; the variant that fits a person is found then.
  public List<TalkTemplate> inUse() {
    return listAll().stream()
        .filter(one -> !one.retired() && one.audience().equals(TalkTemplate.Audience.EVERYBODY))
        .toList();
  }

  private void install(First first) {
    store
        .insert(first.code(), first.kind(), Audience.EVERYBODY)
        .ifPresent(id -> store.insertVersion(id, 0, first.content(), clock.instant(), Shipped.BY));
  }

  @Transactional
  public TalkTemplate get(long id) {
    return listAll().stream()
        .filter(template -> template.id() == id)
        .findFirst()
        .orElseThrow(() -> new NotFound("template " + id));
  }

  /// What a version asks, whatever came after it.
  public TemplateContent content(long version) {
    return store
        .findContent(version)
        .orElseThrow(() -> new NotFound("template version " + version));
  }

  /// The variant of a template that fits a person best.
  @Transactional
  public Optional<TalkTemplate> findFor(String code, Placement person) {
    return listAll().stream()
        .filter(template -> template.code().equals(code) && !template.retired())
        .filter(template -> template.audience().fit(person.client(), person.unit()) >= 0)
        .max(
            Comparator.comparingInt(
                template -> template.audience().fit(person.client(), person.unit())));
  }

  /// Adds the next version; talks that are planned already keep theirs.
  ///
  /// @param seen number of the version the form was made from
  @Transactional
  public SaveOutcome<TalkTemplate> save(Viewer viewer, long id, int seen, TemplateContent content) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    List<String> troubles = content.troubles();
    if (!troubles.isEmpty()) {
      return new SaveOutcome.NotPossible<>(troubles);
    }
    TalkTemplate before = get(id);
    if (!store.insertVersion(id, seen, content, clock.instant(), viewer.name())) {
      return new SaveOutcome.Overtaken<>(get(id));
    }
    audit.record(
        viewer,
        "development.template-changed",
        About.thing("talk-template", id),
        before.content(),
        content);
    return new SaveOutcome.Saved<>(seen + 1);
  }

  /// A variant for a client or a unit that begins as a copy; empty when it is there already.
  @Transactional
  public Optional<Long> addVariant(Viewer viewer, long id, Audience audience) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    TalkTemplate origin = get(id);
    return add(viewer, origin.code(), origin.kind(), audience, origin.content());
  }

  /// A template of the centre's own; empty when the code is taken.
  @Transactional
  public Optional<Long> add(
      Viewer viewer, String code, TalkKind kind, Audience audience, TemplateContent content) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    listAll();
    Optional<Long> id = store.insert(code, kind, audience);
    id.ifPresent(
        there -> {
          store.insertVersion(there, 0, content, clock.instant(), viewer.name());
          audit.record(
              viewer,
              "development.template-added",
              About.thing("talk-template", there),
              null,
              content);
        });
    return id;
  }

  /// Takes a template out of use, or back into it; talks planned with it go on.
  @Transactional
  public void setRetired(Viewer viewer, long id, boolean retired) {
    viewer.require(Permission.KEEP_TALK_TEMPLATES);
    boolean before = get(id).retired();
    store.setRetired(id, retired);
    audit.record(
        viewer, "development.template-retired", About.thing("talk-template", id), before, retired);
  }
}
