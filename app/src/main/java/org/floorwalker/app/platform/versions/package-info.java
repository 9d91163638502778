/// What a centre changes without code and keeps in versions: shipped once, saved by whoever has
/// seen the newest.
@NullMarked
@NamedInterface("versions")
package org.floorwalker.app.platform.versions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
