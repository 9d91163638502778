package org.floorwalker.app.platform.access;

/// One role held with its reach.
public record Grant(Role role, Scope scope) {}
