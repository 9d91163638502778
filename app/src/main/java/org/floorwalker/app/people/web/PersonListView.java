package org.floorwalker.app.people.web;

import java.util.List;
import org.floorwalker.app.people.PersonLine;

/// The list of people.
///
/// @param find what was sought
/// @param more whether there are more than are shown
public record PersonListView(String find, List<PersonLine> people, boolean more) {}
