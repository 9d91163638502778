package org.floorwalker.app.platform.access;

import java.time.Instant;

/// One page an adviser opened, or one deed they tried.
///
/// @param method GET for a page, POST for a deed
public record Visit(Instant at, String byName, String method, String path) {}
