@NullMarked
package org.floorwalker.app.development;

import org.jspecify.annotations.NullMarked;
