/// Who changed what, when and about whom; never altered.
@NullMarked
@NamedInterface("audit")
package org.floorwalker.app.platform.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
