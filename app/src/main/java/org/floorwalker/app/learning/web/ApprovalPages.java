package org.floorwalker.app.learning.web;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.floorwalker.app.learning.Approval;
import org.floorwalker.app.learning.Approvals;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.PersonId;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// What the company is approved for, with its proof and its next renewal.
@Controller
final class ApprovalPages {
  private static final String HOME = "/training/approvals";
  private static final int MOST_BYTES = 5_000_000;

  private final Approvals approvals;
  private final People people;
  private final PeopleToChoose toChoose;
  private final Words words;
  private final Clock clock;

  ApprovalPages(
      Approvals approvals, People people, PeopleToChoose toChoose, Words words, Clock clock) {
    this.approvals = approvals;
    this.people = people;
    this.toChoose = toChoose;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping(HOME)
  @Needs(Permission.SEE_TRAINING)
  ModelAndView list(Viewer viewer) {
    List<Approval> all = approvals.list(viewer);
    Set<PersonId> owners = new HashSet<>();
    all.forEach(one -> owners.add(one.owner()));
    Map<PersonId, String> names = people.names(owners);
    return Page.of(
        "learning/approvals",
        new ApprovalsView(all.stream().map(one -> row(viewer, one, names)).toList()));
  }

  private ApprovalsView.Row row(Viewer viewer, Approval one, Map<PersonId, String> names) {
    return new ApprovalsView.Row(
        one, names.getOrDefault(one.owner(), ""), one.state(viewer.today(clock)));
  }

  @GetMapping("/training/new-approval")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView start(Viewer viewer, Locale language) {
    return Page.of("learning/form", form(viewer, new Typed(Map.of()), language));
  }

  private FormView form(Viewer viewer, Typed form, Locale language) {
    List<Field> fields =
        List.of(
            Field.text("title", "learning.title-field"),
            Field.text("issuer", "learning.approval.issuer"),
            Field.choice("owner", "learning.approval.owner", toChoose.of(viewer)),
            Field.number("days", "learning.approval.remind").value("90"));
    return FormView.of(
        "learning.new-approval", "", HOME, HOME, form.fields(fields, words, language));
  }

  @PostMapping(HOME)
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView keep(Viewer viewer, Locale language, @RequestParam Map<String, String> typed) {
    Typed form = new Typed(typed);
    String title = form.text("title", 200);
    String issuer = form.text("issuer", 200);
    PersonId owner = new PersonId(form.id("owner"));
    int days = form.number("days", 0, 365);
    form.check(
        "owner",
        people.reaches(viewer, Permission.CHANGE_TRAINING, owner, viewer.today(clock)),
        "field.wrong.choice");
    Optional<Long> id =
        form.isRight() ? approvals.keep(viewer, title, issuer, owner, days) : Optional.empty();
    form.check("title", id.isPresent() || !form.isRight(), "learning.wrong.approval");
    return id.isPresent()
        ? Page.goTo(HOME + "/" + id.get()).saying("learning.said.kept")
        : Page.invalid("learning/form", form(viewer, form, language));
  }

  @GetMapping(HOME + "/{id}")
  @Needs(Permission.SEE_TRAINING)
  ModelAndView show(Viewer viewer, Locale language, @PathVariable long id) {
    return Page.of(
        "learning/approval",
        view(viewer, language, approvals.get(viewer, id), new Typed(Map.of())));
  }

  private ApprovalView view(Viewer viewer, Locale language, Approval one, Typed form) {
    List<Field> fields =
        List.of(
            Field.text("number", "learning.approval.number").optionally(),
            Field.date("from", "learning.from"),
            Field.date("until", "learning.last-day"),
            Field.text("evidence", "learning.evidence-field"));
    return new ApprovalView(
        row(viewer, one, people.names(Set.of(one.owner()))),
        viewer.may(Permission.CHANGE_TRAINING) && one.endedOn() == null
            ? form.fields(fields, words, language)
            : List.of(),
        !form.isRight());
  }

  @PostMapping(HOME + "/{id}/given")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView give(
      Viewer viewer,
      Locale language,
      @PathVariable long id,
      @RequestParam Map<String, String> typed,
      @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    Approval one = approvals.get(viewer, id);
    Typed form = new Typed(typed);
    Approvals.Grant grant =
        new Approvals.Grant(
            form.optional("number", 100),
            form.day("from"),
            form.day("until"),
            form.text("evidence", 1000));
    form.check("until", !grant.until().isBefore(grant.from()), "field.wrong.day");
    form.check("evidence", file == null || file.getSize() <= MOST_BYTES, "learning.wrong.file");
    if (!form.isRight()) {
      return Page.invalid("learning/approval", view(viewer, language, one, form));
    }
    if (file == null || file.isEmpty()) {
      approvals.give(viewer, id, grant, null, null);
    } else {
      approvals.give(viewer, id, grant, Downloads.nameOf(file), file.getBytes());
    }
    return Page.goTo(HOME + "/" + id).saying("learning.said.kept");
  }

  @PostMapping(HOME + "/{id}/end")
  @Needs(Permission.CHANGE_TRAINING)
  ModelAndView end(Viewer viewer, @PathVariable long id) {
    approvals.end(viewer, approvals.get(viewer, id).id());
    return Page.goTo(HOME).saying("learning.said.kept");
  }

  @GetMapping(HOME + "/{id}/files/{given}")
  @Needs(Permission.SEE_TRAINING)
  ResponseEntity<byte[]> file(Viewer viewer, @PathVariable long id, @PathVariable long given) {
    Approval.Given one =
        approvals.get(viewer, id).given().stream()
            .filter(each -> each.id() == given && each.file() != null)
            .findFirst()
            .orElseThrow(() -> new NotFound("file " + given));
    return Downloads.asSent(
        String.valueOf(one.file()), String.valueOf(one.hash()), approvals.file(viewer, given));
  }
}
