/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.rostering.store;

import org.jspecify.annotations.NullMarked;
