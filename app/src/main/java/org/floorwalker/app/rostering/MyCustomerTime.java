package org.floorwalker.app.rostering;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PersonCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.measures.Figure;
import org.floorwalker.app.platform.measures.Measures;
import org.floorwalker.app.rostering.store.SimulationStore;
import org.floorwalker.app.staffing.Centres;
import org.floorwalker.planning.plan.PersonTime;
import org.floorwalker.planning.plan.PersonWeek;
import org.floorwalker.planning.staffing.CentreRules;
import org.floorwalker.planning.staffing.CustomerTime.Band;
import org.springframework.stereotype.Component;

/// The door to one's own planned time with customers in the weeks that are published (WEL-10).
@Component
public class MyCustomerTime {
  private final SimulationStore simulations;
  private final People people;
  private final Centres centres;
  private final Measures measures;

  MyCustomerTime(SimulationStore simulations, People people, Centres centres, Measures measures) {
    this.simulations = simulations;
    this.people = people;
    this.centres = centres;
    this.measures = measures;
  }

  /// @param week what the plan asks of the viewer
  /// @param band what their centre aims at
  public record Own(PersonWeek week, Band band) {}

  /// The viewer's own week, while the measure stands in the register; empty where nothing is
  /// published or nothing was simulated.
  public Optional<Own> find(Viewer viewer, LocalDate monday) {
    PersonId person = viewer.person();
    if (person == null) {
      return Optional.empty();
    }
    Optional<PersonCard> card = people.findPerson(person, monday);
    String country = card.map(PersonCard::place).map(PersonCard.Place::country).orElse("");
    Figure<Optional<Own>> figure =
        measures.show(
            viewer,
            person,
            RosteringMeasures.PLANNED_CUSTOMER_TIME,
            country,
            monday,
            "/my/schedule",
            () -> card.flatMap(of -> own(of, monday)));
    return figure instanceof Figure.Shown<Optional<Own>>(Optional<Own> own)
        ? own
        : Optional.empty();
  }

  private Optional<Own> own(PersonCard card, LocalDate monday) {
    List<PersonTime> times =
        simulations.listTimesInForce(card.id().value(), monday, monday.plusWeeks(1)).stream()
            .map(d -> new PersonTime(card.code(), d.day(), d.customerHours(), d.paidHours()))
            .toList();
    Band band = band(card.place().site());
    return times.isEmpty()
        ? Optional.empty()
        : Optional.of(new Own(PersonWeek.of(times, band), band));
  }

  private Band band(String site) {
    return centres.bySite().getOrDefault(site, CentreRules.NONE).aim();
  }
}
