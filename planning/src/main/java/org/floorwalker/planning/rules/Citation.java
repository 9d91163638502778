package org.floorwalker.planning.rules;

/// Where a rule stands in the law or an agreement, and where that was read.
///
/// @param legalBasis act and article, e.g. `aml § 10-8 (1)`
/// @param source address or work where it was read
/// @param status whether the value was read in a source or ships unverified
public record Citation(String legalBasis, String source, Status status) {

  public enum Status {
    /// Read in the source named.
    VERIFIED,
    /// General knowledge, derived, or a product default; to be confirmed by somebody who knows.
    UNVERIFIED
  }
}
