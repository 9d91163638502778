/// The pages of the room.
@NullMarked
package org.floorwalker.app.quality.web;

import org.jspecify.annotations.NullMarked;
