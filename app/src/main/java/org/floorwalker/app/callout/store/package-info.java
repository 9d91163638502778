/// The tables of the room.
@NullMarked
package org.floorwalker.app.callout.store;

import org.jspecify.annotations.NullMarked;
