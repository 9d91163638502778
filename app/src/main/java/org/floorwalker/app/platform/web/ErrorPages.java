package org.floorwalker.app.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.connector.ClientAbortException;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.OpenToAll;
import org.floorwalker.app.platform.access.Refused;
import org.floorwalker.app.platform.pages.Mistyped;
import org.floorwalker.app.platform.pages.Page;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/// Trouble, told in words: what happened, what is safe, what to do, and a code for support.
@Controller
@ControllerAdvice
final class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @ExceptionHandler
  ModelAndView refused(Refused refused) {
    return page(HttpStatus.FORBIDDEN, refused.permission().name());
  }

  @ExceptionHandler
  ModelAndView notFound(NotFound missing) {
    return page(HttpStatus.NOT_FOUND, "404");
  }

  /// The browser went away while it was answered: nobody is left to tell, and nothing went wrong.
  @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
  void gone(HttpServletResponse unusable) {
    LOG.debug("A browser went away, status {}", unusable.getStatus());
  }

  /// A word where a number or a date belongs.
  @ExceptionHandler({TypeMismatchException.class, DateTimeParseException.class, Mistyped.class})
  ModelAndView notReadable() {
    return page(HttpStatus.BAD_REQUEST, "400");
  }

  /// A file that did not come whole: it is too large, its browser was closed, or the line broke.
  @ExceptionHandler
  ModelAndView brokenOff(MultipartException upload) {
    return upload instanceof MaxUploadSizeExceededException
        ? page(HttpStatus.CONTENT_TOO_LARGE, "413")
        : page(HttpStatus.BAD_REQUEST, "400");
  }

  /// Whatever else: the request's own fault when Spring says so, else ours, with a code that also
  /// stands in the log.
  @ExceptionHandler
  ModelAndView other(Exception trouble) {
    if (trouble instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
      return page(known.getStatusCode(), String.valueOf(known.getStatusCode().value()));
    }
    String code = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.error("Request failed, code {}", code, trouble);
    return page(HttpStatus.INTERNAL_SERVER_ERROR, code);
  }

  /// What fails before a handler is found: an unknown address, a form without its proof.
  @RequestMapping("/error")
  @OpenToAll("Errors concern everybody")
  ModelAndView error(HttpServletRequest request) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer given
            ? given
            : HttpStatus.NOT_FOUND.value();
    return page(HttpStatusCode.valueOf(status), String.valueOf(status));
  }

  private static ModelAndView page(HttpStatusCode status, String code) {
    String kind =
        switch (status.value()) {
          case 403 -> "refused";
          case 404, 405 -> "not-found";
          case 413 -> "too-large";
          default -> status.is4xxClientError() ? "bad-request" : "defect";
        };
    ErrorView view = new ErrorView("error." + kind, "error." + kind + ".remedy", code);
    ModelAndView page = Page.of("platform/error", view);
    page.setStatus(status);
    return page;
  }
}
