/// Papers to take along or to sign: PDF.
@NullMarked
@NamedInterface("paper")
package org.floorwalker.app.platform.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
