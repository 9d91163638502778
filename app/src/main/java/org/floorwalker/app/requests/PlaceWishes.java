package org.floorwalker.app.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.floorwalker.app.people.HomeConsent;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.people.WorkPlaces;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.audit.About;
import org.floorwalker.app.platform.audit.Audit;
import org.floorwalker.app.requests.store.LeaveStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The door to wishes about where to work from: home is granted at once where both have agreed on
/// it and enough of the team are at the site (WEL-01); the site always is.
@Component
public class PlaceWishes {
  private final WorkPlaces places;
  private final DayWishes wishes;
  private final LeaveStore gate;
  private final People people;
  private final List<HomeConsent> consents;
  private final Audit audit;
  private final Clock clock;

  PlaceWishes(
      WorkPlaces places,
      DayWishes wishes,
      LeaveStore gate,
      People people,
      List<HomeConsent> consents,
      Audit audit,
      Clock clock) {
    this.places = places;
    this.wishes = wishes;
    this.gate = gate;
    this.people = people;
    this.consents = List.copyOf(consents);
    this.audit = audit;
    this.clock = clock;
  }

  private PersonCard card(Viewer viewer) {
    PersonId person = viewer.requirePerson(Permission.ASK_FOR_CHANGES);
    return people
        .findPerson(person, viewer.today(clock))
        .orElseThrow(() -> new NotFound("person " + person));
  }

  private LocalDate today(PersonCard card) {
    return card.today(clock);
  }

  /// The viewer's days from today on for which something was said: true is from home.
  public SequencedMap<LocalDate, Boolean> listMine(Viewer viewer) {
    PersonCard card = card(viewer);
    return places.listDays(card.id(), today(card));
  }

  /// Wishes to work from home, or from the site, on a day.
  ///
  /// @return why not; empty when it was granted
  @Transactional
  public Optional<WishNo> wish(Viewer viewer, LocalDate day, boolean atHome) {
    PersonCard card = card(viewer);
    gate.lockGate();
    if (day.isBefore(today(card))) {
      return Optional.of(new WishNo.TooLate(day));
    }
    Optional<WishNo> no = atHome ? against(card, day) : Optional.empty();
    if (no.isEmpty()) {
      places.put(card.id(), day, atHome);
      audit.record(
          viewer,
          "requests.place-wished",
          About.thingOf(card.id(), "work-place", day),
          null,
          atHome ? "home" : "site");
    }
    return no;
  }

  private Optional<WishNo> against(PersonCard card, LocalDate day) {
    boolean agreed = consents.stream().allMatch(consent -> consent.holds(card.id(), day));
    return agreed ? needed(card, day) : Optional.of(new WishNo.NotAgreed());
  }

  private Optional<WishNo> needed(PersonCard card, LocalDate day) {
    Optional<TeamCard> team =
        people.teamsOn(today(card)).stream()
            .filter(one -> one.id().equals(card.place().team()))
            .findFirst();
    if (team.isEmpty()) {
      return Optional.empty();
    }
    Map<PersonId, Boolean> atHome = places.atHome(team.get().id(), day);
    double share = wishes.budget(team.get().code()).siteShare();
    int least = (int) Math.ceil(atHome.size() * share - 1e-9);
    int atSite =
        (int)
            atHome.entrySet().stream()
                .filter(one -> !one.getKey().equals(card.id()) && !one.getValue())
                .count();
    return atSite >= least ? Optional.empty() : Optional.of(new WishNo.NeededAtSite(atSite, least));
  }

  /// The day is as usual again.
  @Transactional
  public void takeBack(Viewer viewer, LocalDate day) {
    PersonCard card = card(viewer);
    if (!day.isBefore(today(card))) {
      places.remove(card.id(), day);
      audit.record(
          viewer,
          "requests.place-wish-taken-back",
          About.thingOf(card.id(), "work-place", day),
          day,
          null);
    }
  }
}
