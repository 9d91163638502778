package org.floorwalker.app.pay.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.floorwalker.app.pay.PayRules;
import org.floorwalker.files.Problem;

/// The agreement of a country and the payroll's codes.
///
/// @param from first day of what is typed
/// @param content the table as typed, or as it is in force
/// @param written tables of the house
/// @param codes every code with its wage code, empty where there is none
public record PayRulesView(
    String country,
    List<String> countries,
    LocalDate from,
    String content,
    List<Problem> problems,
    List<PayRules.Written> written,
    Map<String, String> codes) {
  public PayRulesView {
    countries = List.copyOf(countries);
    problems = List.copyOf(problems);
    written = List.copyOf(written);
  }
}
