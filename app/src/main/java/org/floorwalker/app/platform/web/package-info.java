@NullMarked
package org.floorwalker.app.platform.web;

import org.jspecify.annotations.NullMarked;
