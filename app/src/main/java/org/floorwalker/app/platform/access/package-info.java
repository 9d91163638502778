/// Who may do what - roles, permissions and their scope.
@NullMarked
@NamedInterface("access")
package org.floorwalker.app.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
