package org.floorwalker.app.pay.internal;

import java.time.YearMonth;
import org.floorwalker.app.pay.PayMonth;
import org.floorwalker.app.pay.PayMonths;
import org.floorwalker.app.platform.jobs.JobKind;
import org.floorwalker.app.platform.jobs.JobRun;
import org.springframework.stereotype.Component;

/// Closes a month; when something came in the way meanwhile, the page says what.
@Component
public final class CloseMonthJob implements JobKind<CloseMonthJob.Input> {
  private final PayMonths months;

  CloseMonthJob(PayMonths months) {
    this.months = months;
  }

  /// @param month as `2027-04`
  /// @param by name of who asked
  public record Input(String country, String month, String by) {}

  @Override
  public String name() {
    return "pay.close";
  }

  @Override
  public Class<Input> inputType() {
    return Input.class;
  }

  @Override
  public String run(Input input, JobRun run) {
    run.progress(0, "pay.job.computing");
    months.close(new PayMonth(input.country(), YearMonth.parse(input.month())), input.by());
    return "/time/months?country=" + input.country() + "&month=" + input.month();
  }
}
