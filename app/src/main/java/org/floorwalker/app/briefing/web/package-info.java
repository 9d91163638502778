@NullMarked
package org.floorwalker.app.briefing.web;

import org.jspecify.annotations.NullMarked;
