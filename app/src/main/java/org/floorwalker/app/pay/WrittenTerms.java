package org.floorwalker.app.pay;

import java.time.Instant;
import java.time.LocalDate;

/// A pay table of the house as it was written.
///
/// @param from first day it holds
/// @param content comma-separated, as docs/formats.md has it
public record WrittenTerms(LocalDate from, String content, Instant at, String by) {}
