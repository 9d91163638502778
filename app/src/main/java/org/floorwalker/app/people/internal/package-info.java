@NullMarked
package org.floorwalker.app.people.internal;

import org.jspecify.annotations.NullMarked;
