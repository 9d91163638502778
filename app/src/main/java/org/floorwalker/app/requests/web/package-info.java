/// A handler per page of the room.
@NullMarked
package org.floorwalker.app.requests.web;

import org.jspecify.annotations.NullMarked;
