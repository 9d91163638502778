/// The pages of the room.
@NullMarked
package org.floorwalker.app.pay.web;

import org.jspecify.annotations.NullMarked;
