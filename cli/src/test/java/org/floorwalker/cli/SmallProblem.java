package org.floorwalker.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A problem directory of one week in Oslo from Monday 22 March 2027: on Monday at eight somebody
/// and a half are needed on the telephone.
final class SmallProblem {
  private SmallProblem() {}

  /// Writes its files.
  ///
  /// @param people ids of those who serve the telephone, each full time, led by `lea`
  static void write(Path folder, String... people) {
    CommandLine.write(folder, "problem.csv", "key,value\nfirst_day,2027-03-22\ndays,7\n");
    CommandLine.write(
        folder, "sites.csv", "site,country,zone,opens,closes\nsite,NO,Europe/Oslo,07:00,22:00\n");
    CommandLine.write(
        folder,
        "contracts.csv",
        "contract,weekly_hours,shift_hours,tolerance_hours\nfull,37.5,7.5,2\n");
    CommandLine.write(
        folder,
        "breaks.csv",
        """
        min_presence_hours,kind,minutes,paid,earliest_after_minutes,latest_before_end_minutes
        6,meal,30,no,180,150
        """);
    CommandLine.write(
        folder,
        "agents.csv",
        Stream.of(people)
            .map("%s,site,t,lea,full,voice,07:00,14:00,no\n"::formatted)
            .collect(
                Collectors.joining(
                    "",
                    "agent,site,team,leader,contract,skills,earliest_start,latest_start,night\n",
                    "")));
    CommandLine.write(folder, "needs.csv", "queue,start,need\nvoice,2027-03-22T08:00,1.5\n");
  }
}
