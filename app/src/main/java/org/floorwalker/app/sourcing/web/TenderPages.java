package org.floorwalker.app.sourcing.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.floorwalker.app.people.People;
import org.floorwalker.app.platform.access.Needs;
import org.floorwalker.app.platform.access.NotFound;
import org.floorwalker.app.platform.access.Permission;
import org.floorwalker.app.platform.access.Viewer;
import org.floorwalker.app.platform.pages.Download;
import org.floorwalker.app.platform.pages.Field;
import org.floorwalker.app.platform.pages.GoTo;
import org.floorwalker.app.platform.pages.Page;
import org.floorwalker.app.platform.pages.Typed;
import org.floorwalker.app.platform.words.Words;
import org.floorwalker.app.sourcing.Quote;
import org.floorwalker.app.sourcing.SiteCost;
import org.floorwalker.app.sourcing.Sourcing;
import org.floorwalker.app.sourcing.Tender;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/// Tenders: what the work takes, what it would cost own people and partners (MGT-01, MGT-04).
@Controller
final class TenderPages {
  private static final String TEMPLATE = "sourcing/tender";
  private static final int LONGEST_NAME = 100;

  private final Sourcing sourcing;
  private final People people;
  private final Words words;
  private final Clock clock;

  TenderPages(Sourcing sourcing, People people, Words words, Clock clock) {
    this.sourcing = sourcing;
    this.people = people;
    this.words = words;
    this.clock = clock;
  }

  @GetMapping("/sourcing/tenders/{id}")
  @Needs(Permission.SEE_COSTS)
  ModelAndView tender(Viewer viewer, @PathVariable("id") long id) {
    return Page.of(TEMPLATE, view(viewer, tenderOf(viewer, id)));
  }

  private Tender tenderOf(Viewer viewer, long id) {
    return sourcing.findTender(viewer, id).orElseThrow(() -> new NotFound("a tender " + id));
  }

  private TenderView view(Viewer viewer, Tender tender) {
    Quote quote = sourcing.quote(viewer, tender.content());
    return new TenderView(
        tender,
        quote,
        sourcing.currency(sourcing.costs(viewer)),
        viewer.today(clock),
        unconfirmed(quote),
        sourcing.references(viewer),
        null);
  }

  private static List<String> unconfirmed(Quote quote) {
    return quote.ways().stream()
        .map(Quote.Way::site)
        .filter(site -> site != null && !site.isConfirmed())
        .map(SiteCost::site)
        .toList();
  }

  @GetMapping("/sourcing/new-tender")
  @Needs(Permission.KEEP_COSTS)
  ModelAndView begin(Viewer viewer, Locale language) {
    return form(viewer, language, null, TenderForm.empty(viewer.today(clock)));
  }

  @GetMapping("/sourcing/tenders/{id}/edit")
  @Needs(Permission.KEEP_COSTS)
  ModelAndView edit(Viewer viewer, Locale language, @PathVariable("id") long id) {
    Tender tender = tenderOf(viewer, id);
    return form(viewer, language, tender, TenderForm.values(tender.name(), tender.content()));
  }

  private ModelAndView form(
      Viewer viewer, Locale language, @Nullable Tender tender, Map<String, String> values) {
    List<Field> head = head(language).stream().map(f -> f.value(values.get(f.name()))).toList();
    return Page.of(TEMPLATE, written(viewer, tender, new TenderView.Form(head, values, Map.of())));
  }

  private TenderView written(Viewer viewer, @Nullable Tender tender, TenderView.Form form) {
    String currency = sourcing.currency(sourcing.costs(viewer));
    return new TenderView(tender, null, currency, viewer.today(clock), List.of(), List.of(), form);
  }

  private List<Field> head(Locale language) {
    List<Field.Choice> queues = new ArrayList<>();
    queues.add(new Field.Choice("", words.say(language, "sourcing.tender.queue.even")));
    people.queues().forEach(queue -> queues.add(new Field.Choice(queue.id().name(), queue.name())));
    return List.of(
        Field.text("name", "sourcing.tender.name"),
        Field.date("start", "sourcing.tender.start"),
        Field.number("recruiting", "sourcing.tender.recruiting"),
        Field.number("training", "sourcing.tender.training"),
        Field.text("ceiling", "sourcing.tender.ceiling").help("sourcing.tender.ceiling.help"),
        Field.text("margin", "sourcing.tender.margin").help("sourcing.tender.margin.help"),
        Field.choice("queue", "sourcing.tender.queue", queues).help("sourcing.tender.queue.help"));
  }

  @PostMapping("/sourcing/new-tender")
  @Needs(Permission.KEEP_COSTS)
  Object add(Viewer viewer, Locale language, @RequestParam Map<String, String> form) {
    return kept(viewer, language, null, form);
  }

  @PostMapping("/sourcing/tenders/{id}")
  @Needs(Permission.KEEP_COSTS)
  Object change(
      Viewer viewer,
      Locale language,
      @PathVariable("id") long id,
      @RequestParam Map<String, String> form) {
    return kept(viewer, language, tenderOf(viewer, id), form);
  }

  private Object kept(
      Viewer viewer, Locale language, @Nullable Tender before, Map<String, String> form) {
    Typed typed = new Typed(form);
    String name = typed.text("name", LONGEST_NAME);
    Tender.Content content = TenderForm.read(typed);
    if (!typed.isRight()) {
      Locale nearest = Words.nearest(language);
      Map<String, String> wrong = typed.said(words, nearest);
      List<Field> head = typed.fields(head(nearest), words, nearest);
      return Page.invalid(
          TEMPLATE, written(viewer, before, new TenderView.Form(head, form, wrong)));
    }
    if (before == null) {
      return Page.goTo("/sourcing/tenders/" + sourcing.add(viewer, name, content));
    }
    if (!sourcing.change(viewer, before.id(), name, content)) {
      throw new NotFound("a tender " + before.id());
    }
    return Page.goTo("/sourcing/tenders/" + before.id());
  }

  @PostMapping("/sourcing/tenders/{id}/remove")
  @Needs(Permission.KEEP_COSTS)
  GoTo remove(Viewer viewer, @PathVariable("id") long id) {
    Tender tender = tenderOf(viewer, id);
    sourcing.remove(viewer, id);
    return Page.goTo("/sourcing").saying("sourcing.said.tender-removed", tender.name());
  }

  /// The quote as a table; refused while one of its costs is an estimate nobody has confirmed.
  @GetMapping("/sourcing/tenders/{id}/figures.csv")
  @Needs(Permission.SEE_COSTS)
  Object figures(Viewer viewer, @PathVariable("id") long id) {
    Tender tender = tenderOf(viewer, id);
    TenderView view = view(viewer, tender);
    if (!view.unconfirmed().isEmpty()) {
      return Page.conflict(TEMPLATE, view);
    }
    return Download.csv(
        "tender-" + id + ".csv",
        QuoteTable.text(tender, sourcing.quote(viewer, tender.content()), view.currency()));
  }
}
