/// The only SQL of the room.
@NullMarked
package org.floorwalker.app.requests.store;

import org.jspecify.annotations.NullMarked;
