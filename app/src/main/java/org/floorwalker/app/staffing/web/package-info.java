/// A handler per page of the room.
@NullMarked
package org.floorwalker.app.staffing.web;

import org.jspecify.annotations.NullMarked;
