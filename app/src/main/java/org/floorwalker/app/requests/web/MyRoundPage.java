package org.floorwalker.app.requests.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.requests.MyLeaveRound;
import org.floorwalker.app.requests.RoundWishes;
import org.floorwalker.planning.leave.LeavePeriod;
import org.floorwalker.planning.leave.RoundPart;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// A person's own round of leave: wishes in order of dearness until the deadline, then what came
/// of them.
@Controller
final class MyRoundPage {
  private static final String PATH = "/my/leave-round";

  private final MyLeaveRound mine;

  MyRoundPage(MyLeaveRound mine) {
    this.mine = mine;
  }

  @GetMapping(PATH)
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView page(Viewer viewer) {
    return viewer.person() == null
        ? Page.of("rostering/nobody", "")
        : Page.of("requests/myround", view(viewer, null, null));
  }

  private MyRoundView view(
      Viewer viewer, @Nullable Map<String, String> typed, @Nullable String wrong) {
    MyLeaveRound.Mine round = mine.find(viewer).orElse(null);
    return new MyRoundView(
        round, typed != null ? typed : round == null ? Map.of() : filled(round), wrong);
  }

  /// The form as it was handed in, or as it is usually wanted.
  private static Map<String, String> filled(MyLeaveRound.Mine round) {
    RoundWishes wishes = Objects.requireNonNullElse(round.wishes(), RoundWishes.USUAL);
    Map<String, String> fields = new HashMap<>();
    fields.put("most", String.valueOf(wishes.mostWeeks()));
    fields.put("season", wishes.takesSeason() ? "yes" : "no");
    for (RoundPart part : RoundPart.values()) {
      List<LeavePeriod> ranked = wishes.of(part);
      for (int i = 0; i < ranked.size(); i++) {
        fields.put(MyRoundView.monday(part, i + 1), ranked.get(i).monday().toString());
        fields.put(MyRoundView.weeks(part, i + 1), String.valueOf(ranked.get(i).length()));
      }
    }
    return fields;
  }

  @PostMapping(PATH)
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView handIn(Viewer viewer, @RequestParam Map<String, String> typed) {
    if (viewer.person() == null) {
      return Page.of("rostering/nobody", "");
    }
    Optional<MyLeaveRound.Mine> round = mine.find(viewer);
    Optional<RoundWishes> read = round.flatMap(one -> read(one, typed));
    if (read.isEmpty()) {
      return Page.invalid("requests/myround", view(viewer, typed, "requests.round.wrong"));
    }
    return Page.goTo(PATH)
        .saying(
            mine.handIn(viewer, read.get())
                ? "requests.said.round-handed-in"
                : "requests.said.round-closed");
  }

  /// What was typed, when every week is one of the round, no period stands twice, and the lengths
  /// are possible.
  private static Optional<RoundWishes> read(MyLeaveRound.Mine round, Map<String, String> typed) {
    Map<RoundPart, List<LeavePeriod>> ranked = new EnumMap<>(RoundPart.class);
    for (RoundPart part : RoundPart.values()) {
      List<LeavePeriod> periods = new ArrayList<>();
      for (int rank = 1; rank <= MyRoundView.rows(part); rank++) {
        String monday = typed.getOrDefault(MyRoundView.monday(part, rank), "");
        if (!monday.isEmpty()) {
          Optional<LeavePeriod> period =
              period(round, monday, typed.getOrDefault(MyRoundView.weeks(part, rank), "1"));
          if (period.isEmpty()) {
            return Optional.empty();
          }
          periods.add(period.get());
        }
      }
      if (new HashSet<>(periods).size() < periods.size()) {
        return Optional.empty();
      }
      ranked.put(part, periods);
    }
    return number(typed.getOrDefault("most", ""), 0, RoundWishes.MOST_WEEKS)
        .map(most -> new RoundWishes(most, !"no".equals(typed.get("season")), ranked));
  }

  private static Optional<LeavePeriod> period(
      MyLeaveRound.Mine round, String monday, String weeks) {
    List<LocalDate> mondays = round.round().mondays();
    Optional<LocalDate> known =
        mondays.stream().filter(day -> day.toString().equals(monday)).findFirst();
    return known.flatMap(
        day ->
            number(weeks, 1, LeavePeriod.LONGEST)
                .map(length -> new LeavePeriod(day, length))
                .filter(period -> mondays.containsAll(period.weeks())));
  }

  private static Optional<Integer> number(String typed, int least, int most) {
    return typed.matches("\\d{1,2}")
        ? Optional.of(Integer.valueOf(typed)).filter(it -> it >= least && it <= most)
        : Optional.empty();
  }

  @PostMapping(PATH + "/take-back")
  @Needs(Permission.ASK_FOR_CHANGES)
  ModelAndView takeBack(Viewer viewer) {
    return Page.goTo(PATH)
        .saying(
            mine.takeBack(viewer)
                ? "requests.said.round-taken-back"
                : "requests.said.round-closed");
  }
}
