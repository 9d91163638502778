/// Whether the installation is well, and what to do when it is not.
@NullMarked
@NamedInterface("health")
package org.floorwalker.app.platform.health;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
