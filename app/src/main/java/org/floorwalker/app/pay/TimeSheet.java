package org.floorwalker.app.pay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.TeamId;
import org.jspecify.annotations.Nullable;

/// One person's month.
///
/// @param days days with a plan, work, absence or report, by date
/// @param approval null when the sheet as it is now is not approved
/// @param approvedBefore whether an earlier form of it was
public record TimeSheet(
    Who who,
    PayMonth month,
    List<SheetDay> days,
    @Nullable Approval approval,
    boolean approvedBefore) {
  public TimeSheet {
    days = List.copyOf(days);
  }

  /// @param team null when in none
  public record Who(
      PersonId person, String code, String name, @Nullable TeamId team, ZoneId zone) {}

  public record Approval(Instant at, String by) {}

  /// Time of each code in the month.
  public SortedMap<String, Duration> totals() {
    SortedMap<String, Duration> totals = new TreeMap<>();
    days.forEach(
        day -> day.codes().forEach((code, length) -> totals.merge(code, length, Duration::plus)));
    return totals;
  }

  public Duration planned() {
    return days.stream().map(day -> day.plan().paid()).reduce(Duration.ZERO, Duration::plus);
  }

  public Duration worked() {
    return days.stream().map(day -> day.worked().paid()).reduce(Duration.ZERO, Duration::plus);
  }

  /// Days on which what was worked differs from the plan.
  public long countDifferences() {
    return days.stream().filter(day -> !day.difference().isZero()).count();
  }

  public boolean hasOpenReport() {
    return days.stream().anyMatch(day -> day.why().open() != null);
  }

  /// What is approved: a digest of times and codes of every day.
  public String digest() {
    StringBuilder text = new StringBuilder();
    for (SheetDay day : days) {
      text.append(day.day())
          .append(day.plan())
          .append(day.worked())
          .append(day.codes())
          .append('\n');
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(text.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java knows SHA-256.", e);
    }
  }
}
