package org.floorwalker.app.pay.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.floorwalker.app.pay.WrittenTerms;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Shell;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.files.Problem;
import org.floorwalker.files.pay.PayRow;
import org.floorwalker.files.pay.PayTableReader;
import org.floorwalker.planning.pay.DayClass;

/// The agreement of a country and the payroll's codes.
///
/// @param table what is typed
/// @param pasted a text that could not be taken into the table
/// @param written tables of the house, newest first
/// @param codes every code with its wage code, empty where there is none
public record PayRulesView(
    String country,
    List<String> countries,
    Table table,
    Pasted pasted,
    List<WrittenTerms> written,
    Map<String, String> codes) {
  public PayRulesView {
    countries = List.copyOf(countries);
    written = List.copyOf(written);
  }

  /// What a day is called in short.
  public static String day(Shell shell, DayClass day) {
    return day.ordinal() < DayOfWeek.values().length
        ? DayOfWeek.of(day.ordinal() + 1)
            .getDisplayName(TextStyle.SHORT_STANDALONE, Words.formatting(shell.language()))
        : shell.say("pay.rules.day." + day.word());
  }

  /// A table as typed, or as it is in force.
  ///
  /// @param from field of its first day
  /// @param rows its rows; the second line of the text is the first of them
  /// @param problems what is wrong with them
  public record Table(Field from, List<PayRow> rows, List<Problem> problems) {
    public Table {
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }

    private static final int LINE_OF_FIRST = 2;

    public String text() {
      return PayRow.text(rows);
    }

    /// Everything that stands once, written or not.
    public List<Line> terms() {
      return PayTableReader.TERMS.stream().map(this::term).toList();
    }

    private Line term(String key) {
      return Stream.iterate(0, i -> i < rows.size(), i -> i + 1)
          .filter(i -> rows.get(i).key().equals(key))
          .findFirst()
          .map(i -> new Line(key.replace(' ', '-'), rows.get(i), at(i)))
          .orElseGet(() -> new Line(key.replace(' ', '-'), new PayRow(Map.of()), List.of()));
    }

    /// Lines of a kind, numbered through all kinds as the form numbers them.
    public List<Line> lines(String kind) {
      List<Line> lines = new ArrayList<>();
      int number = 0;
      for (int i = 0; i < rows.size(); i++) {
        String row = rows.get(i).cell("row");
        if (row.equals(kind)) {
          lines.add(new Line(Integer.toString(number), rows.get(i), at(i)));
        }
        boolean isLine = row.equals(AgreementForm.OVERTIME) || row.equals(AgreementForm.SUPPLEMENT);
        number += isLine ? 1 : 0;
      }
      return lines;
    }

    private List<Problem> at(int index) {
      return problems.stream().filter(one -> one.row() == index + LINE_OF_FIRST).toList();
    }
  }

  /// A table written elsewhere.
  ///
  /// @param problems what is wrong with it, by its lines
  public record Pasted(String content, List<Problem> problems) {
    public Pasted {
      problems = List.copyOf(problems);
    }
  }

  /// A row of the form.
  ///
  /// @param name what the names of its fields are made of
  public record Line(String name, PayRow row, List<Problem> problems) {
    public Line {
      problems = List.copyOf(problems);
    }

    public boolean isWrong(String column) {
      return problems.stream().anyMatch(one -> one.column().equals(column));
    }
  }
}
