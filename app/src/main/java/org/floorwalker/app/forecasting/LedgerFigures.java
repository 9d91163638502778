package org.floorwalker.app.forecasting;

import java.util.List;
import java.util.Optional;
import org.floorwalker.planning.forecast.PoissonError;
import org.floorwalker.planning.forecast.WorkloadError;

/// What the ledger adds up of slots judged at one lead: of a queue's day, of days, of queues.
/// Errors are those of each queue's slots by themselves, so that one queue's surplus hides no
/// other's lack.
///
/// @param slots number of slots
/// @param contacts sums
/// @param errors sums of absolute errors
/// @param work what the split by cause needs; of one day only
public record LedgerFigures(
    int slots, JudgedSlot.Contacts contacts, Errors errors, WorkloadError.Totals work) {
  public static final LedgerFigures NONE =
      new LedgerFigures(
          0, JudgedSlot.Contacts.NONE, new Errors(0, 0, 0, 0), WorkloadError.Totals.NONE);

  /// Sums of absolute errors of slots, in contacts.
  ///
  /// @param floor what chance alone would leave of a perfect forecast
  /// @param made of the method's mean
  /// @param used of the mean with what people had laid over it
  /// @param repeated of the latest known week
  public record Errors(double floor, double made, double used, double repeated) {
    Errors plus(Errors other) {
      return new Errors(
          floor + other.floor, made + other.made, used + other.used, repeated + other.repeated);
    }
  }

  /// Of one queue's slots of one day.
  static LedgerFigures of(List<JudgedSlot> slots) {
    JudgedSlot.Contacts sum = JudgedSlot.Contacts.NONE;
    Errors errors = NONE.errors;
    double expectedWork = 0;
    double cameWork = 0;
    for (JudgedSlot slot : slots) {
      sum = sum.plus(slot.contacts());
      errors = errors.plus(errors(slot.contacts()));
      expectedWork += slot.contacts().used() * slot.seconds().expected();
      cameWork += slot.contacts().came() * slot.seconds().took();
    }
    double seconds = sum.used() > 0 ? expectedWork / sum.used() : 0;
    return new LedgerFigures(
        slots.size(),
        sum,
        errors,
        WorkloadError.Totals.of(
            new WorkloadError.Queue(
                sum.used(),
                seconds,
                sum.came(),
                sum.came() > 0 ? cameWork / sum.came() : seconds)));
  }

  private static Errors errors(JudgedSlot.Contacts slot) {
    return new Errors(
        PoissonError.meanAbsolute(slot.made()),
        Math.abs(slot.came() - slot.made()),
        Math.abs(slot.came() - slot.used()),
        Math.abs(slot.came() - slot.before()));
  }

  LedgerFigures plus(LedgerFigures other) {
    return new LedgerFigures(
        slots + other.slots,
        contacts.plus(other.contacts),
        errors.plus(other.errors),
        work.plus(other.work));
  }

  /// The line of all slots; empty when nothing came.
  ///
  /// @param wholeDays sum over days of the absolute error of the day as used, queues added up
  Optional<LedgerLine> line(int leadDays, double wholeDays) {
    return contacts.came() > 0
        ? Optional.of(
            new LedgerLine(
                leadDays,
                slots,
                percent(errors.floor),
                percent(errors.made),
                percent(errors.used),
                percent(errors.repeated),
                percent(contacts.used() - contacts.came()),
                percent(wholeDays)))
        : Optional.empty();
  }

  /// By how many contacts the forecast as used lay above what came, as an absolute number.
  double missed() {
    return Math.abs(contacts.used() - contacts.came());
  }

  private double percent(double part) {
    return 100 * part / contacts.came();
  }
}
