/// A handler per page of the room.
@NullMarked
package org.floorwalker.app.intraday.web;

import org.jspecify.annotations.NullMarked;
