package org.floorwalker.app.forecasting.web;

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
}
