/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.learning.store;

import org.jspecify.annotations.NullMarked;
