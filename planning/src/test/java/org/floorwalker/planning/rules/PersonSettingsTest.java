package org.floorwalker.planning.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.floorwalker.planning.roster.RuleSettings;
import org.floorwalker.planning.rules.RuleEntry.DerogableBy;
import org.floorwalker.planning.rules.RuleEntry.Severity;
import org.junit.jupiter.api.Test;

/// The numbers of a draft are no softer than the hard rules on all of a person's work.
class PersonSettingsTest {
  private final SequencedMap<String, RuleEntry> rows = new LinkedHashMap<>();

  private PersonSettingsTest() {
    row("daily_rest_h", "8", Severity.HARD);
    row("weekly_rest_h", "24", Severity.HARD);
    row("max_consec_days", "none", Severity.HARD);
    row("day_max_h", "14", Severity.HARD);
  }

  private void row(String rule, String value, Severity severity) {
    rows.put(
        rule,
        new RuleEntry(
            new RuleEntry.Scope("NO", "", rule),
            value,
            "",
            new RuleEntry.Validity(LocalDate.MIN, null),
            new Citation("act", "", Citation.Status.UNVERIFIED),
            new RuleEntry.Force(DerogableBy.NONE, severity)));
  }

  private RuleSettings settings() {
    return new RulesInForce("NO", rows).bookSettings();
  }

  @Test
  void a01_hardRowsMakeDraftsStricter() {
    row("person_daily_rest_h", "11", Severity.HARD);
    row("person_weekly_rest_h", "35", Severity.HARD);
    row("days_between_days_off", "7", Severity.HARD);
    row("longest_row_days", "12", Severity.HARD);
    row("day_norm_h", "10", Severity.HARD);
    row("rest_after_long_shift", "12:24", Severity.HARD);
    RuleSettings settings = settings();
    assertThat(settings.rest().daily()).isEqualTo(Duration.ofHours(11));
    assertThat(settings.rest().weekly()).isEqualTo(Duration.ofHours(35));
    assertThat(settings.days().maxInRow()).isEqualTo(7);
    assertThat(settings.hours().dayPaidMax()).isEqualTo(Duration.ofHours(10));
    assertThat(settings.hours().dayMax()).isEqualTo(Duration.ofHours(12));
  }

  @Test
  void a02_rowsThatOnlyAskForAReasonDoNot() {
    row("days_between_days_off", "6", Severity.WARN);
    row("day_norm_h", "8", Severity.WARN);
    assertThat(settings().days().maxInRow()).isNull();
    assertThat(settings().hours().dayPaidMax()).isNull();
    assertThat(settings().rest().daily()).isEqualTo(Duration.ofHours(8));
  }
}
