package org.floorwalker.app.demo;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.PeopleImport;
import org.floorwalker.app.platform.database.DatabaseTrouble;
import org.floorwalker.files.demo.DemoCentre;
import org.floorwalker.files.demo.DemoPerson;
import org.floorwalker.files.demo.DemoQueue;
import org.floorwalker.files.people.PeopleForm;
import org.springframework.stereotype.Component;

/// Brings in the people of the demo's centre, what they work under and when its queues are open.
@Component
final class DemoOrganisation {
  private final PeopleImport peopleImport;
  private final People people;

  DemoOrganisation(PeopleImport peopleImport, People people) {
    this.peopleImport = peopleImport;
    this.people = people;
  }

  void bring(DemoStage stage) {
    requireNoOtherCentre(stage.centre());
    DemoTables tables = new DemoTables(stage.centre(), stage.monday());
    Map<PeopleForm, InputStream> forms = new LinkedHashMap<>();
    forms.put(PeopleForm.SITES, tables.sites());
    forms.put(PeopleForm.TEAMS, tables.teams());
    forms.put(PeopleForm.CONTRACTS, tables.contracts());
    forms.put(PeopleForm.BREAKS, tables.breaks());
    forms.put(PeopleForm.CLIENTS, tables.clients());
    forms.put(PeopleForm.MISSIONS, tables.missions());
    forms.put(PeopleForm.QUEUES, tables.queues());
    forms.put(PeopleForm.AGENTS, tables.people());
    LocalDate asOf = stage.monday().minusYears(2);
    forms.forEach((form, table) -> bring(form, table, asOf));
    bring(PeopleForm.AGENTS, tables.leaders(), asOf);
    tables.formerPeople(DemoStage.SEED).forEach((form, table) -> bring(form, table, asOf));
    for (DemoQueue queue : stage.centre().queues()) {
      people.setOpening(queue.settings().id(), queue.settings().opening());
    }
  }

  private void bring(PeopleForm form, InputStream table, LocalDate asOf) {
    PeopleImport.Result result =
        peopleImport.bring(form, null, table, form.form().name() + ".csv", asOf);
    if (result instanceof PeopleImport.Result.Refused(var problems)) {
      throw new IllegalStateException("The demo's " + form + " are refused: " + problems);
    }
  }

  /// A database may be named by its address, and that of a real centre must not be filled with
  /// invented people.
  private void requireNoOtherCentre(DemoCentre centre) {
    Set<String> known = Set.copyOf(people.codes().values());
    Set<String> invented =
        centre.people().stream().map(DemoPerson::code).collect(Collectors.toSet());
    if (!known.isEmpty() && Collections.disjoint(known, invented)) {
      throw new DatabaseTrouble(
          "database-of-another-centre",
          "The database holds %d people who are not the demo's. Maybe give the demo a database of its own."
              .formatted(known.size()));
    }
  }
}
