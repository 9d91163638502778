/// Rules of the room in plain Java.
@NullMarked
package org.floorwalker.app.quality.internal;

import org.jspecify.annotations.NullMarked;
