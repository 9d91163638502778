/// Decisions in plain Java.
@NullMarked
package org.floorwalker.app.requests.internal;

import org.jspecify.annotations.NullMarked;
