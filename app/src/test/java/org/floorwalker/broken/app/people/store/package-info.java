@NullMarked
package org.floorwalker.broken.app.people.store;

import org.jspecify.annotations.NullMarked;
