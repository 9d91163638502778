package org.floorwalker.planning.pay;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What lines cost, in hours of pay: 1 ordinary hour is 1.00, an hour of overtime with 50 % is
/// 1.50.
/// Amounts of money count by the hourly pay where it is known and not at all where it is not.
public final class PayCost {
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private PayCost() {}

  /// Hours of pay of lines under terms.
  public static BigDecimal hoursOfPay(
      List<PayLine> lines, PayTerms terms, Optional<BigDecimal> hourly) {
    BigDecimal sum = BigDecimal.ZERO;
    for (PayLine line : lines) {
      sum = sum.add(hours(line.length()).multiply(worth(line.code(), terms, hourly)));
    }
    return sum.setScale(2, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal hours(Duration length) {
    return BigDecimal.valueOf(length.toMinutes()).divide(MINUTES, MathContext.DECIMAL64);
  }

  private static BigDecimal worth(String code, PayTerms terms, Optional<BigDecimal> hourly) {
    if (code.equals(PaySheet.ORDINARY)
        || code.equals(PaySheet.EXTRA)
        || code.equals(PaySheet.OVERTIME)) {
      return BigDecimal.ONE;
    }
    return terms.steps().stream()
        .filter(step -> step.code().equals(code))
        .findFirst()
        .map(step -> BigDecimal.ONE.add(share(step.worth(), hourly)))
        .orElseGet(() -> supplement(code, terms, hourly));
  }

  private static BigDecimal supplement(String code, PayTerms terms, Optional<BigDecimal> hourly) {
    return terms.supplements().stream()
        .filter(one -> one.code().equals(code))
        .findFirst()
        .map(one -> share(one.worth(), hourly))
        .orElse(BigDecimal.ZERO);
  }

  private static BigDecimal share(Worth worth, Optional<BigDecimal> hourly) {
    return switch (worth) {
      case Worth.Percent(BigDecimal percent) -> percent.divide(HUNDRED, MathContext.DECIMAL64);
      case Worth.Amount(BigDecimal perHour) ->
          hourly.map(pay -> perHour.divide(pay, MathContext.DECIMAL64)).orElse(BigDecimal.ZERO);
    };
  }
}
