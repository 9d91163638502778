package org.floorwalker.app.wellbeing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.wellbeing.CheckIns;
import org.floorwalker.app.wellbeing.HomeItem;
import org.floorwalker.app.wellbeing.HomePreference;
import org.floorwalker.app.wellbeing.HomeWork;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Working from home: one's own, and that of those one leads.
@Controller
public final class HomeWorkPages {
  private static final String PATH = "/home-work";
  private static final String TEMPLATE = "wellbeing/homework";

  private final HomeWork homes;
  private final CheckIns checkIns;
  private final Words words;

  HomeWorkPages(HomeWork homes, CheckIns checkIns, Words words) {
    this.homes = homes;
    this.checkIns = checkIns;
    this.words = words;
  }

  /// @param own null for a login that is nobody's who works here today
  /// @param led those the viewer leads
  /// @param refused what was typed when the last deed could not be; null when it could
  public record View(
      HomeWork.@Nullable Line own, List<HomeWork.Line> led, @Nullable Refused refused) {
    public boolean isOpen(HomeWork.Line line) {
      return refused != null && refused.person() == line.person().value();
    }

    /// What stands in the field of somebody's terms.
    public String terms(HomeWork.Line line, String usual) {
      if (refused != null && isOpen(line)) {
        return refused.terms();
      }
      return line.agreement() == null ? usual : line.agreement().terms();
    }
  }

  /// @param why key of the reason
  /// @param person whose form it was; 0 for one's own
  public record Refused(String why, long person, String terms) {}

  @GetMapping(PATH)
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView page(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, null));
  }

  private View view(Viewer viewer, @Nullable Refused refused) {
    return new View(homes.own(viewer).orElse(null), homes.led(viewer), refused);
  }

  @PostMapping(PATH + "/people/{person}")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView write(
      Viewer viewer,
      @PathVariable PersonId person,
      @RequestParam(defaultValue = "") String terms,
      @RequestParam(defaultValue = "") String starts) {
    Optional<LocalDate> day = day(starts);
    if (day.isEmpty()) {
      return refused(viewer, new Refused("wellbeing.home.refused.day", person.value(), terms));
    }
    if (homes.write(viewer, person, terms, day.get())) {
      return Page.goTo(PATH).saying("wellbeing.home.said.written");
    }
    String why = terms.isBlank() ? "wellbeing.refused.empty" : "wellbeing.refused.long";
    return refused(viewer, new Refused(why, person.value(), terms));
  }

  private ModelAndView refused(Viewer viewer, Refused refused) {
    return Page.invalid(TEMPLATE, view(viewer, refused));
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  @PostMapping(PATH + "/agree/{id}")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView agree(Viewer viewer, @PathVariable long id) {
    return homes.agree(viewer, id)
        ? Page.goTo(PATH).saying("wellbeing.home.said.agreed")
        : refused(viewer, new Refused("wellbeing.home.refused.changed", 0, ""));
  }

  @PostMapping(PATH + "/end/{person}")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView end(Viewer viewer, @PathVariable PersonId person) {
    homes.end(viewer, person);
    return Page.goTo(PATH).saying("wellbeing.home.said.ended");
  }

  /// What is missing and was not before is a lack, so that the leader has it with a day.
  @PostMapping(PATH + "/place")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView check(Viewer viewer, @RequestParam Map<String, String> form) {
    Set<HomeItem> there = EnumSet.noneOf(HomeItem.class);
    form.keySet().forEach(key -> HomeItem.findKey(key).ifPresent(there::add));
    List<HomeItem> missing = homes.check(viewer, there);
    if (missing.isEmpty()) {
      return Page.goTo(PATH).saying("wellbeing.home.said.checked");
    }
    checkIns.lack(viewer, told(viewer, missing));
    return Page.goTo(PATH).saying("wellbeing.home.said.missing");
  }

  private String told(Viewer viewer, List<HomeItem> missing) {
    Locale language = viewer.spoken();
    String items =
        missing.stream()
            .map(item -> words.say(language, "wellbeing.item." + item.key()))
            .collect(Collectors.joining("; "));
    return words.say(language, "wellbeing.home.lack", items);
  }

  @PostMapping(PATH + "/preference")
  @Needs(Permission.SEE_OWN_DAY)
  ModelAndView prefer(Viewer viewer, @RequestParam(defaultValue = "") String wish) {
    Optional<HomePreference.Where> chosen = HomePreference.Where.findKey(wish);
    if (chosen.isEmpty()) {
      return refused(viewer, new Refused("wellbeing.refused.mood", 0, ""));
    }
    homes.prefer(viewer, chosen.get());
    return Page.goTo(PATH).saying("wellbeing.home.said.preferred");
  }
}
