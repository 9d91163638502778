/// A handler per page of the room.
@NullMarked
package org.floorwalker.app.learning.web;

import org.jspecify.annotations.NullMarked;
