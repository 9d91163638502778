package org.floorwalker.planning.sourcing;

/// What an hour of paid work costs where it is done, in the currency of that place.
///
/// @param monthlyPay gross pay of a month of full time
/// @param statutory what the employer pays on top by law, as a share of pay; 0.141 for 14.1 %
/// @param other what else is paid on top (pension, insurance, holiday pay), as a share of pay
/// @param running rent, machines, licences and the like, for a full-time person a month
/// @param paidHours hours a month of full time is paid for, above 0
public record HourCost(
    double monthlyPay, double statutory, double other, double running, double paidHours) {
  public HourCost {
    if (!(monthlyPay >= 0 && statutory >= 0 && other >= 0 && running >= 0 && paidHours > 0)
        || Double.isInfinite((monthlyPay * (1 + statutory + other) + running) / paidHours)) {
      throw new IllegalArgumentException(
          "Pay of %s with %s and %s on top, %s besides and %s paid hours is not possible.\nMaybe a sign is wrong."
              .formatted(monthlyPay, statutory, other, running, paidHours));
    }
  }

  /// Pay and what is paid on top of it, of an hour that is paid.
  public double wagePerPaidHour() {
    return monthlyPay * (1 + statutory + other) / paidHours;
  }

  /// Pay, what is paid on top of it and running costs, of an hour that is paid.
  public double perPaidHour() {
    return wagePerPaidHour() + running / paidHours;
  }

  /// The same in another currency.
  ///
  /// @param rate what one unit of this currency is worth in the other
  public HourCost times(double rate) {
    return new HourCost(monthlyPay * rate, statutory, other, running * rate, paidHours);
  }
}
