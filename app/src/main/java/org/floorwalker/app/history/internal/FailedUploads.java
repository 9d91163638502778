package org.floorwalker.app.history.internal;

import java.time.Clock;
import java.time.Duration;
import org.floorwalker.app.history.Uploads;
import org.floorwalker.app.platform.jobs.Chore;
import org.springframework.stereotype.Component;

/// Forgets uploaded files whose import failed for good. They hold personal data; their purpose, to
/// be tried again once the reason is mended, ends after [#KEPT].
@Component
public final class FailedUploads implements Chore {
  static final Duration KEPT = Duration.ofDays(7);

  private final Uploads uploads;
  private final Clock clock;

  FailedUploads(Uploads uploads, Clock clock) {
    this.uploads = uploads;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "history.failed-uploads";
  }

  @Override
  public Duration every() {
    return Duration.ofHours(6);
  }

  @Override
  public void run() {
    uploads.forgetGivenUp(clock.instant().minus(KEPT));
  }
}
