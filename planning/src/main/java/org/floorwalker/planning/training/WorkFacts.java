package org.floorwalker.planning.training;

import java.time.LocalDate;
import java.util.Set;

/// What holds of a working person on a day, as far as training depends on it.
///
/// @param worksSince first day of the unbroken stretch of contracts
record WorkFacts(
    Set<String> roles,
    Set<String> queues,
    Set<String> sites,
    Set<String> clients,
    Set<String> contracts,
    LocalDate worksSince) {}
