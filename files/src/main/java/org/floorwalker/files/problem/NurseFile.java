package org.floorwalker.files.problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.Parsed;
import org.floorwalker.files.Problem;
import org.floorwalker.files.Sentence;
import org.floorwalker.planning.optimise.nurse.NurseInstance;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Cover;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Minutes;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Nurse;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Request;
import org.floorwalker.planning.optimise.nurse.NurseInstance.Runs;
import org.floorwalker.planning.optimise.nurse.NurseInstance.ShiftType;
import org.floorwalker.planning.optimise.nurse.NurseRoster;

/// The text form of the public shift-scheduling instances of Curtois and Qu: sections of
/// comma-separated lines, comments after `#`.
public final class NurseFile {
  private final String name;
  private final Map<String, List<Line>> sections = new HashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private record Line(int row, String[] cells) {}

  private NurseFile(String name) {
    this.name = name;
  }

  /// Reads an instance; every unreadable line is a problem.
  public static Parsed<NurseInstance> read(Path file) throws IOException {
    NurseFile reader = new NurseFile(Objects.toString(file.getFileName()));
    reader.split(Files.readAllLines(file));
    NurseInstance instance = reader.instance();
    return new Parsed<>(instance, reader.problems, List.of());
  }

  private void split(List<String> lines) {
    String section = "";
    for (int row = 1; row <= lines.size(); row++) {
      String line = lines.get(row - 1).strip();
      if (line.startsWith("SECTION_")) {
        section = line;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        sections
            .computeIfAbsent(section, _ -> new ArrayList<>())
            .add(new Line(row, line.split(",", -1)));
      }
    }
  }

  private interface Reading<T> {
    T of(String[] cells);
  }

  private <T> List<T> section(String section, Reading<T> reading) {
    List<T> all = new ArrayList<>();
    for (Line line : sections.getOrDefault("SECTION_" + section, List.of())) {
      try {
        all.add(reading.of(line.cells()));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
        problems.add(
            new Problem(
                "unreadable-line",
                name,
                line.row(),
                section,
                Sentence.of("The line \"%s\" cannot be read.", String.join(",", line.cells())),
                Sentence.of("Compare it with the comment at the head of its section.")));
      }
    }
    return all;
  }

  private NurseInstance instance() {
    List<Integer> horizon = section("HORIZON", cells -> Integer.valueOf(cells[0]));
    List<ShiftType> shifts =
        section(
            "SHIFTS", cells -> new ShiftType(cells[0], Integer.parseInt(cells[1]), bars(cells, 2)));
    Map<String, Set<Integer>> daysOff = new HashMap<>();
    section("DAYS_OFF", cells -> daysOff.put(cells[0], numbers(cells)));
    List<Request> requests = new ArrayList<>(section("SHIFT_ON_REQUESTS", c -> request(c, true)));
    requests.addAll(section("SHIFT_OFF_REQUESTS", cells -> request(cells, false)));
    return new NurseInstance(
        horizon.isEmpty() ? 0 : horizon.getFirst(),
        shifts,
        section("STAFF", cells -> nurse(cells, shifts, daysOff)),
        requests,
        section("COVER", NurseFile::cover));
  }

  private static Set<String> bars(String[] cells, int column) {
    return cells.length <= column || cells[column].isBlank()
        ? Set.of()
        : Set.of(cells[column].split("\\|"));
  }

  private static Set<Integer> numbers(String[] cells) {
    Set<Integer> numbers = new HashSet<>();
    Arrays.stream(cells).skip(1).map(Integer::valueOf).forEach(numbers::add);
    return numbers;
  }

  private static Nurse nurse(
      String[] cells, List<ShiftType> shifts, Map<String, Set<Integer>> daysOff) {
    Map<String, Integer> most = new HashMap<>();
    for (String limit : bars(cells, 1)) {
      String[] parts = limit.split("=", -1);
      most.put(parts[0], Integer.valueOf(parts[1]));
    }
    return new Nurse(
        cells[0],
        shifts.stream().map(shift -> most.getOrDefault(shift.id(), Integer.MAX_VALUE)).toList(),
        new Minutes(Integer.parseInt(cells[3]), Integer.parseInt(cells[2])),
        new Runs(
            Integer.parseInt(cells[4]), Integer.parseInt(cells[5]), Integer.parseInt(cells[6])),
        Integer.parseInt(cells[7]),
        daysOff.getOrDefault(cells[0], Set.of()));
  }

  private static Request request(String[] cells, boolean wanted) {
    return new Request(
        cells[0], Integer.parseInt(cells[1]), cells[2], Integer.parseInt(cells[3]), wanted);
  }

  private static Cover cover(String[] cells) {
    return new Cover(
        Integer.parseInt(cells[0]),
        cells[1],
        Integer.parseInt(cells[2]),
        Integer.parseInt(cells[3]),
        Integer.parseInt(cells[4]));
  }

  /// Writes who works what: a row for each nurse and worked day.
  public static void write(Path target, NurseRoster roster) {
    CsvOutput.write(
        target,
        List.of("nurse", "day", "shift"),
        sink -> {
          for (int n = 0; n < roster.shiftOf().length; n++) {
            for (int d = 0; d < roster.instance().days(); d++) {
              if (roster.shiftOf()[n][d] >= 0) {
                String id = roster.instance().staff().get(n).id();
                sink.row(id, Integer.toString(d), roster.shift(n, d));
              }
            }
          }
        });
  }
}
