/// Letters that leave when the deed they tell of is done.
@NullMarked
@NamedInterface("mail")
package org.floorwalker.app.platform.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
