@NullMarked
package org.floorwalker.app.people.store;

import org.jspecify.annotations.NullMarked;
