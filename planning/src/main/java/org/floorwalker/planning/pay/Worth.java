package org.floorwalker.planning.pay;

import java.math.BigDecimal;

/// What an hour of a kind is worth beside the hour itself.
public sealed interface Worth {
  /// So much of the hourly pay.
  ///
  /// @param percent e.g. 50 for half an hour's pay on top
  record Percent(BigDecimal percent) implements Worth {}

  /// So much money.
  ///
  /// @param perHour in the agreement's currency
  record Amount(BigDecimal perHour) implements Worth {}
}
