package org.floorwalker.app.forecasting.web;

import java.util.HashMap;
import java.util.Map;

/// A form with something wrong in one of its fields.
///
/// @param form last part of the form's address
/// @param trouble key of what is wrong
/// @param typed what was sent, by field
public record RefusedForm(String form, String field, String trouble, Map<String, String> typed) {
  public RefusedForm {
    typed = Map.copyOf(typed);
  }

  /// The same for something new: what it was to take the place of is not in force any more.
  RefusedForm asNew() {
    Map<String, String> rest = new HashMap<>(typed);
    rest.remove(Changing.REPLACES);
    return new RefusedForm(form, field, trouble, rest);
  }
}
