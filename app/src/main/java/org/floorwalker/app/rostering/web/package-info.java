/// A handler per page of the room.
@NullMarked
package org.floorwalker.app.rostering.web;

import org.jspecify.annotations.NullMarked;
