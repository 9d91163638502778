/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.staffing.store;

import org.jspecify.annotations.NullMarked;
