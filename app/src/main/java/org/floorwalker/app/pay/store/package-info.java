/// The tables of the room.
@NullMarked
package org.floorwalker.app.pay.store;

import org.jspecify.annotations.NullMarked;
