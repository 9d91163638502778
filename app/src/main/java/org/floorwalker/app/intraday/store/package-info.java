/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.intraday.store;

import org.jspecify.annotations.NullMarked;
