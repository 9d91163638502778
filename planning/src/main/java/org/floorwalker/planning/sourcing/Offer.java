package org.floorwalker.planning.sourcing;

/// Who might do the work, and what it would cost; all amounts in one currency.
public sealed interface Offer {

  /// What the line would cost in a year.
  double costAYear(TenderLine line, LineNeed need);

  /// Own people at a site.
  ///
  /// @param hour what a paid hour costs there
  /// @param lost share of paid time that is not at the desk (leave, illness, breaks, training,
  ///     talks), 0 or more and below 1
  record OwnPeople(HourCost hour, double lost) implements Offer {
    private static final double MONTHS = 12;

    public OwnPeople {
      if (!(lost >= 0 && lost < 1)) {
        throw new IllegalArgumentException(
            "A share of %s of paid time that is lost is not possible.\nMaybe write 0.3."
                .formatted(lost));
      }
    }

    @Override
    public double costAYear(TenderLine line, LineNeed need) {
      return paidHoursAYear(need) * hour.perPaidHour();
    }

    /// Hours that are paid for in a year.
    public double paidHoursAYear(LineNeed need) {
      return need.deskHoursAYear() / (1 - lost);
    }

    /// Full-time people employed for it.
    public double fullTime(LineNeed need) {
      return paidHoursAYear(need) / (MONTHS * hour.paidHours());
    }
  }

  /// A partner paid for each contact.
  record PerContact(double price) implements Offer {
    public PerContact {
      requirePrice(price);
    }

    @Override
    public double costAYear(TenderLine line, LineNeed need) {
      return line.contactsAYear() * price;
    }
  }

  /// A partner paid for each minute of handling.
  record PerMinute(double price) implements Offer {
    private static final double MINUTE_SECONDS = 60;

    public PerMinute {
      requirePrice(price);
    }

    @Override
    public double costAYear(TenderLine line, LineNeed need) {
      return line.contactsAYear() * line.handleSeconds() / MINUTE_SECONDS * price;
    }
  }

  /// A partner paid for each hour of a person at the desk.
  record PerDeskHour(double price) implements Offer {
    public PerDeskHour {
      requirePrice(price);
    }

    @Override
    public double costAYear(TenderLine line, LineNeed need) {
      return need.deskHoursAYear() * price;
    }
  }

  private static void requirePrice(double price) {
    if (!(price >= 0) || Double.isInfinite(price)) {
      throw new IllegalArgumentException(
          "A price of %s is not possible.\nMaybe a sign is wrong.".formatted(price));
    }
  }
}
