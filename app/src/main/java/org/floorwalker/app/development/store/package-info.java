@NullMarked
package org.floorwalker.app.development.store;

import org.jspecify.annotations.NullMarked;
