package org.floorwalker.files.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.floorwalker.planning.roster.Agent;
import org.floorwalker.planning.roster.RosterProblem;
import org.floorwalker.planning.roster.RuleSettings;

/// A small sound problem directory of two agents in Oslo, to be spoilt file by file.
final class ProblemFiles {
  private final Path folder;

  ProblemFiles(Path folder) {
    this.folder = folder;
    with("problem.csv", "key,value\nfirst_day,2027-03-22\ndays,7\n");
    with("sites.csv", "site,country,zone,opens,closes\nsite,NO,Europe/Oslo,07:00,22:00\n");
    with("contracts.csv", "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5 8,2\n");
    with(
        "breaks.csv",
        """
        min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes
        6,meal,30,no,180,150
        """);
    with(
        "agents.csv",
        """
        agent,site,team,leader,contract,skills,earliest_start,latest_start,night
        amy,site,t,lea,full,voice,07:00,14:00,no
        beth,site,t,lea,full,voice,07:00,14:00,no
        """);
    with("needs.csv", "queue,start,need\nvoice,2027-03-22T08:00,1.5\n");
  }

  ProblemFiles with(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What is wrong with the files: code, file, row and column.
  List<String> faults() {
    return ProblemDirectory.read(folder).problems().stream()
        .map(p -> p.code() + " " + p.file() + " " + p.row() + " " + p.column())
        .toList();
  }

  static RuleSettings norway(RosterProblem problem) {
    return Objects.requireNonNull(problem.terms().rules().get("NO"));
  }

  static Agent agent(RosterProblem problem, String id) {
    return Objects.requireNonNull(problem.floor().agents().get(id));
  }
}
