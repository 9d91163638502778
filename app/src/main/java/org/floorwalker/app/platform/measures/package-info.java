/// The monitoring register - what is measured about people, why, and who looked.
@NullMarked
@NamedInterface("measures")
package org.floorwalker.app.platform.measures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
