package org.floorwalker.app.platform.pages;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// What a handler answers with: a template and the one value it shows.
///
/// The template takes `@param Shell shell` and `@param TheView it`; a page calls
/// `@template.platform.shell(...)`, a part of a page does not.
public final class Page {
  private Page() {}

  /// A whole page or a part of one, by the name of its template, such as `people/teams`.
  public static ModelAndView of(String template, Object it) {
    ModelAndView answer = new ModelAndView(template);
    answer.addObject("it", it);
    return answer;
  }

  /// The same form again, with what is wrong in it: 422.
  public static ModelAndView invalid(String template, Object it) {
    ModelAndView answer = of(template, it);
    answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }

  /// A deed that came too late: somebody else changed the same thing: 409.
  public static ModelAndView conflict(String template, Object it) {
    ModelAndView answer = of(template, it);
    answer.setStatus(HttpStatus.CONFLICT);
    return answer;
  }

  /// After a deed: go and look at the result, with a receipt when the deed deserves one.
  public static GoTo goTo(String path) {
    return new GoTo(path);
  }
}
