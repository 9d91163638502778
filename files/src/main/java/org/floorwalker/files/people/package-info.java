/// The organisation and its people as tables: sites, teams, contracts, skills and so on.
@NullMarked
package org.floorwalker.files.people;

import org.jspecify.annotations.NullMarked;
