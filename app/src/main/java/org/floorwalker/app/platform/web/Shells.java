package org.floorwalker.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.floorwalker.app.platform.access.Place;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.Places;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.internal.Sessions;
import org.floorwalker.app.platform.pages.DayLine;
import org.floorwalker.app.platform.pages.Icon;
import org.floorwalker.app.platform.pages.Ids;
import org.floorwalker.app.platform.pages.LearntCalled;
import org.floorwalker.app.platform.pages.QueuesCalled;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.pages.RailGroup;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/// Makes the shell of a page: rail, words, zone and form proof for this viewer.
@Component
final class Shells {
  private static final ZoneId BEFORE_LOGIN = ZoneId.of("UTC");
  private static final int TABS = 5;

  private final Words words;
  private final Assets assets;
  private final Clock clock;
  private final Sessions sessions;
  private final RailEntries entries;
  private final Places places;
  private final FirstSteps firstSteps;
  private final List<DayLine.Source> dayLines;
  private final QueuesCalled queues;
  private final LearntCalled learnt;
  private final OpenRoutes routes;

  Shells(
      Words words,
      Assets assets,
      Clock clock,
      Sessions sessions,
      RailEntries entries,
      Places places,
      FirstSteps firstSteps,
      List<DayLine.Source> dayLines,
      QueuesCalled queues,
      LearntCalled learnt,
      OpenRoutes routes) {
    this.words = words;
    this.assets = assets;
    this.clock = clock;
    this.sessions = sessions;
    this.entries = entries;
    this.places = places;
    this.firstSteps = firstSteps;
    this.dayLines = dayLines;
    this.queues = queues;
    this.learnt = learnt;
    this.routes = routes;
  }

  Shell of(HttpServletRequest request) {
    @Nullable Viewer viewer = Viewers.find().orElse(null);
    Instant now = clock.instant();
    String path = path(request);
    return new Shell(
        viewer,
        PageLanguage.of(viewer, request),
        viewer == null ? BEFORE_LOGIN : viewer.zone(),
        words,
        path,
        now,
        assets.root(),
        formProof(request),
        rail(viewer, path),
        () -> Cookies.find(request, Cookies.SESSION).flatMap(sessions::takeReceipt),
        dayLine(viewer, now),
        new Ids(),
        place(viewer, path),
        () -> viewer == null ? List.of() : firstSteps.of(viewer),
        onceAPage(),
        namesOfLearnt(),
        address -> routes.isOpen(viewer, address));
  }

  private QueuesCalled onceAPage() {
    Map<String, String> names = new HashMap<>();
    return () -> {
      if (names.isEmpty()) {
        names.putAll(queues.byCode());
      }
      return names;
    };
  }

  private Supplier<LearntCalled.Names> namesOfLearnt() {
    AtomicReference<LearntCalled.@Nullable Names> known = new AtomicReference<>();
    return () -> {
      LearntCalled.Names names = known.get();
      if (names == null) {
        names = learnt.names();
        known.set(names);
      }
      return names;
    };
  }

  /// Entries this viewer may open, in the order of the rail.
  List<RailEntry> entriesOf(Viewer viewer) {
    return entries.of(viewer);
  }

  private Shell.Rail rail(@Nullable Viewer viewer, String path) {
    if (viewer == null) {
      return new Shell.Rail(List.of(), List.of());
    }
    List<RailEntry> mine = entriesOf(viewer);
    Optional<RailEntry> current = RailEntries.current(mine, path);
    List<Shell.Rail.Group> groups = new ArrayList<>();
    for (RailGroup group : RailGroup.values()) {
      List<Shell.Rail.Item> items =
          mine.stream()
              .filter(entry -> entry.group() == group)
              .map(entry -> item(entry, current, viewer))
              .toList();
      if (!items.isEmpty()) {
        groups.add(new Shell.Rail.Group(group.key(), items));
      }
    }
    return new Shell.Rail(groups, tabs(mine, viewer, current));
  }

  /// What fits at the foot of a phone: where the viewer's roles begin, then the rail's order; the
  /// last leads to everything else.
  private static List<Shell.Rail.Item> tabs(
      List<RailEntry> mine, Viewer viewer, Optional<RailEntry> current) {
    List<RailEntry> ordered =
        mine.stream()
            .sorted(
                Comparator.comparing(
                    entry -> Collections.disjoint(entry.firstFor(), viewer.roles())))
            .toList();
    boolean all = ordered.size() <= TABS;
    List<RailEntry> shown = all ? ordered : ordered.subList(0, TABS - 1);
    List<Shell.Rail.Item> tabs = new ArrayList<>();
    shown.forEach(entry -> tabs.add(item(entry, current, viewer)));
    if (!all) {
      boolean elsewhere = current.filter(shown::contains).isEmpty();
      tabs.add(new Shell.Rail.Item("shell.more", "/welcome", Icon.MORE, elsewhere, 0));
    }
    return tabs;
  }

  private static Shell.Rail.Item item(RailEntry entry, Optional<RailEntry> current, Viewer viewer) {
    boolean isCurrent = current.filter(entry::equals).isPresent();
    int waiting = entry.waiting().applyAsInt(viewer);
    return new Shell.Rail.Item(entry.words(), entry.path(), entry.icon(), isCurrent, waiting);
  }

  private Optional<DayLine> dayLine(@Nullable Viewer viewer, Instant now) {
    return viewer == null
        ? Optional.empty()
        : dayLines.stream().flatMap(source -> source.dayLine(viewer, now).stream()).findFirst();
  }

  /// The place the viewer chose, while it is within their reach; to be chosen on pages that show
  /// it, and nowhere else.
  private Shell.WorkPlace place(@Nullable Viewer viewer, String path) {
    if (viewer == null
        || Places.SEES_OTHERS.stream().noneMatch(viewer::may)
        || entriesOf(viewer).stream()
            .noneMatch(entry -> entry.ofPlace() && entry.path().equals(path))) {
      return new Shell.WorkPlace(false, null);
    }
    @Nullable PlaceKey chosen = viewer.place();
    @Nullable String name =
        chosen == null
            ? null
            : places.within(viewer).stream()
                .filter(place -> place.key().equals(chosen))
                .map(Place::name)
                .findFirst()
                .orElse(null);
    return new Shell.WorkPlace(true, name);
  }

  private static Shell.Csrf formProof(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Shell.Csrf(token.getParameterName(), token.getToken())
        : new Shell.Csrf(FormProof.FIELD, "");
  }

  private static String path(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
        ? failed
        : request.getRequestURI();
  }
}
