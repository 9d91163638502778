/// News for open pages, across processes.
@NullMarked
@NamedInterface("live")
package org.floorwalker.app.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
