@NullMarked
package org.floorwalker.app.wellbeing.web;

import org.jspecify.annotations.NullMarked;
