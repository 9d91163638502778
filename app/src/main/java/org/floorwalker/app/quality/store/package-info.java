/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.quality.store;

import org.jspecify.annotations.NullMarked;
