/// The tables of the room.
@NullMarked
package org.floorwalker.app.sourcing.store;

import org.jspecify.annotations.NullMarked;
