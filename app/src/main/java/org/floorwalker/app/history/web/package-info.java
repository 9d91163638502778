@NullMarked
package org.floorwalker.app.history.web;

import org.jspecify.annotations.NullMarked;
