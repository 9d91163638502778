/// Find: rooms offer what they hold, the page shell shows what the viewer may open.
@NullMarked
@NamedInterface("find")
package org.floorwalker.app.platform.find;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
