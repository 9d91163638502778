/// The pages of the room.
@NullMarked
package org.floorwalker.app.sourcing.web;

import org.jspecify.annotations.NullMarked;
