package org.floorwalker.planning.pay;

import java.time.Duration;
import java.time.LocalDate;

/// So much of one kind on one day.
///
/// @param day the business day
/// @param code [PaySheet#ORDINARY], [PaySheet#EXTRA], the code of an overtime step or a supplement
/// @param length time of that kind, above zero
public record PayLine(LocalDate day, String code, Duration length) {}
