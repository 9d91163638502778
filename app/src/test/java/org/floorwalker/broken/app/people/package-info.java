@NullMarked
package org.floorwalker.broken.app.people;

import org.jspecify.annotations.NullMarked;
