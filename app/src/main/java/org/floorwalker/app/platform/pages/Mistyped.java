package org.floorwalker.app.platform.pages;

import java.util.Collection;

/// Something in an address or a hidden field cannot be read as what it is to be; answered with 400.
public final class Mistyped extends RuntimeException {
  private static final long serialVersionUID = 1;

  public Mistyped(Collection<String> fields) {
    super("Cannot be read: " + String.join(", ", fields) + ".\nMaybe the address was cut off.");
  }
}
