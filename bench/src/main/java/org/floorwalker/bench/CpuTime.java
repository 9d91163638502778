package org.floorwalker.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.floorwalker.app.platform.database.EmbeddedPostgres;

/// Seconds of CPU time used so far; what something takes is the difference of two readings.
final class CpuTime {
  private CpuTime() {}

  /// Of this process on all its threads, so that compiling and collecting garbage count too.
  static double ofProcess() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e9;
  }

  /// Of every process of PostgreSQL, in its ticks of 10 ms.
  static double of(EmbeddedPostgres server) {
    return ProcessHandle.of(server.processId())
        .orElseThrow()
        .descendants()
        .flatMap(process -> process.info().totalCpuDuration().stream())
        .mapToDouble(duration -> duration.toNanos() / 1e9)
        .sum();
  }
}
