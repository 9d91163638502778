package org.floorwalker.app.development;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.floorwalker.app.development.store.ArchiveStore;
import org.floorwalker.app.history.TableSource;
import org.floorwalker.app.people.People;
import org.floorwalker.app.people.TeamCard;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.floorwalker.files.suite.GoalsTable;
import org.floorwalker.files.table.TableForm;
import org.springframework.stereotype.Component;

/// Writes the agreed goals of persons and teams in the form in which they can come in.
@Component
final class GoalSource implements TableSource {
  private final ArchiveStore archive;
  private final People people;
  private final Clock clock;

  GoalSource(ArchiveStore archive, People people, Clock clock) {
    this.archive = archive;
    this.people = people;
    this.clock = clock;
  }

  @Override
  public TableForm form() {
    return GoalsTable.FORM;
  }

  @Override
  public void each(ZoneId zone, Consumer<String[]> row) {
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    Map<PersonId, String> codes = people.codes();
    Map<TeamId, String> teams =
        people.teamsOn(today).stream().collect(Collectors.toMap(TeamCard::id, TeamCard::code));
    archive.eachGoal(
        goal -> {
          PersonId person = goal.person();
          TeamId team = goal.team();
          row.accept(
              new String[] {
                person == null ? "" : codes.getOrDefault(person, ""),
                team == null ? "" : teams.getOrDefault(team, ""),
                goal.words(),
                goal.target(),
                goal.dueOn().toString()
              });
        });
  }
}
