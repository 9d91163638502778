/// The one clock.
@NullMarked
@NamedInterface("time")
package org.floorwalker.app.platform.time;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
