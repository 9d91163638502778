@NullMarked
package org.floorwalker.app.trust.store;

import org.jspecify.annotations.NullMarked;
