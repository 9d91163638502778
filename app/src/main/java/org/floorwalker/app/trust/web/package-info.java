@NullMarked
package org.floorwalker.app.trust.web;

import org.jspecify.annotations.NullMarked;
