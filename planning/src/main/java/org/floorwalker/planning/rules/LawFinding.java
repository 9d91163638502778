package org.floorwalker.planning.rules;

import org.floorwalker.planning.rules.RuleEntry.Severity;

/// A breach of the application's rule book and what it means.
///
/// @param violation the breach with its law and figures
/// @param severity whether it stops publishing, asks for a reason or is only shown
public record LawFinding(Violation violation, Severity severity) {}
