package org.floorwalker.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.floorwalker.app.learning.Apprentices;
import org.floorwalker.app.platform.access.Role;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.rostering.Absences;
import org.floorwalker.files.demo.DemoCentre;
import org.springframework.stereotype.Component;

/// Builds the demo installation from nothing: people, 18 months of history, forecast, need,
/// schedule, simulation, publishing, and the days since, played against what was published.
///
/// Every step may be run again and changes nothing then, so that a build that was killed goes on
/// where it stood.
@Component
public final class DemoBuilder {
  private final DemoOrganisation organisation;
  private final DemoContacts contacts;
  private final DemoSchedules schedules;
  private final Absences absences;
  private final DemoLogins logins;
  private final DemoDevelopment development;
  private final Apprentices apprentices;
  private final DemoQuality quality;
  private final DemoTraining training;
  private final DemoRequests requests;
  private final DemoLedger ledger;
  private final DemoBot bot;
  private final DemoSourcing sourcing;
  private final Clock clock;

  DemoBuilder(
      DemoOrganisation organisation,
      DemoContacts contacts,
      DemoSchedules schedules,
      Absences absences,
      DemoLogins logins,
      DemoDevelopment development,
      Apprentices apprentices,
      DemoQuality quality,
      DemoTraining training,
      DemoRequests requests,
      DemoLedger ledger,
      DemoBot bot,
      DemoSourcing sourcing,
      Clock clock) {
    this.organisation = organisation;
    this.contacts = contacts;
    this.schedules = schedules;
    this.absences = absences;
    this.logins = logins;
    this.development = development;
    this.apprentices = apprentices;
    this.quality = quality;
    this.training = training;
    this.requests = requests;
    this.ledger = ledger;
    this.bot = bot;
    this.sourcing = sourcing;
    this.clock = clock;
  }

  /// Builds everything that is not there yet.
  ///
  /// @param password password of every login
  /// @param firstDay the day the demo was first started; its schedules lie around it
  /// @return one login for each role
  public List<DemoLogin> build(String password, LocalDate firstDay, DemoWatch watch) {
    LocalDate today = today();
    DemoStage stage = DemoStage.on(firstDay, today);
    DemoCentre centre = stage.centre();
    LocalDate monday = stage.monday();
    watch.progress("People, contracts, skills", 0);
    organisation.bring(stage);
    List<DemoLogin> open = logins.open(centre, password, today);
    Viewer planner = logins.planner();
    watch.progress("Training and evidence", 0);
    training.bring(logins.viewer(Role.TRAINER), today);
    contacts.bringHistory(stage, watch);
    ledger.bring(centre, monday, DemoStage.SEED, DemoStage.AUTHOR, watch);
    bot.bring(centre, monday);
    sourcing.bring(logins.viewer(Role.HEAD), monday);
    absences.seedOnce(planner, DemoStage.SEED, monday, DemoStage.FORECAST_DAYS);
    schedules.bring(stage, planner, watch);
    watch.progress("Training placed", 0);
    training.place(logins.viewer(Role.TRAINER), today);
    contacts.playDays(stage, watch);
    development.bring(centre, password, monday, today, DemoStage.SEED);
    quality.bring(
        logins.viewer(Role.QUALITY),
        logins.viewer(Role.TEAM_LEADER),
        logins.viewer(Role.AGENT),
        DemoStage.SEED);
    watch.progress("Leave round and requests", 0);
    requests.bring(
        new DemoRequests.Cast(
            planner, logins.viewer(Role.AGENT), logins.colleagues(centre, password, today)),
        today,
        DemoStage.SEED);
    apprentices.list(logins.viewer(Role.TRAINER)).stream()
        .findFirst()
        .ifPresent(one -> open.add(logins.apprentice(one.person(), password, today)));
    return open;
  }

  private LocalDate today() {
    return clock.instant().atZone(ZoneId.of("Europe/Oslo")).toLocalDate();
  }
}
