package org.floorwalker.app.demo;

import org.floorwalker.app.platform.access.Role;

/// A login of the demo.
///
/// @param role what it may do
/// @param name login name
/// @param person name of the person behind it
public record DemoLogin(Role role, String name, String person) {}
