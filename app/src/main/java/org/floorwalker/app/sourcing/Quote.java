package org.floorwalker.app.sourcing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.floorwalker.planning.sourcing.LineNeed;
import org.jspecify.annotations.Nullable;

/// What a tender takes and what each way to do it costs; amounts in the currency in which sites are
/// compared.
///
/// @param lines what each line takes, in the tender's order
/// @param ways own sites, then partners, the cheapest first within each
public record Quote(List<LineOf> lines, List<Way> ways) {
  public Quote {
    lines = List.copyOf(lines);
    ways = List.copyOf(ways);
  }

  /// @param line as it was written
  public record LineOf(Tender.Line line, LineNeed need) {}

  /// @param name of the site or partner
  /// @param site its cost; null for a partner
  /// @param costs of each line in a year
  /// @param fullTime people employed for all lines; null for a partner
  /// @param evenFrom contacts a year of each line from which on the cheapest own site is no dearer
  ///     than this partner, null where it never is; empty for own sites
  public record Way(
      String name,
      @Nullable SiteCost site,
      List<Double> costs,
      @Nullable Double fullTime,
      List<@Nullable Double> evenFrom) {
    public Way {
      costs = List.copyOf(costs);
      evenFrom = Collections.unmodifiableList(new ArrayList<>(evenFrom));
    }

    public boolean isOwn() {
      return site != null;
    }

    public double costAYear() {
      return costs.stream().mapToDouble(Double::doubleValue).sum();
    }
  }

  public double contactsAYear() {
    return lines.stream().mapToDouble(one -> one.line().contactsAYear()).sum();
  }

  /// Hours at the desk in a week, all lines together.
  public double deskHours() {
    return lines.stream().mapToDouble(one -> one.need().deskHours()).sum();
  }

  /// Share of the time at the desk with customers.
  public double occupancy() {
    return lines.stream().mapToDouble(one -> one.need().loadHours()).sum() / deskHours();
  }
}
