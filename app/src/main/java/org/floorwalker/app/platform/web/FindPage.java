package org.floorwalker.app.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.find.FindSource;
import org.floorwalker.app.platform.find.Found;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.RailEntry;
import org.floorwalker.app.platform.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Find: people, teams, queues, sites, clients and pages, as far as the viewer's rights reach; a
/// page of its own, and the box that opens over every page.
@Controller
public final class FindPage {
  private static final int MOST = 6;

  private final List<FindSource> sources;
  private final Shells shells;
  private final Words words;

  FindPage(List<FindSource> sources, Shells shells, Words words) {
    this.sources = sources;
    this.shells = shells;
    this.words = words;
  }

  /// @param words what was searched for
  /// @param groups what was found, by kind
  public record View(String words, Map<Found.Kind, List<Found>> groups) {}

  @GetMapping("/find")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView page(Viewer viewer, Locale language, @RequestParam(defaultValue = "") String q) {
    return Page.of("platform/find", find(viewer, language, q));
  }

  /// The box over a page, without results yet.
  @GetMapping("/find/box")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView box() {
    return Page.of("platform/findbox", "");
  }

  /// The results alone, fetched while somebody types.
  @GetMapping("/find/results")
  @Needs(Permission.SEE_OWN_DATA)
  ModelAndView results(Viewer viewer, Locale language, @RequestParam(defaultValue = "") String q) {
    return Page.of("platform/findresults", find(viewer, language, q));
  }

  private View find(Viewer viewer, Locale language, String wanted) {
    String text = wanted.strip();
    if (text.isEmpty()) {
      return new View("", Map.of());
    }
    List<Found> pages = pages(viewer, text, language);
    List<Found> things =
        sources.stream()
            .flatMap(source -> source.find(viewer, text, language, MOST).stream())
            .toList();
    return new View(text, byKind(things, pages));
  }

  private static Map<Found.Kind, List<Found>> byKind(List<Found> things, List<Found> pages) {
    Map<Found.Kind, List<Found>> groups =
        things.stream()
            .collect(Collectors.groupingBy(Found::kind, TreeMap::new, Collectors.toList()));
    if (!pages.isEmpty()) {
      groups.put(Found.Kind.PAGE, pages);
    }
    return groups;
  }

  private List<Found> pages(Viewer viewer, String text, Locale language) {
    String lower = text.toLowerCase(language);
    return shells.entriesOf(viewer).stream()
        .map(entry -> page(entry, language))
        .filter(found -> found.title().toLowerCase(language).contains(lower))
        .sorted(
            Comparator.comparing(found -> !found.title().toLowerCase(language).startsWith(lower)))
        .limit(MOST)
        .toList();
  }

  private Found page(RailEntry entry, Locale language) {
    return new Found(
        Found.Kind.PAGE,
        words.say(language, entry.words()),
        words.say(language, entry.group().key()),
        entry.path());
  }
}
