@NullMarked
package org.floorwalker.app.people.web;

import org.jspecify.annotations.NullMarked;
