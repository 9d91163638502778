package org.floorwalker.files.simulation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.floorwalker.files.CsvOutput;
import org.floorwalker.files.CsvTable;
import org.floorwalker.files.Parsed;
import org.jspecify.annotations.Nullable;

/// Reads a table of Markov chains and writes it with simulated results.
public enum MarkovTable {
  /// Several types and groups with priority lists.
  MULTISKILL_CTMC(
      List.of("id", "design"), MultiSkillCase.INPUTS, MultiSkillCase.RESULTS, List.of("states")),
  /// Chat with several contacts an agent.
  CHAT_CTMC(List.of("id"), ChatCase.INPUTS, ChatCase.RESULTS, List.of());

  private final List<String> labels;
  private final List<String> inputs;
  private final List<String> results;
  private final List<String> passedOn;

  MarkovTable(
      List<String> labels, List<String> inputs, List<String> results, List<String> passedOn) {
    this.labels = labels;
    this.inputs = inputs;
    this.results = results;
    this.passedOn = passedOn;
  }

  /// Name of the column that holds the standard error of a result.
  public static String errorColumn(String result) {
    return result + "_se";
  }

  /// Reads the cases; result columns may be absent or empty.
  public Parsed<List<MarkovCase>> read(Path file) {
    Set<String> optional = new TreeSet<>(labels);
    optional.addAll(results);
    results.forEach(result -> optional.add(errorColumn(result)));
    optional.addAll(passedOn);
    CsvTable table = new CsvTable(file.getFileName().toString(), Set.copyOf(inputs), optional);
    List<MarkovCase> cases = new ArrayList<>();
    table.read(file, row -> addCase(row, cases));
    return table.parsed(cases);
  }

  private void addCase(CsvTable.Row row, List<MarkovCase> cases) {
    Map<String, String> cells = new LinkedHashMap<>();
    columns().forEach(column -> cells.put(column, row.text(column)));
    try {
      MarkovCase read = this == CHAT_CTMC ? chat(row, cells) : multiSkill(row, cells);
      if (read != null) {
        cases.add(read);
      }
    } catch (IllegalArgumentException e) {
      row.problem(
          "unusable-case", "", String.valueOf(e.getMessage()), "Make the lists fit each other.");
    }
  }

  private static @Nullable MarkovCase chat(CsvTable.Row row, Map<String, String> cells) {
    Double perHour = row.parse("lambda_per_hour", "a positive number", CaseCells::positive);
    Double handle = row.parse("single_chat_aht_s", "a positive number", CaseCells::positive);
    Double patience =
        row.parse("patience_s", "a positive number or inf", CaseCells::positiveOrEndless);
    Integer agents = row.parse("agents", "a whole number", CaseCells::count);
    Integer most = row.parse("max_concurrency", "a whole number", CaseCells::count);
    List<Double> speeds =
        row.parse("relative_speed_by_concurrency", "numbers like 1;0.8", CaseCells::positives);
    if (perHour == null
        || handle == null
        || patience == null
        || agents == null
        || most == null
        || speeds == null) {
      return null;
    }
    if (speeds.size() != most || agents == 0) {
      throw new IllegalArgumentException(
          "There are %d speeds for %d chats at once, and %d agents."
              .formatted(speeds.size(), most, agents));
    }
    return new ChatCase(cells, perHour, handle, patience, agents, speeds);
  }

  private static @Nullable MarkovCase multiSkill(CsvTable.Row row, Map<String, String> cells) {
    String numbers = "numbers separated by ;";
    String shares = "shares from 0 to 1 separated by ;";
    String orders = "priority lists like 0>1;1";
    List<Double> perHour = row.parse("lambda_per_hour_by_type", numbers, CaseCells::finites);
    List<Double> handle = row.parse("aht_s_by_group", numbers, CaseCells::positives);
    List<Double> patience = row.parse("patience_s_by_type", numbers, CaseCells::positivesOrEndless);
    List<Double> balk = row.parse("balk_prob_if_wait_by_type", shares, CaseCells::shares);
    List<Integer> agents = row.parse("agents_by_group", numbers, CaseCells::counts);
    List<List<Integer>> groups = row.parse("type_to_group_priority", orders, CaseCells::priorities);
    List<List<Integer>> types = row.parse("group_to_type_priority", orders, CaseCells::priorities);
    if (row.isBad()
        || perHour == null
        || handle == null
        || patience == null
        || balk == null
        || agents == null
        || groups == null
        || types == null) {
      return null;
    }
    balk = balk.size() == 1 ? Collections.nCopies(perHour.size(), balk.getFirst()) : balk;
    requireLength(perHour.size(), patience.size(), balk.size(), groups.size());
    requireLength(handle.size(), agents.size(), types.size());
    List<Double> balkShares = balk;
    return new MultiSkillCase(
        cells,
        IntStream.range(0, perHour.size())
            .mapToObj(
                t ->
                    new MultiSkillCase.Type(
                        perHour.get(t), patience.get(t), balkShares.get(t), groups.get(t)))
            .toList(),
        IntStream.range(0, handle.size())
            .mapToObj(g -> new MultiSkillCase.Group(handle.get(g), agents.get(g), types.get(g)))
            .toList());
  }

  private static void requireLength(int length, int... others) {
    for (int other : others) {
      if (other != length) {
        throw new IllegalArgumentException(
            "A list has %d entries where another has %d.".formatted(other, length));
      }
    }
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(labels);
    columns.addAll(inputs);
    results.forEach(
        result -> {
          columns.add(result);
          columns.add(errorColumn(result));
        });
    columns.addAll(passedOn);
    return columns;
  }

  /// Writes rows as [MarkovCase#simulated] gives them.
  public void write(Path file, List<Map<String, String>> rows) {
    List<String> columns = columns();
    CsvOutput.write(
        file,
        columns,
        sink ->
            rows.forEach(
                row ->
                    sink.row(
                        columns.stream()
                            .map(column -> row.getOrDefault(column, ""))
                            .toArray(String[]::new))));
  }
}
