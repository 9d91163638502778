package org.floorwalker.app.forecasting.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Which form of the page stands open, and what its fields hold.
///
/// @param refused the form that was sent with something wrong in it; null when none was
/// @param changing the form that stands open to change what is in force; null for none
/// @param naming a day that was unlike others and is about to be named; null for none
public record OpenForm(
    @Nullable RefusedForm refused, @Nullable Changing changing, @Nullable LocalDate naming) {
  /// Every form is closed.
  static final OpenForm NONE = new OpenForm(null, null, null);

  static OpenForm of(RefusedForm refused) {
    return new OpenForm(refused, null, null);
  }

  /// Whether this form was refused, and so stands open.
  public boolean isRefused(String form) {
    return refused != null && refused.form().equals(form);
  }

  /// Whether the form stands open.
  public boolean isOpen(String form) {
    return isRefused(form)
        || (changing != null && changing.form().equals(form))
        || (naming != null && form.equals(NamedDaysForm.NAME));
  }

  /// What a field holds: what was typed in a refused form, what is in force in one that changes
  /// it, else what is proposed.
  public String typed(String form, String field, String proposed) {
    if (refused != null && isRefused(form)) {
      return refused.typed().getOrDefault(field, proposed);
    }
    return changing != null && changing.form().equals(form)
        ? changing.typed().getOrDefault(field, proposed)
        : proposed;
  }

  /// Numbers of what the form takes the place of; empty for something new.
  public String replaces(String form) {
    return typed(form, Changing.REPLACES, "");
  }

  /// The date proposed in the form that names a day.
  public String proposedDay() {
    return naming == null ? "" : naming.toString();
  }

  /// Key of what is wrong with a field; null when nothing is.
  public @Nullable String trouble(String form, String field) {
    return refused != null && isRefused(form) && refused.field().equals(field)
        ? refused.trouble()
        : null;
  }
}
