package org.floorwalker.app.requests;

import java.util.Locale;
import org.floorwalker.app.platform.words.Words;

/// A kind of leave.
///
/// @param code stable, such as `vacation`
/// @param title what the centre calls it; empty for kinds the product has words for
/// @param counted whether it is taken from a balance
/// @param staffed whether it is weighed against staffing; rights given by law are not
public record LeaveKind(String code, String title, boolean counted, boolean staffed) {
  public LeaveKind {
    if (!code.matches("[a-z0-9-]{1,40}")) {
      throw new IllegalArgumentException(
          "The code is \"" + code + "\". Maybe use small letters, digits and dashes.");
    }
  }

  /// What it is called in a language.
  public String name(Words words, Locale language) {
    return title.isEmpty() ? words.say(language, "requests.kind." + code) : title;
  }
}
