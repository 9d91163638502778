@NullMarked
package org.floorwalker.app.development.web;

import org.jspecify.annotations.NullMarked;
