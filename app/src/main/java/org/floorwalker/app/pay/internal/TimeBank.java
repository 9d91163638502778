package org.floorwalker.app.pay.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.floorwalker.app.pay.PaidLine;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.TimeSheet;
import org.floorwalker.app.pay.store.PayStore;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.requests.BalanceRow;
import org.floorwalker.app.requests.LeaveBalances;
import org.floorwalker.planning.roster.Contract;
import org.springframework.stereotype.Component;

/// The bank of hours: what sheets put into it and take out, and the leave it becomes.
@Component
public final class TimeBank {
  private static final String BANK = "time-bank";

  private final PayStore store;
  private final LeaveBalances balances;
  private final People people;
  private final Clock clock;

  TimeBank(PayStore store, LeaveBalances balances, People people, Clock clock) {
    this.store = store;
    this.balances = balances;
    this.people = people;
    this.clock = clock;
  }

  /// Hours a sheet puts into the bank less those it takes out.
  public static Duration change(TimeSheet sheet) {
    var totals = sheet.totals();
    return totals
        .getOrDefault("to-bank", Duration.ZERO)
        .minus(totals.getOrDefault("away-time-bank", Duration.ZERO));
  }

  /// Hours put into the bank become days of leave that may be taken within a year, each as long as
  /// a working day of the person's contract.
  public void keep(PayMonth month, List<TimeSheet> sheets, List<TimeSheet> changed) {
    Map<PersonId, Duration> changes = new HashMap<>();
    sheets.forEach(sheet -> changes.merge(sheet.who().person(), change(sheet), Duration::plus));
    for (TimeSheet sheet : changed) {
      long before =
          store.sumLines(sheet.month()).stream()
              .filter(line -> line.person().equals(sheet.who().person()))
              .mapToLong(TimeBank::minutes)
              .sum();
      changes.merge(sheet.who().person(), change(sheet).minusMinutes(before), Duration::plus);
    }
    List<BalanceRow> rows = new ArrayList<>();
    Map<PersonId, String> codes = people.codes();
    Map<PersonId, Contract> contracts =
        people.contractsBy(changes.keySet(), month.month().atEndOfMonth());
    changes.forEach(
        (person, length) -> {
          if (!length.isZero()) {
            store.insertBank(person, month.month(), length.toMinutes(), clock.instant());
          }
          if (length.isPositive()) {
            Duration day = Objects.requireNonNull(contracts.get(person)).workingDay();
            rows.add(leave(month, codes.getOrDefault(person, ""), length, day));
          }
        });
    balances.bring(rows, BANK + " " + month.month());
  }

  private static long minutes(PaidLine line) {
    return switch (line.code()) {
      case "to-bank" -> line.minutes();
      case "away-time-bank" -> -line.minutes();
      default -> 0;
    };
  }

  private static BalanceRow leave(PayMonth month, String code, Duration length, Duration day) {
    BigDecimal days =
        BigDecimal.valueOf(length.toMinutes())
            .divide(BigDecimal.valueOf(day.toMinutes()), 2, RoundingMode.HALF_EVEN);
    return new BalanceRow(
        code,
        BANK,
        month.endExclusive(),
        month.endExclusive().plusYears(1),
        days,
        BANK + " " + month.month());
  }
}
