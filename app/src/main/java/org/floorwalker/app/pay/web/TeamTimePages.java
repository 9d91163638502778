package org.floorwalker.app.pay.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.floorwalker.app.pay.TimeReport;
import org.floorwalker.app.pay.TimeReports;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.pay.TimeSheets;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.PlaceKey;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Sheets of a team: what waits for a yes, and the month of each person.
@Controller
final class TeamTimePages {
  private final TimeSheets sheets;
  private final TimeReports reports;
  private final People people;
  private final Words words;
  private final Clock clock;

  TeamTimePages(TimeSheets sheets, TimeReports reports, People people, Words words, Clock clock) {
    this.sheets = sheets;
    this.reports = reports;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  /// Without a month the one that ended last, since that is the one to approve.
  @GetMapping("/time")
  @Needs(Permission.APPROVE_TIME)
  ModelAndView page(
      Viewer viewer,
      @RequestParam(name = "team", required = false) @Nullable Long team,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    LocalDate today = viewer.today(clock);
    YearMonth shown = month == null ? YearMonth.from(today).minusMonths(1) : month;
    List<TeamCard> teams =
        people.teamsOn(today).stream()
            .filter(card -> viewer.may(Permission.APPROVE_TIME, card.id()))
            .toList();
    Optional<TeamCard> chosen =
        teams.stream()
            .filter(card -> team != null && card.id().value() == team)
            .findFirst()
            .or(() -> placed(viewer, teams, today))
            .or(() -> teams.stream().findFirst());
    List<TeamTimeView.Row> rows =
        chosen.map(card -> sheets.ofTeam(viewer, card.id(), shown)).orElse(List.of()).stream()
            .map(sheet -> row(viewer, sheet))
            .toList();
    return Page.of(
        "pay/team",
        new TeamTimeView(
            shown,
            teams,
            chosen.orElse(null),
            rows,
            open(viewer, today),
            YearMonth.from(today).isAfter(shown)));
  }

  private Optional<TeamCard> placed(Viewer viewer, List<TeamCard> teams, LocalDate today) {
    @Nullable PlaceKey place = viewer.place();
    if (place == null) {
      return Optional.empty();
    }
    var there = people.teamsAt(place, today);
    return teams.stream().filter(card -> there.contains(card.id())).findFirst();
  }

  private static TeamTimeView.Row row(Viewer viewer, TimeSheet sheet) {
    return new TeamTimeView.Row(sheet, sheet.who().person().equals(viewer.person()));
  }

  private List<TeamTimeView.Open> open(Viewer viewer, LocalDate today) {
    return reports.listForMe(viewer).stream()
        .flatMap(
            report ->
                people.findPerson(report.person(), today).map(card -> open(report, card)).stream())
        .toList();
  }

  private static TeamTimeView.Open open(TimeReport report, PersonCard card) {
    return new TeamTimeView.Open(report, card.name(), card.place().zone());
  }

  @GetMapping("/time/people/{person}")
  @Needs(Permission.APPROVE_TIME)
  ModelAndView person(
      Viewer viewer,
      Locale language,
      @PathVariable("person") long person,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month,
      @RequestParam(name = "day", required = false) @Nullable LocalDate day) {
    YearMonth last = YearMonth.from(viewer.today(clock)).minusMonths(1);
    YearMonth shown = month != null ? month : day == null ? last : YearMonth.from(day);
    PersonId whose = new PersonId(person);
    @Nullable TimeSheet sheet = sheet(sheets.of(viewer, whose, shown));
    Typed typed = ReportForm.on(day == null ? shown.atDay(1) : day, "", day == null ? null : sheet);
    return Page.of("pay/person", view(viewer, language, whose, shown, typed));
  }

  private static @Nullable TimeSheet sheet(Figure<Optional<TimeSheet>> figure) {
    return figure instanceof Figure.Shown<Optional<TimeSheet>>(Optional<TimeSheet> it)
        ? it.orElse(null)
        : null;
  }

  private SheetView view(
      Viewer viewer, Locale language, PersonId person, YearMonth month, Typed typed) {
    Figure<Optional<TimeSheet>> figure = sheets.of(viewer, person, month);
    @Nullable TimeSheet sheet = sheet(figure);
    String action = "/time/people/" + person.value() + "/report";
    return new SheetView(
        month,
        sheet,
        figure instanceof Figure.Shown,
        sheet == null ? null : sheets.bankOf(sheet),
        sheet == null ? List.of() : sheets.correctionsOf(sheet),
        List.of(),
        person.equals(viewer.person()) ? null : ReportForm.view(action, typed, words, language));
  }

  /// A leader tells how a day of somebody went, who cannot or did not; it counts at once.
  @PostMapping("/time/people/{person}/report")
  @Needs(Permission.APPROVE_TIME)
  ModelAndView report(
      Viewer viewer,
      Locale language,
      @PathVariable("person") long person,
      @RequestParam Map<String, String> form) {
    PersonId whose = new PersonId(person);
    Typed typed = new Typed(form);
    PersonCard card =
        people
            .findPerson(whose, viewer.today(clock))
            .orElseThrow(() -> new NotFound("person " + person));
    Optional<TimeReport.Said> said = ReportForm.read(typed, card.place().zone());
    said.ifPresent(it -> ReportForm.mark(typed, reports.reportFor(viewer, whose, it)));
    YearMonth shown =
        YearMonth.from(said.map(TimeReport.Said::day).orElseGet(() -> viewer.today(clock)));
    return typed.isRight()
        ? Page.goTo("/time/people/" + person + "?month=" + shown).saying("pay.said.told")
        : Page.invalid("pay/person", view(viewer, language, whose, shown, typed));
  }

  @PostMapping("/time/people/{person}/approve")
  @Needs(Permission.APPROVE_TIME)
  ModelAndView approve(
      Viewer viewer,
      @PathVariable("person") long person,
      @RequestParam("month") YearMonth month,
      @RequestParam("digest") String digest) {
    TimeSheets.Outcome outcome = sheets.approve(viewer, new PersonId(person), month, digest);
    return Page.goTo("/time/people/" + person + "?month=" + month)
        .saying(
            switch (outcome) {
              case APPROVED -> "pay.said.approved";
              case CHANGED -> "pay.said.changed";
              case OPEN_REPORT -> "pay.said.open-report";
              case NOT_OVER -> "pay.said.not-over";
            });
  }

  @PostMapping("/time/approve-plain")
  @Needs(Permission.APPROVE_TIME)
  ModelAndView approvePlain(
      Viewer viewer, @RequestParam("team") long team, @RequestParam("month") YearMonth month) {
    int approved = sheets.approvePlain(viewer, new TeamId(team), month);
    return Page.goTo("/time?team=" + team + "&month=" + month)
        .saying("pay.said.approved-plain", approved);
  }

  @PostMapping("/time/reports/{id}")
  @Needs(Permission.APPROVE_TIME)
  ModelAndView decide(
      Viewer viewer,
      @PathVariable("id") long id,
      @RequestParam("answer") String answer,
      @RequestParam(name = "words", defaultValue = "") String words,
      @RequestParam(name = "team", required = false) @Nullable Long team,
      @RequestParam(name = "month", required = false) @Nullable YearMonth month) {
    String back =
        "/time" + (month == null ? "" : "?month=" + month + (team == null ? "" : "&team=" + team));
    boolean isYes = answer.equals("yes");
    if (!isYes && words.isBlank()) {
      return Page.goTo(back).saying("pay.said.why-needed");
    }
    reports.decide(viewer, id, isYes, words);
    return Page.goTo(back).saying("pay.said.decided");
  }
}
