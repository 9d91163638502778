/// The pages of the room.
@NullMarked
package org.floorwalker.app.callout.web;

import org.jspecify.annotations.NullMarked;
