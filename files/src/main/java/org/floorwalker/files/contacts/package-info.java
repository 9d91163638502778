/// Contacts, slot statistics and agent states in the formats of telephone systems and other
/// workforce suites; read as streams.
@NullMarked
package org.floorwalker.files.contacts;

import org.jspecify.annotations.NullMarked;
