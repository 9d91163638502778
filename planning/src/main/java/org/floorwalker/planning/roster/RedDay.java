package org.floorwalker.planning.roster;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// A Sunday or holiday with the local hours the law gives it, e.g. in Norway from 18:00 the day
/// before to 22:00.
///
/// @param date the day
/// @param from first local minute
/// @param to first local minute after it
public record RedDay(LocalDate date, LocalDateTime from, LocalDateTime to) {}
