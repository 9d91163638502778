package org.floorwalker.app.wellbeing.web;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.wellbeing.ContactWay;
import org.floorwalker.app.wellbeing.ReachTimes;
import org.floorwalker.app.wellbeing.ReachTimes.Hours;
import org.floorwalker.app.wellbeing.TeamCare;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// What a leader reads of those they lead, and does about it.
@Controller
public final class TeamCarePages {
  private static final String PATH = "/check-ins";
  private static final String TEMPLATE = "wellbeing/checkins";

  private final TeamCare care;

  TeamCarePages(TeamCare care) {
    this.care = care;
  }

  /// @param circle null for who leads nobody
  /// @param refused key of why the last deed could not be; null when it could
  /// @param about the lack that was not answered; 0 for none
  /// @param typed what was typed then
  public record View(
      TeamCare.@Nullable Circle circle, @Nullable String refused, long about, String typed) {
    /// Hours of a weekday, null when it has none.
    public @Nullable Hours hours(DayOfWeek day) {
      return circle == null ? null : circle.reach().week().get(day);
    }
  }

  /// "Monday" in the viewer's language.
  public static String weekday(Shell shell, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL_STANDALONE, Words.formatting(shell.language()));
  }

  @GetMapping(PATH)
  @Needs(Permission.LEAD_TALKS)
  ModelAndView page(Viewer viewer) {
    return Page.of(TEMPLATE, view(viewer, null, 0, ""));
  }

  private View view(Viewer viewer, @Nullable String refused, long about, String typed) {
    return new View(care.leads(viewer) ? care.circle(viewer) : null, refused, about, typed);
  }

  private ModelAndView refused(Viewer viewer, String why, long about, String typed) {
    return Page.invalid(TEMPLATE, view(viewer, why, about, typed));
  }

  @PostMapping(PATH + "/contacts/{person}")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView note(
      Viewer viewer, @PathVariable PersonId person, @RequestParam(defaultValue = "") String way) {
    Optional<ContactWay> chosen = ContactWay.findKey(way);
    if (chosen.isEmpty()) {
      return refused(viewer, "wellbeing.refused.way", 0, "");
    }
    care.note(viewer, person, chosen.get());
    return Page.goTo(PATH).saying("wellbeing.said.contact");
  }

  @PostMapping(PATH + "/lacks/{id}")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView answer(
      Viewer viewer, @PathVariable long id, @RequestParam(defaultValue = "") String words) {
    if (care.answer(viewer, id, words)) {
      return Page.goTo(PATH).saying("wellbeing.said.answered");
    }
    String why = words.isBlank() ? "wellbeing.refused.empty" : "wellbeing.refused.answered";
    return refused(viewer, why, id, words);
  }

  @PostMapping(PATH + "/reach")
  @Needs(Permission.LEAD_TALKS)
  ModelAndView reach(Viewer viewer, @RequestParam Map<String, String> form) {
    Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      String from = form.getOrDefault("from" + day.getValue(), "").strip();
      String until = form.getOrDefault("until" + day.getValue(), "").strip();
      if (from.isEmpty() && until.isEmpty()) {
        continue;
      }
      Optional<Hours> hours = hours(from, until);
      if (hours.isEmpty()) {
        return refused(viewer, "wellbeing.refused.hours", 0, "");
      }
      week.put(day, hours.get());
    }
    return care.reachable(viewer, ReachTimes.of(week, form.getOrDefault("way", "").strip()))
        ? Page.goTo(PATH).saying("wellbeing.said.reach")
        : refused(viewer, "wellbeing.refused.long", 0, "");
  }

  private static Optional<Hours> hours(String from, String until) {
    try {
      LocalTime start = LocalTime.parse(from);
      LocalTime end = LocalTime.parse(until);
      return start.isBefore(end) ? Optional.of(new Hours(start, end)) : Optional.empty();
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
